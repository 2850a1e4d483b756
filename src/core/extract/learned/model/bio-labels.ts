import type { Span } from '../../../model/span.ts';
import type { Token } from '../../../reading/tokens.ts';
import { wordAt } from '../../../reading/word-range.ts';

/** Numbers of the tokens that the spans touch, ascending; tokens are in text order. */
export function tokensTouching(tokens: readonly Token[], spans: readonly Span[]): number[] {
  const found: number[] = [];
  for (const span of spans) {
    for (let i = wordAt(tokens, span.start); i < tokens.length && tokens[i]!.start < span.end; i++) {
      if (found.length === 0 || i > found[found.length - 1]!) found.push(i);
    }
  }
  return found;
}

/** Marks tokens (ascending) with `begin` at the start of each unbroken run and `begin + 1` inside it. */
export function markRuns(labels: Uint8Array, indices: readonly number[], begin: number): void {
  let previous = -2;
  for (const i of indices) {
    labels[i] = i === previous + 1 ? begin + 1 : begin;
    previous = i;
  }
}

/** Mends a label row in which one run overwrote another, so that no inside label follows a foreign one. */
export function repairRuns(labels: Uint8Array): void {
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label === 0 || label % 2 === 1) continue;
    const before = i > 0 ? labels[i - 1]! : 0;
    if (before !== label && before !== label - 1) labels[i] = label - 1;
  }
}

/** Whether `next` may follow `previous` (−1: at the start) where odd labels begin runs and even ones continue them. */
export function isBioStep(previous: number, next: number): boolean {
  if (next === 0 || next % 2 === 1) return true;
  return previous === next || previous === next - 1;
}

/** What an attribution says of a text, in any form that has these three span lists. */
export interface Parts {
  readonly source: readonly Span[] | null;
  readonly cue: readonly Span[] | null;
  readonly content: readonly Span[];
}

/** BIO labels of a document's tokens: 1 and 2 source, 3 and 4 cue, 5 and 6 content; a cue wins over a source, a source over a content. */
export function labelRoles(tokens: readonly Token[], attributions: readonly Parts[]): Uint8Array {
  const labels = new Uint8Array(tokens.length);
  for (const a of attributions) markRuns(labels, tokensTouching(tokens, a.content), 5);
  for (const a of attributions) markRuns(labels, tokensTouching(tokens, a.source ?? []), 1);
  for (const a of attributions) markRuns(labels, tokensTouching(tokens, a.cue ?? []), 3);
  repairRuns(labels);
  return labels;
}
