import type { GradedDraft } from '../../core/model/checked-draft.ts';
import type { Formats, RenderOptions } from '../format.ts';
import { renderCheckHtml } from './html/render-check-html.ts';
import { renderCheckJson } from './json/check-json.ts';
import { renderCheckAnnotation } from './render-check-annotation.ts';
import { renderCheckCsv } from './render-check-csv.ts';
import { renderCheckMarkdown } from './render-check-markdown.ts';
import { renderCheckTerminal } from './render-check-terminal.ts';
import { renderSarif } from './render-sarif.ts';

/** The forms in which a checked draft can be printed. */
export const CHECK_FORMATS = {
  terminal: { label: 'Text', mediaType: 'text/plain', ending: 'txt', render: renderCheckTerminal },
  html: { label: 'Page', mediaType: 'text/html', ending: 'html', render: renderCheckHtml },
  markdown: { label: 'Markdown', mediaType: 'text/markdown', ending: 'md', render: renderCheckMarkdown },
  json: { label: 'JSON', mediaType: 'application/json', ending: 'json', render: renderCheckJson },
  csv: { label: 'CSV', mediaType: 'text/csv', ending: 'csv', render: renderCheckCsv },
  sarif: { label: 'SARIF', mediaType: 'application/sarif+json', ending: 'sarif', render: renderSarif },
  'web-annotation': {
    label: 'Web Annotation',
    mediaType: 'application/ld+json',
    ending: 'json',
    render: renderCheckAnnotation,
  },
} as const satisfies Formats<GradedDraft>;

export type CheckFormat = keyof typeof CHECK_FORMATS;

/** A checked draft as text in one of the formats. */
export function renderCheck(graded: GradedDraft, format: CheckFormat, options: RenderOptions): string {
  return CHECK_FORMATS[format].render(graded, options);
}
