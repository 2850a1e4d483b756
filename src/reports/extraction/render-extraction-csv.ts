import { toCsv } from '../syntax/csv-table.ts';
import { spanWords } from '../words/place-words.ts';
import {
  chainOfAttribution,
  type ExtractedDocument,
  speakerOfAttribution,
  textOfSpans,
} from './extracted-document.ts';

type Row = readonly (string | number)[];

const HEAD: Row = [
  'document',
  'id',
  'mode',
  'act',
  'speaker',
  'chain',
  'source',
  'source_spans',
  'cue',
  'cue_spans',
  'content',
  'content_spans',
  'confidence',
  'rule',
];

/** Attributions as CSV: a row each. */
export function renderExtractionCsv(extracted: readonly ExtractedDocument[]): string {
  const rows = extracted.flatMap((entry) =>
    entry.attributions.map((attribution): Row => {
      const { text } = entry.document;
      return [
        entry.document.path,
        attribution.id,
        attribution.mode,
        attribution.act,
        speakerOfAttribution(entry, attribution)?.name ?? '',
        chainOfAttribution(entry, attribution).join(', relaying '),
        textOfSpans(text, attribution.source),
        spanWords(attribution.source),
        textOfSpans(text, attribution.cue),
        spanWords(attribution.cue),
        textOfSpans(text, attribution.content),
        spanWords(attribution.content),
        attribution.confidence,
        attribution.rule,
      ];
    }),
  );
  return toCsv([HEAD, ...rows]);
}
