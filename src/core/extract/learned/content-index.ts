import type { Attribution } from '../../model/attribution.ts';
import type { Span } from '../../model/span.ts';

/** Characters to a bin: about a clause. */
const BIN = 128;

/** Attributions by where their content stands, so that those over given words are found without going through all. */
export class ContentIndex {
  private readonly list: readonly Attribution[];
  private readonly bins = new Map<number, number[]>();

  constructor(list: readonly Attribution[]) {
    this.list = list;
    for (const [index, { content }] of list.entries()) {
      for (const bin of binsOf(content)) {
        const known = this.bins.get(bin);
        if (known === undefined) this.bins.set(bin, [index]);
        else known.push(index);
      }
    }
  }

  /** The first attribution whose content holds more than half of these spans' characters. */
  mostlyHolding(spans: readonly Span[]): Attribution | undefined {
    const near = new Set<number>();
    for (const bin of binsOf(spans)) for (const index of this.bins.get(bin) ?? []) near.add(index);
    let first = this.list.length;
    for (const index of near) {
      if (index < first && coverage(spans, this.list[index]!.content) > 0.5) first = index;
    }
    return this.list[first];
  }
}

function binsOf(spans: readonly Span[]): Set<number> {
  const bins = new Set<number>();
  for (const { start, end } of spans) {
    for (let bin = Math.floor(start / BIN); bin * BIN < end; bin++) bins.add(bin);
  }
  return bins;
}

/** The share of `spans` that lies inside `others`. */
function coverage(spans: readonly Span[], others: readonly Span[]): number {
  let all = 0;
  let shared = 0;
  for (const span of spans) {
    all += span.end - span.start;
    for (const other of others) {
      shared += Math.max(0, Math.min(span.end, other.end) - Math.max(span.start, other.start));
    }
  }
  return shared / Math.max(1, all);
}
