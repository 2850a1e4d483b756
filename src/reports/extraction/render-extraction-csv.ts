import type { Attribution } from '../../core/model/attribution.ts';
import { type Column, columnsToCsv } from '../syntax/csv-table.ts';
import { spanWords } from '../words/place-words.ts';
import {
  chainOfAttribution,
  type ExtractedDocument,
  speakerOfAttribution,
  textOfSpans,
} from './extracted-document.ts';

/** Attributions as CSV: a row each. */
export function renderExtractionCsv(extracted: readonly ExtractedDocument[]): string {
  const columns: readonly Column<readonly [ExtractedDocument, Attribution]>[] = [
    ['document', ([{ document }]) => document.path],
    ['id', ([, { id }]) => id],
    ['mode', ([, { mode }]) => mode],
    ['act', ([, { act }]) => act],
    ['speaker', ([entry, attribution]) => speakerOfAttribution(entry, attribution)?.name ?? ''],
    ['chain', ([entry, attribution]) => chainOfAttribution(entry, attribution).join(', relaying ')],
    ['source', ([{ document }, { source }]) => textOfSpans(document.text, source)],
    ['source_spans', ([, { source }]) => spanWords(source)],
    ['cue', ([{ document }, { cue }]) => textOfSpans(document.text, cue)],
    ['cue_spans', ([, { cue }]) => spanWords(cue)],
    ['content', ([{ document }, { content }]) => textOfSpans(document.text, content)],
    ['content_spans', ([, { content }]) => spanWords(content)],
    ['confidence', ([, { confidence }]) => confidence],
    ['rule', ([, { rule }]) => rule],
  ];
  const rows = extracted.flatMap((entry) =>
    entry.attributions.map((attribution) => [entry, attribution] as const),
  );
  return columnsToCsv(columns, rows);
}
