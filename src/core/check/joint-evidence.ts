import type { PassageIndex } from '../locate/index/passage-index.ts';
import type { Passage } from '../locate/passage.ts';

/** Where the other quotations of a draft were surely found: a draft mostly quotes few occasions. */
export interface Anchors {
  /** For each document number, the quotations found there and their word positions. */
  readonly byDocument: ReadonlyMap<number, readonly { readonly quotation: number; readonly at: number }[]>;
}

/** Bits for a document that also holds other quotations of the draft: for one, and for each doubling. */
const NEIGHBOUR = 7;
const DOUBLING = 1.5;
const MOST = 12;
/** Bits for standing within this many code units of one of them. */
const NEAR = 12_000;
const NEAR_BITS = 2;

/** Gathers anchors from quotations that were found beyond doubt, with all their copies. */
export function gatherAnchors(found: Iterable<{ quotation: number; places: readonly Passage[] }>): Anchors {
  const anchors = [...found].flatMap(({ quotation, places }) =>
    places.map(({ number, span }) => ({ quotation, at: span.start, number })),
  );
  return { byDocument: Map.groupBy(anchors, ({ number }) => number) };
}

/** Bits that a place gains from the other quotations of the draft standing in the same document, near by. */
export function neighbourBits(
  index: PassageIndex,
  anchors: Anchors,
  quotation: number,
  document: number,
  position: number,
): number {
  const others = anchors.byDocument.get(document)?.filter((anchor) => anchor.quotation !== quotation);
  if (others === undefined || others.length === 0) return 0;
  const distinct = new Set(others.map((anchor) => anchor.quotation)).size;
  const at = index.starts[position] ?? 0;
  const near = others.some((anchor) => Math.abs(anchor.at - at) < NEAR);
  return Math.min(MOST, NEIGHBOUR + DOUBLING * Math.log2(distinct)) + (near ? NEAR_BITS : 0);
}

/** The label of a turn, null where there is none. */
export function labelOfTurn(index: PassageIndex, turn: number): string | null {
  const label = turn < 0 ? -1 : (index.turns.label[turn] ?? -1);
  return label < 0 ? null : index.labels[label]!;
}
