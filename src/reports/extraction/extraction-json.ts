import type { Span } from '../../core/model/span.ts';
import { JSON_VERSION, printJson } from '../syntax/print-json.ts';
import {
  chainOfAttribution,
  type ExtractedDocument,
  speakerOfAttribution,
  textOfSpans,
} from './extracted-document.ts';
import type { ExtractionJson } from './extraction-schema.ts';

/** One document's attributions as the data of the published JSON Schema `extraction.schema.json`. */
export function toExtractionJson(extracted: ExtractedDocument): ExtractionJson {
  const { document, attributions, oddities } = extracted;
  return {
    version: JSON_VERSION,
    engine: extracted.engine,
    id: document.id,
    path: document.path,
    title: document.title,
    attributions: attributions.map((attribution) => ({
      id: attribution.id,
      mode: attribution.mode,
      source: placeOf(attribution.source),
      cue: placeOf(attribution.cue),
      content: { spans: toPairs(attribution.content) },
      speaker: speakerOfAttribution(extracted, attribution)?.name ?? null,
      chain: chainOfAttribution(extracted, attribution),
      act: attribution.act,
      quoted: { spans: toPairs(attribution.quoted) },
      text: textOfSpans(document.text, attribution.content),
      confidence: attribution.confidence,
      certainty: attribution.certainty ?? null,
      rule: attribution.rule,
    })),
    oddities: oddities.map((oddity) => ({ ...oddity })),
  };
}

function placeOf(spans: readonly Span[] | null): { spans: [number, number][] } | null {
  return spans === null || spans.length === 0 ? null : { spans: toPairs(spans) };
}

function toPairs(spans: readonly Span[]): [number, number][] {
  return spans.map((span) => [span.start, span.end]);
}

/** `hearsay extract --format jsonl`: one line of JSON a document. */
export function renderExtractionJsonLines(extracted: readonly ExtractedDocument[]): string {
  return extracted.map(renderExtractionLine).join('');
}

export function renderExtractionLine(extracted: ExtractedDocument): string {
  return `${JSON.stringify(toExtractionJson(extracted))}\n`;
}

/** `hearsay extract --format json`: one array; each attribution on a line of its own. */
export function renderExtractionJson(extracted: readonly ExtractedDocument[]): string {
  return printJson(extracted.map(toExtractionJson), 3);
}
