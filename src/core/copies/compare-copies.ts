import type { Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { type CopyWords, copyWords } from './copy-words.ts';
import { type SharedRun, sharedRuns } from './shared-runs.ts';

/**
 * How the texts of two reports hang together. `copy`: one text, carried twice; `revision`: one running story, updated;
 * `derived`: one rewritten from the other, or both from one agency text; `common-source`: they share only what somebody
 * else said or released; `independent`: nothing beyond facts.
 */
export type CopyRelation = 'copy' | 'revision' | 'derived' | 'common-source' | 'independent';

/** A passage that both texts carry. */
export interface SharedSpan {
  readonly a: Span;
  readonly b: Span;
  /** Words in it. */
  readonly words: number;
  /** Whether it is quoted, or boilerplate, in both texts, so that it shows no dependence. */
  readonly quoted: boolean;
}

export interface CopyComparison {
  readonly relation: CopyRelation;
  /** Whether the two count as one witness: `copy`, `revision` or `derived`. */
  readonly dependent: boolean;
  /** How sure it is that they are dependent, 0 to 1. */
  readonly score: number;
  /** Which text came from which, where it can be told. */
  readonly direction: 'a-from-b' | 'b-from-a' | null;
  /** In the order of `a`. */
  readonly sharedSpans: readonly SharedSpan[];
  /** Plain sentences on why. */
  readonly reasons: readonly string[];
}

/**
 * Compares the texts of two reports for copying. Only shared words that the reporter tells count: shared quotations,
 * headlines, notes and link lists are no dependence. Symmetrical up to the direction; linear in the texts.
 */
export function compareCopies(a: Document, b: Document): CopyComparison {
  const sides = [copyWords(a), copyWords(b)] as const;
  const runs = sharedRuns(...sides);
  const shares = toldShares(sides, runs);
  const covered = Math.min(1, shares.told / Math.max(1, Math.min(sides[0].toldCount, sides[1].toldCount)));
  const score = 1 / (1 + Math.exp(-(shares.told * 0.06 + covered * 6 - 3)));
  const dependent = score >= 0.5;
  return {
    relation: relationOf(dependent, covered, shares.all),
    dependent,
    score,
    direction: null,
    sharedSpans: runs.map((run) => toSpan(sides, run)),
    reasons: [
      `${shares.told} words that the reporters tell stand in both texts (${Math.round(covered * 100)} % of the shorter); ${shares.all - shares.told} more are quoted or boilerplate.`,
    ],
  };
}

function relationOf(dependent: boolean, covered: number, all: number): CopyRelation {
  if (dependent) return covered > 0.8 ? 'copy' : 'derived';
  return all >= 12 ? 'common-source' : 'independent';
}

function toldShares(
  [a, b]: readonly [CopyWords, CopyWords],
  runs: readonly SharedRun[],
): { told: number; all: number } {
  let told = 0;
  let all = 0;
  for (const run of runs) {
    all += run.length;
    for (let i = 0; i < run.length; i++) told += a.told[run.a + i]! & b.told[run.b + i]!;
  }
  return { told, all };
}

function toSpan([a, b]: readonly [CopyWords, CopyWords], run: SharedRun): SharedSpan {
  let told = 0;
  for (let i = 0; i < run.length; i++) told += a.told[run.a + i]! & b.told[run.b + i]!;
  return {
    a: { start: a.starts[run.a]!, end: a.ends[run.a + run.length - 1]! },
    b: { start: b.starts[run.b]!, end: b.ends[run.b + run.length - 1]! },
    words: run.length,
    quoted: told * 2 < run.length,
  };
}
