import type { Collation } from '../../core/model/collation.ts';
import type { Formats, RenderOptions } from '../format.ts';
import { renderHtml } from './html/render-html.ts';
import { renderCollationJson } from './json/collation-json.ts';
import { renderSvg } from './picture/render-svg.ts';
import { renderCsv } from './render-csv.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderTei } from './render-tei.ts';
import { renderWebAnnotation } from './render-web-annotation.ts';
import { renderTerminal } from './terminal/render-terminal.ts';

/** The forms in which a collation can be printed; those that are exported in the order in which they are offered. */
export const COLLATION_FORMATS = {
  terminal: { label: 'Text', mediaType: 'text/plain', ending: 'txt', render: renderTerminal },
  html: { label: 'Page', mediaType: 'text/html', ending: 'html', render: renderHtml },
  json: {
    label: 'JSON',
    mediaType: 'application/json',
    ending: 'json',
    exported: true,
    render: renderCollationJson,
  },
  csv: { label: 'CSV', mediaType: 'text/csv', ending: 'csv', exported: true, render: renderCsv },
  'web-annotation': {
    label: 'Web Annotation',
    mediaType: 'application/ld+json',
    ending: 'json',
    exported: true,
    render: renderWebAnnotation,
  },
  tei: { label: 'TEI', mediaType: 'application/tei+xml', ending: 'xml', exported: true, render: renderTei },
  svg: { label: 'Picture', mediaType: 'image/svg+xml', ending: 'svg', exported: true, render: renderSvg },
  markdown: {
    label: 'Markdown',
    mediaType: 'text/markdown',
    ending: 'md',
    exported: true,
    render: renderMarkdown,
  },
} as const satisfies Formats<Collation>;

export type CollationFormat = keyof typeof COLLATION_FORMATS;

/** A collation as text in one of the formats. */
export function renderCollation(
  collation: Collation,
  format: CollationFormat,
  options: RenderOptions,
): string {
  return COLLATION_FORMATS[format].render(collation, options);
}
