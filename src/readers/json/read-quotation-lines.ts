import * as z from 'zod/mini';
import { HearsayError } from '../../core/model/error.ts';
import type { Hints } from '../hints.ts';
import type { UnreadRecord } from '../record-reading.ts';
import { ISSUES_IN_WORDS } from './issues-in-words.ts';
import { readJsonLines } from './read-json-lines.ts';

/** A quotation that somebody looks for. */
interface QuotationRecord {
  readonly id: string;
  readonly words: string;
}

/** `{id, words}`; the id may be absent, other keys are passed over. */
const Quotation = z.object({ id: z.nullish(z.union([z.string(), z.number()])), words: z.string() });

/** Reads quotations, JSON lines `{id, words}`, as they arrive. */
export function readQuotationLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  hints: Hints,
): AsyncGenerator<QuotationRecord | UnreadRecord> {
  return readJsonLines(chunks, hints, (value, { part, id }) => {
    const parsed = Quotation.safeParse(value, ISSUES_IN_WORDS);
    if (parsed.success) return { id, words: parsed.data.words };
    const issue = parsed.error.issues[0];
    const place = issue === undefined || issue.path.length === 0 ? 'quotation' : issue.path.join('.');
    const what = issue?.message ?? 'not a quotation';
    throw new HearsayError('malformed', `${hints.path}: ${part}: ${place}: ${what}`);
  });
}
