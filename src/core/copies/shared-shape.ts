import type { CopyWords } from './copy-words.ts';
import type { SharedRun } from './shared-runs.ts';

/** How what two texts share lies in them, without the dates and addresses at their heads. */
export interface SharedShape {
  /** Of the words of the shorter text, the share that the longer has. */
  readonly contained: number;
  /** Words of a run, on average. */
  readonly meanRun: number;
  /** Of the sentences of the shorter text, the share that the longer has as they are, and the share that it has not. */
  readonly kept: number;
  readonly unshared: number;
  /** How many sentences in a row are kept, in either text. */
  readonly streak: number;
  /** How often the second text goes back in the first, of the places at which it could: who splices does. */
  readonly jumps: number;
  /** How far into the longer text the first words of the shorter stand that it has, as a share of it. */
  readonly begins: number;
  /** Words of the shorter text by those of the longer. */
  readonly ratio: number;
  /** Whether the shorter text is the first. */
  readonly isFirstShorter: boolean;
}

/** A sentence is kept where so much of it stands in the other text, and new where so little does. */
const KEPT = 0.9;
const NEW = 0.2;
/** In a row a sentence may differ a little more. */
const KEPT_IN_ROW = 0.85;
/** Fewer words between two ends are a scrap. */
const SHORTEST = 4;

interface PlacedRun {
  readonly at: number;
  readonly length: number;
}

/** The shape of what two texts share, by their runs in the order of the first. */
export function sharedShape(a: CopyWords, b: CopyWords, all: readonly SharedRun[]): SharedShape {
  const runs = all.filter((run) => run.a + run.length > a.body && run.b + run.length > b.body);
  const isFirstShorter = a.words.length - a.body <= b.words.length - b.body;
  const placed = [
    runs.map((run) => ({ at: run.a, length: run.length })),
    runs.map((run) => ({ at: run.b, length: run.length })),
  ] as const;
  const [shorter, longer] = isFirstShorter ? [a, b] : [b, a];
  const [own, other] = isFirstShorter ? placed : [placed[1], placed[0]];
  const cover = coverOf(shorter, own);
  const shares = sharedShares(shorter, cover);
  const shared = countIn(cover, shorter.body, cover.length);
  const size = Math.max(1, shorter.words.length - shorter.body);
  const count = Math.max(1, shares.length);
  return {
    contained: shared / size,
    meanRun: Math.max(1, shared) / Math.max(1, runs.length),
    kept: shares.filter((share) => share >= KEPT).length / count,
    unshared: shares.filter((share) => share < NEW).length / count,
    streak: Math.max(longestStreak(shares), longestStreak(sharedShares(longer, coverOf(longer, other)))),
    jumps: runs.filter((run, i) => i > 0 && run.b < runs[i - 1]!.b).length / Math.max(1, runs.length - 1),
    begins: beginsAt(longer, own, other),
    ratio: size / Math.max(1, longer.words.length - longer.body),
    isFirstShorter,
  };
}

function coverOf({ words }: CopyWords, runs: readonly PlacedRun[]): Uint8Array {
  const shared = new Uint8Array(words.length);
  for (const { at, length } of runs) shared.fill(1, at, at + length);
  return shared;
}

function countIn(cover: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) count += cover[at]!;
  return count;
}

/** How much of each sentence of a text is shared, given which of its words are. */
function sharedShares({ words, sentences, body }: CopyWords, cover: Uint8Array): number[] {
  const shares: number[] = [];
  let from = body;
  const end = (to: number): void => {
    if (to - from >= SHORTEST) shares.push(countIn(cover, from, to) / (to - from));
    from = to;
  };
  for (const at of sentences) if (at > from) end(at);
  end(words.length);
  return shares;
}

function longestStreak(shares: readonly number[]): number {
  let [longest, current] = [0, 0];
  for (const share of shares) {
    current = share >= KEPT_IN_ROW ? current + 1 : 0;
    longest = Math.max(longest, current);
  }
  return longest;
}

function beginsAt(longer: CopyWords, own: readonly PlacedRun[], other: readonly PlacedRun[]): number {
  if (own.length === 0) return 0;
  const first = own.reduce((best, { at }, i) => (at < own[best]!.at ? i : best), 0);
  return (other[first]!.at - longer.body) / Math.max(1, longer.words.length - longer.body);
}
