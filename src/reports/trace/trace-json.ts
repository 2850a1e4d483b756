import type { Trace } from '../../core/model/checked-draft.ts';
import { toChangeJson, toPassageJson } from '../check/json/check-json.ts';
import { JSON_VERSION } from '../syntax/print-json.ts';
import type { TraceJson } from './trace-schema.ts';

/** A trace as the data of the published JSON Schema `trace.schema.json`. */
export function toTraceJson(trace: Trace): TraceJson {
  return {
    version: JSON_VERSION,
    engine: trace.engine,
    words: trace.words,
    order: trace.order,
    places: trace.places.map(({ passage, words, changes }) => ({
      passage: toPassageJson(passage),
      verdict: { words },
      changes: changes.map(toChangeJson),
    })),
    refused: trace.refused,
    searched: { ...trace.searched },
    unavailable: trace.unavailable.map((source) => ({ ...source })),
  };
}

/** `hearsay trace --format json`. */
export function renderTraceJson(trace: Trace): string {
  return `${JSON.stringify(toTraceJson(trace), null, 2)}\n`;
}

/** `hearsay trace --records`: one line of JSON a quotation, with its id. */
export function renderTraceLine(trace: Trace, id: string): string {
  return `${JSON.stringify({ id, trace: toTraceJson(trace) })}\n`;
}
