import type { Oddity } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import { readLineRecords } from '../../readers/json/read-json-lines.ts';
import type { ExtractedDocument } from '../../reports/extraction/extracted-document.ts';
import { type ExtractRequest, extractDocument } from '../extract-files.ts';
import type { Services } from '../services.ts';
import { answerRecord, type RecordAnswer, STDIN, stdinOf } from './record-answer.ts';

/** Characters of one record. No article has as many, and beyond them one record would take the memory of the whole run. */
const LONGEST_RECORD = 1_000_000;

/**
 * The attributions of texts that come as JSON lines on standard input, one after the other as they come: memory holds one.
 * What cannot be read, or is longer than LONGEST_RECORD, is answered with its error, and the others go on.
 */
export async function* extractRecords(
  { acts }: Pick<ExtractRequest, 'acts'>,
  services: Services,
): AsyncGenerator<RecordAnswer<ExtractedDocument>> {
  const oddities: Oddity[] = [];
  const hints = { ...STDIN, onOddity: (oddity: Oddity) => oddities.push(oddity) };
  for await (const record of readLineRecords(stdinOf(services), hints)) {
    const own = oddities.splice(0);
    if ('error' in record) yield { id: record.id ?? record.part, error: record.error };
    else {
      const { document, part } = record;
      const { id, text } = document;
      const models = services.models();
      yield answerRecord(id, () => {
        if (text.length > LONGEST_RECORD) throw tooLong(part);
        const told = own.map((oddity) => ({ ...oddity, documentId: id }));
        return extractDocument(document, told, acts, models);
      });
    }
  }
}

function tooLong(part: string | null): HearsayError {
  const most = LONGEST_RECORD.toLocaleString('en');
  return new HearsayError('too-large', `${STDIN.path}: ${part}: its text is over ${most} characters`);
}
