import type { Collation } from '../core/model/collation.ts';
import { renderHtml } from './collation/html/render-html.ts';
import { renderCollationJson } from './collation/json/collation-json.ts';
import { renderCsv, renderExtractionCsv } from './collation/render-csv.ts';
import { renderMarkdown } from './collation/render-markdown.ts';
import { renderTei } from './collation/render-tei.ts';
import { renderWebAnnotation } from './collation/render-web-annotation.ts';
import { renderTerminal } from './collation/terminal/render-terminal.ts';
import type { ExtractedDocument } from './extraction/extracted-document.ts';
import { renderExtractionJson, renderExtractionJsonLines } from './extraction/extraction-json.ts';
import { renderBrat } from './extraction/render-brat.ts';
import { renderExtractionTable } from './extraction/render-extraction-table.ts';

/** What renderers may need to know about where their text goes. */
export interface RenderOptions {
  /** Cells in a line of the terminal. */
  readonly width: number;
  /** Whether colour codes may be used. */
  readonly colour: boolean;
}

/** A form in which a collation can be printed. */
export type CollationFormat = 'terminal' | 'html' | 'json' | 'markdown' | 'csv' | 'tei' | 'web-annotation';

const COLLATION_RENDERERS: Record<CollationFormat, (collation: Collation, options: RenderOptions) => string> =
  {
    terminal: renderTerminal,
    html: renderHtml,
    json: renderCollationJson,
    markdown: renderMarkdown,
    csv: renderCsv,
    tei: renderTei,
    'web-annotation': renderWebAnnotation,
  };

export const COLLATION_FORMATS = Object.keys(COLLATION_RENDERERS) as readonly CollationFormat[];

/** A collation as text in one of the formats. */
export function renderCollation(
  collation: Collation,
  format: CollationFormat,
  options: RenderOptions,
): string {
  return COLLATION_RENDERERS[format](collation, options);
}

/** A form in which attributions can be printed. */
export type ExtractionFormat = 'table' | 'jsonl' | 'json' | 'csv' | 'brat';

const EXTRACTION_RENDERERS: Record<
  ExtractionFormat,
  (extracted: readonly ExtractedDocument[], options: RenderOptions) => string
> = {
  table: renderExtractionTable,
  csv: renderExtractionCsv,
  jsonl: renderExtractionJsonLines,
  json: renderExtractionJson,
  brat: (extracted: readonly ExtractedDocument[]) => extracted.map(renderBrat).join('\n'),
} as const satisfies Record<
  string,
  (extracted: readonly ExtractedDocument[], options: RenderOptions) => string
>;

export const EXTRACTION_FORMATS = Object.keys(EXTRACTION_RENDERERS) as readonly ExtractionFormat[];

/** The attributions of some documents as text in one of the formats. */
export function renderExtractions(
  extracted: readonly ExtractedDocument[],
  format: ExtractionFormat,
  options: RenderOptions,
): string {
  return EXTRACTION_RENDERERS[format](extracted, options);
}
