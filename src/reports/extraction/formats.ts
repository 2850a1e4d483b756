import type { Formats, RenderOptions } from '../format.ts';
import type { ExtractedDocument } from './extracted-document.ts';
import { renderExtractionJson, renderExtractionJsonLines } from './extraction-json.ts';
import { renderBrat } from './render-brat.ts';
import { renderExtractionCsv } from './render-extraction-csv.ts';
import { renderExtractionTable } from './render-extraction-table.ts';

/** The forms in which attributions can be printed. */
export const EXTRACTION_FORMATS = {
  table: { label: 'Table', mediaType: 'text/plain', ending: 'txt', render: renderExtractionTable },
  jsonl: {
    label: 'JSON lines',
    mediaType: 'application/jsonl',
    ending: 'jsonl',
    render: renderExtractionJsonLines,
  },
  json: { label: 'JSON', mediaType: 'application/json', ending: 'json', render: renderExtractionJson },
  csv: { label: 'CSV', mediaType: 'text/csv', ending: 'csv', render: renderExtractionCsv },
  brat: {
    label: 'brat',
    mediaType: 'text/plain',
    ending: 'ann',
    render: (extracted) => extracted.map(renderBrat).join('\n'),
  },
} as const satisfies Formats<readonly ExtractedDocument[]>;

export type ExtractionFormat = keyof typeof EXTRACTION_FORMATS;

/** The attributions of some documents as text in one of the formats. */
export function renderExtractions(
  extracted: readonly ExtractedDocument[],
  format: ExtractionFormat,
  options: RenderOptions,
): string {
  return EXTRACTION_FORMATS[format].render(extracted, options);
}
