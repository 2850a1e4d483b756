import type { GradedDraft, Trace } from '../core/model/checked-draft.ts';
import { renderCheckHtml } from './check/html/render-check-html.ts';
import { renderCheckJson, renderTraceJson } from './check/json/check-json.ts';
import { renderCheckAnnotation } from './check/render-check-annotation.ts';
import { renderCheckCsv, renderTraceCsv } from './check/render-check-csv.ts';
import { renderCheckMarkdown } from './check/render-check-markdown.ts';
import { renderCheckTerminal, renderTraceTerminal } from './check/render-check-terminal.ts';
import { renderSarif } from './check/render-sarif.ts';
import type { RenderOptions } from './formats.ts';

/** A form in which a checked draft can be printed. */
export type CheckFormat = 'terminal' | 'html' | 'markdown' | 'json' | 'csv' | 'sarif' | 'web-annotation';

const CHECK_RENDERERS: Record<CheckFormat, (graded: GradedDraft, options: RenderOptions) => string> = {
  terminal: renderCheckTerminal,
  html: renderCheckHtml,
  markdown: renderCheckMarkdown,
  json: renderCheckJson,
  csv: renderCheckCsv,
  sarif: renderSarif,
  'web-annotation': renderCheckAnnotation,
};

export const CHECK_FORMATS = Object.keys(CHECK_RENDERERS) as readonly CheckFormat[];

/** A checked draft as text in one of the formats. */
export function renderCheck(graded: GradedDraft, format: CheckFormat, options: RenderOptions): string {
  return CHECK_RENDERERS[format](graded, options);
}

/** A form in which a trace can be printed. */
export type TraceFormat = 'terminal' | 'json' | 'csv';

const TRACE_RENDERERS: Record<TraceFormat, (trace: Trace, options: RenderOptions) => string> = {
  terminal: renderTraceTerminal,
  json: renderTraceJson,
  csv: renderTraceCsv,
};

export const TRACE_FORMATS = Object.keys(TRACE_RENDERERS) as readonly TraceFormat[];

/** A trace as text in one of the formats. */
export function renderTrace(trace: Trace, format: TraceFormat, options: RenderOptions): string {
  return TRACE_RENDERERS[format](trace, options);
}
