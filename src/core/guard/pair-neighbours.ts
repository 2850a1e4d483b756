import { lowerBound } from '../model/lists/lower-bound.ts';
import type { StretchGroup } from './pair-stretches.ts';
import type { QuotedStretch } from './quoted-stretch.ts';

/** Quotations of more words that have none in common are two quotations, wherever they stand. */
const SHORT = 3;

/**
 * Pairs quotations that nothing else tells of, where they stand between the same neighbours in both versions and each
 * version has as many there: a word replaced by another, or words altered beyond recognition. Of longer ones some words
 * must be the same.
 */
export function pairNeighbours(
  gone: readonly QuotedStretch[],
  come: readonly QuotedStretch[],
  groups: readonly StretchGroup[],
): StretchGroup[] {
  const anchors = groups.map((group) => [group.before.at(-1)!.index, group.after.at(-1)!.index] as const);
  const gapOf = gapsBetween(anchors);
  const inGap = Map.groupBy(come, ({ index }) => gapOf(1, index));
  return [...Map.groupBy(gone, ({ index }) => gapOf(0, index))].flatMap(([gap, own]) => {
    const others = inGap.get(gap) ?? [];
    if (others.length !== own.length) return [];
    return own
      .map((one, at) => ({ before: [one], after: [others[at]!] }))
      .filter(({ before: [a], after: [b] }) => mayBeOne(a!, b!));
  });
}

/** The anchor that stands next before a quotation of either version, by its place; -1 where none does. */
function gapsBetween(
  anchors: readonly (readonly [number, number])[],
): (side: 0 | 1, index: number) => number {
  const sides = ([0, 1] as const).map((side) =>
    anchors
      .map((anchor, at) => ({ index: anchor[side], at }))
      .sort((x, y) => x.index - y.index || y.at - x.at),
  );
  return (side, index) => {
    const inOrder = sides[side]!;
    return inOrder[lowerBound(inOrder.length, (at) => inOrder[at]!.index >= index) - 1]?.at ?? -1;
  };
}

function mayBeOne(a: QuotedStretch, b: QuotedStretch): boolean {
  const words = new Set(a.words);
  const most = Math.max(a.words.length, b.words.length);
  return most <= SHORT || b.words.filter((word) => words.has(word)).length * 4 >= most;
}
