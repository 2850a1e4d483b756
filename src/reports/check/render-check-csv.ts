import type { GradedDraft } from '../../core/model/checked-draft.ts';
import { toCsv } from '../syntax/csv-table.ts';
import { clockTime } from '../words/figures.ts';
import { spanWords } from '../words/place-words.ts';
import { lineAndColumn } from './check-words.ts';

const HEAD = [
  'draft',
  'id',
  'start',
  'end',
  'line',
  'mode',
  'text',
  'speaker',
  'severity',
  'words',
  'speaker_verdict',
  'chain',
  'source',
  'source_spans',
  'source_speaker',
  'source_time',
  'passage',
  'changes',
  'rule',
  'reason',
];

/** A checked draft as CSV: a row a quotation. */
export function renderCheckCsv(graded: GradedDraft): string {
  const place = lineAndColumn(graded.draft.text);
  const rows = graded.quotations.map((quotation) => {
    const first = quotation.passages[0];
    return [
      graded.draft.path,
      quotation.id,
      quotation.span.start,
      quotation.span.end,
      place(quotation.span.start).line,
      quotation.mode,
      quotation.text,
      quotation.speaker ?? '',
      quotation.severity,
      quotation.words,
      quotation.speakerVerdict,
      quotation.chain,
      [...new Set(quotation.passages.map(({ source }) => source))].join('; '),
      spanWords(quotation.passages.map(({ span }) => span)),
      first?.speaker ?? '',
      first === undefined || first.time === null ? '' : clockTime(first.time),
      quotation.passages.map(({ text }) => text).join(' … '),
      quotation.changes.map(({ kind, from, to }) => `${kind}: "${from}" -> "${to}"`).join('; '),
      quotation.rule,
      quotation.reason,
    ];
  });
  return toCsv([HEAD, ...rows]);
}
