import type { Trace } from '../../core/model/checked-draft.ts';
import type { Formats, RenderOptions } from '../format.ts';
import { renderTraceCsv } from './render-trace-csv.ts';
import { renderTraceTerminal } from './render-trace-terminal.ts';
import { renderTraceJson } from './trace-json.ts';

/** The forms in which a trace can be printed. */
export const TRACE_FORMATS = {
  terminal: { label: 'Text', mediaType: 'text/plain', ending: 'txt', render: renderTraceTerminal },
  json: { label: 'JSON', mediaType: 'application/json', ending: 'json', render: renderTraceJson },
  csv: { label: 'CSV', mediaType: 'text/csv', ending: 'csv', render: renderTraceCsv },
} as const satisfies Formats<Trace>;

export type TraceFormat = keyof typeof TRACE_FORMATS;

/** A trace as text in one of the formats. */
export function renderTrace(trace: Trace, format: TraceFormat, options: RenderOptions): string {
  return TRACE_FORMATS[format].render(trace, options);
}
