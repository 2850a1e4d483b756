import type { Trace } from '../../core/model/checked-draft.ts';
import { HearsayError } from '../../core/model/error.ts';
import { readQuotationLines } from '../../readers/json/read-quotation-lines.ts';
import type { Services } from '../services.ts';
import type { SourceBody } from '../sources/index-cache.ts';
import { openSources } from '../sources/source-body.ts';
import type { TraceFilesRequest } from '../trace-files.ts';
import { type TraceRequest, traceInSources } from '../trace-in-sources.ts';
import { answerRecord, type RecordAnswer, STDIN, stdinOf } from './record-answer.ts';

export interface TracedRecords {
  /** Sources that could not be read; the others are looked in. */
  readonly unavailable: SourceBody['unavailable'];
  readonly answers: AsyncGenerator<RecordAnswer<Trace>>;
}

/**
 * Traces quotations that come as JSON lines on standard input, one after the other as they come, in sources that are opened
 * once; no index of them is kept, for one run asks all that there is to ask. What cannot be traced is answered with its
 * error, and the others go on. Throws HearsayError 'bad-option' where the sources would come from standard input too.
 */
export async function traceRecords(
  request: Omit<TraceFilesRequest, 'words'>,
  services: Services,
): Promise<TracedRecords> {
  const { in: places, onProgress, ...asked } = request;
  if (places.includes('-'))
    throw new HearsayError('bad-option', '-: the quotations come from standard input, so the sources cannot');
  const sources = await openSources(places, { fetcher: services.fetcher, onProgress, cacheFolder: null });
  return { unavailable: sources.unavailable, answers: answersTo({ ...asked, sources }, services) };
}

async function* answersTo(
  asked: Omit<TraceRequest, 'words'>,
  services: Services,
): AsyncGenerator<RecordAnswer<Trace>> {
  for await (const record of readQuotationLines(stdinOf(services), STDIN)) {
    if ('error' in record) yield { id: record.id ?? record.part, error: record.error };
    else {
      const models = services.models();
      yield answerRecord(record.id, () => traceInSources({ ...asked, words: record.words }, models));
    }
  }
}
