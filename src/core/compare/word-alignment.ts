import type { Lexicon } from '../language/lexicon.ts';
import { alignSegment } from './align-segment.ts';
import { findAnchors } from './anchors.ts';
import type { Relation } from './relation.ts';
import type { Unit } from './unit.ts';

/** Units that stand opposite each other: `a` and `b` are the first of `lengthA` and `lengthB` units (2 only for joins). */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly lengthA: number;
  readonly lengthB: number;
  readonly relation: Relation;
}

/** Segments of more cells than this are split at anchors first. */
const MOST_CELLS = 40_000;

/**
 * Pairs the units of two wordings in order: where one wording stands whole in the other, there; else by unique common
 * words first (patience anchors) where the texts are long, and a weighted global alignment with affine gaps between
 * them (Gotoh 1982), in which a run of equal words earns more than its words.
 */
export function alignWords(a: readonly Unit[], b: readonly Unit[], lexicon: Lexicon): Pair[] {
  const contained = alignContained(a, b);
  if (contained !== null) return contained;
  const pairs: Pair[] = [];
  if (a.length * b.length <= MOST_CELLS) {
    alignSegment({ a, b, fromA: 0, toA: a.length, fromB: 0, toB: b.length, lexicon }, pairs);
    return pairs;
  }
  let fromA = 0;
  let fromB = 0;
  const anchors = findAnchors(a, b);
  for (const anchor of [...anchors, null]) {
    const toA = anchor?.a ?? a.length;
    const toB = anchor?.b ?? b.length;
    alignPiecewise(a, b, fromA, toA, fromB, toB, lexicon, pairs);
    if (anchor === null) break;
    for (let k = 0; k < anchor.length; k++) {
      pairs.push({ a: toA + k, b: toB + k, lengthA: 1, lengthB: 1, relation: 'same' });
    }
    fromA = toA + anchor.length;
    fromB = toB + anchor.length;
  }
  return pairs;
}

/** One wording whole and word for word inside the other, or null. The first place wins. */
function alignContained(a: readonly Unit[], b: readonly Unit[]): Pair[] | null {
  const [long, short, swapped] = a.length >= b.length ? [a, b, false] : [b, a, true];
  const first = short[0]?.key;
  if (first === undefined) return [];
  for (let start = 0; start + short.length <= long.length; start++) {
    if (long[start]!.key !== first) continue;
    let length = 1;
    while (length < short.length && long[start + length]!.key === short[length]!.key) length++;
    if (length < short.length) continue;
    return short.map((_, k) => ({
      a: swapped ? k : start + k,
      b: swapped ? start + k : k,
      lengthA: 1,
      lengthB: 1,
      relation: 'same' as const,
    }));
  }
  return null;
}

/** Aligns a stretch without anchors; one too large is cut in proportion, so that cost stays linear in the longer side. */
function alignPiecewise(
  a: readonly Unit[],
  b: readonly Unit[],
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
  lexicon: Lexicon,
  pairs: Pair[],
): void {
  const sizeA = toA - fromA;
  const sizeB = toB - fromB;
  if (sizeA === 0 || sizeB === 0) return;
  const cuts = sizeA * sizeB <= 20 * MOST_CELLS ? 1 : Math.ceil(Math.max(sizeA, sizeB) / 400);
  for (let cut = 0; cut < cuts; cut++) {
    const segment = {
      a,
      b,
      fromA: fromA + Math.floor((sizeA * cut) / cuts),
      toA: fromA + Math.floor((sizeA * (cut + 1)) / cuts),
      fromB: fromB + Math.floor((sizeB * cut) / cuts),
      toB: fromB + Math.floor((sizeB * (cut + 1)) / cuts),
      lexicon,
    };
    alignSegment(segment, pairs);
  }
}
