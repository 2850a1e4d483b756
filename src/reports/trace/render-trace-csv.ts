import type { Trace } from '../../core/model/checked-draft.ts';
import { toCsv } from '../syntax/csv-table.ts';
import { clockTime } from '../words/figures.ts';

/** A trace as CSV: a row a place. */
export function renderTraceCsv(trace: Trace): string {
  const rows = trace.places.map(({ passage, words }, at) => [
    at + 1,
    words,
    passage.source,
    passage.span.start,
    passage.span.end,
    passage.speaker ?? '',
    passage.date ?? '',
    passage.time === null ? '' : clockTime(passage.time),
    passage.score,
    passage.text,
  ]);
  return toCsv([
    ['rank', 'words', 'source', 'start', 'end', 'speaker', 'date', 'time', 'score', 'passage'],
    ...rows,
  ]);
}
