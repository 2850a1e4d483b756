import type { Trace } from '../../core/model/checked-draft.ts';
import { HearsayError } from '../../core/model/error.ts';
import { readQuotationLines } from '../../readers/json/read-quotation-lines.ts';
import type { Services } from '../services.ts';
import { openSources } from '../sources/source-body.ts';
import type { TraceFilesRequest } from '../trace-files.ts';
import { traceInSources } from '../trace-in-sources.ts';
import { answerRecord, type RecordAnswer, STDIN, stdinOf } from './record-answer.ts';

/**
 * Traces quotations that come as JSON lines on standard input, one after the other as they come, in sources that are opened
 * once; no index of them is kept, for one run asks all that there is to ask. What cannot be traced is answered with its
 * error, and the others go on. Throws HearsayError 'bad-option' where the sources would come from standard input too.
 */
export async function* traceRecords(
  request: Omit<TraceFilesRequest, 'words'>,
  services: Services,
): AsyncGenerator<RecordAnswer<Trace>> {
  const { in: places, onProgress, ...asked } = request;
  if (places.includes('-'))
    throw new HearsayError('bad-option', '-: the quotations come from standard input, so the sources cannot');
  const sources = await openSources(places, { fetcher: services.fetcher, onProgress, cacheFolder: null });
  for await (const record of readQuotationLines(stdinOf(services), STDIN)) {
    if ('error' in record) yield { id: record.id ?? record.part, error: record.error };
    else {
      const models = services.models();
      yield answerRecord(record.id, () => traceInSources({ ...asked, words: record.words, sources }, models));
    }
  }
}
