import type { GradedDraft, GradedQuotation } from '../../core/model/checked-draft.ts';
import { type Column, columnsToCsv } from '../syntax/csv-table.ts';
import { changeWords } from '../words/change-words.ts';
import { clockTime } from '../words/figures.ts';
import { spanWords } from '../words/place-words.ts';
import { lineAndColumn } from './check-words.ts';

/** A checked draft as CSV: a row a quotation. */
export function renderCheckCsv({ draft, quotations }: GradedDraft): string {
  const place = lineAndColumn(draft.text);
  const columns: readonly Column<GradedQuotation>[] = [
    ['draft', () => draft.path],
    ['id', ({ id }) => id],
    ['start', ({ span }) => span.start],
    ['end', ({ span }) => span.end],
    ['line', ({ span }) => place(span.start).line],
    ['mode', ({ mode }) => mode],
    ['text', ({ text }) => text],
    ['speaker', ({ speaker }) => speaker ?? ''],
    ['severity', ({ severity }) => severity],
    ['words', ({ words }) => words],
    ['speaker_verdict', ({ speakerVerdict }) => speakerVerdict],
    ['chain', ({ chain }) => chain],
    ['source', ({ passages }) => [...new Set(passages.map(({ source }) => source))].join('; ')],
    ['source_spans', ({ passages }) => spanWords(passages.map(({ span }) => span))],
    ['source_speaker', ({ passages }) => passages[0]?.speaker ?? ''],
    ['source_time', ({ passages: [first] }) => (first?.time == null ? '' : clockTime(first.time))],
    ['passage', ({ passages }) => passages.map(({ text }) => text).join(' … ')],
    ['changes', ({ changes }) => changeWords(changes)],
    ['speaker_in_source', ({ speakerInSource }) => String(speakerInSource)],
    ['near_miss', ({ nearMiss }) => String(nearMiss)],
    ['rule', ({ rule }) => rule],
    ['reason', ({ reason }) => reason],
  ];
  return columnsToCsv(columns, quotations);
}
