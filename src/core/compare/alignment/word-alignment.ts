import type { Lexicon } from '../../english/lexicon.ts';
import type { Pair } from '../pair.ts';
import type { Unit } from '../units/unit.ts';
import { alignSegment, type Segment } from './align-segment.ts';
import { findAnchors } from './anchors.ts';

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
  const head = equalHead(a, b);
  const tail = equalTail(a, b, head);
  pushEqual(pairs, 0, 0, head);
  const [toA, toB] = [a.length - tail, b.length - tail];
  alignMiddle({ a, b, fromA: head, toA, fromB: head, toB, lexicon }, pairs);
  pushEqual(pairs, toA, toB, tail);
  return pairs;
}

/** Aligns the stretch between equal beginnings and ends. */
function alignMiddle(middle: Segment, pairs: Pair[]): void {
  const { a, b, toA, toB } = middle;
  let { fromA, fromB } = middle;
  if ((toA - fromA) * (toB - fromB) <= MOST_CELLS) {
    alignSegment(middle, pairs);
    return;
  }
  for (const anchor of findAnchors(a.slice(fromA, toA), b.slice(fromB, toB))) {
    const [atA, atB] = [anchor.a + middle.fromA, anchor.b + middle.fromB];
    alignPiecewise({ ...middle, fromA, toA: atA, fromB, toB: atB }, pairs);
    pushEqual(pairs, atA, atB, anchor.length);
    fromA = atA + anchor.length;
    fromB = atB + anchor.length;
  }
  alignPiecewise({ ...middle, fromA, fromB }, pairs);
}

/** Words at a beginning or end that are left to the alignment, since a repeated word may be the other copy's. */
const LEFT_OPEN = 3;

/** How many first units are equal on both sides, less a few. */
function equalHead(a: readonly Unit[], b: readonly Unit[]): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a[length]!.key === b[length]!.key) length++;
  return Math.max(0, length - LEFT_OPEN);
}

/** How many last units are equal on both sides, less a few, without those of the head. */
function equalTail(a: readonly Unit[], b: readonly Unit[], head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let length = 0;
  while (length < most && a[a.length - 1 - length]!.key === b[b.length - 1 - length]!.key) length++;
  return Math.max(0, length - LEFT_OPEN);
}

function pushEqual(pairs: Pair[], fromA: number, fromB: number, length: number): void {
  for (let k = 0; k < length; k++) {
    pairs.push({ a: fromA + k, b: fromB + k, lengthA: 1, lengthB: 1, relation: 'same' });
  }
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
function alignPiecewise(stretch: Segment, pairs: Pair[]): void {
  const { fromA, fromB } = stretch;
  const sizeA = stretch.toA - fromA;
  const sizeB = stretch.toB - fromB;
  if (sizeA === 0 || sizeB === 0) return;
  const cuts = sizeA * sizeB <= 20 * MOST_CELLS ? 1 : Math.ceil(Math.max(sizeA, sizeB) / 200);
  for (let cut = 0; cut < cuts; cut++) {
    const segment = {
      ...stretch,
      fromA: fromA + Math.floor((sizeA * cut) / cuts),
      toA: fromA + Math.floor((sizeA * (cut + 1)) / cuts),
      fromB: fromB + Math.floor((sizeB * cut) / cuts),
      toB: fromB + Math.floor((sizeB * (cut + 1)) / cuts),
    };
    alignSegment(segment, pairs);
  }
}
