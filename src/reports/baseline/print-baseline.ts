import type { BaselineEntry } from './baseline-schema.ts';

/** Settled findings by id. */
export type Baseline = ReadonlyMap<string, BaselineEntry>;

/** A baseline as the text of its file, in the order of the ids: a line that changed is a finding that was settled. */
export function printBaseline(baseline: Baseline): string {
  const findings = [...baseline]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([id, { kind, state, reason, who, when }]) => [id, { kind, state, reason, who, when }] as const);
  return `${JSON.stringify({ version: '1.0', findings: Object.fromEntries(findings) }, null, 2)}\n`;
}
