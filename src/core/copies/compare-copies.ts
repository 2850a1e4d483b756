import type { CopyModel } from '../learning/copy-model.ts';
import type { CopyRelation, StemmaSign } from '../model/copies/stemma.ts';
import type { Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { type CopyText, toCopyText } from './copy-text.ts';
import type { CopyWords } from './copy-words.ts';
import { dependenceMeasures, dependenceScore } from './dependence.ts';
import { likeliestRelation, relationMeasures } from './dependent-relation.ts';
import { hoursBetween } from './page-time.ts';
import { type SharedRun, sharedRuns } from './shared-runs.ts';
import { sharedShape } from './shared-shape.ts';
import { sourceRelation } from './source-relation.ts';
import { spunLevel } from './spun/spun-level.ts';
import { type SpunLikeness, spunLikeness, type TellingPair } from './spun/spun-likeness.ts';
import { type CopyDirection, digestDirection, textDirection } from './text-direction.ts';
import { type SharedWords, sharedWords } from './told-passages.ts';

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
  /** Whether the two count as one witness: `copy`, `revision` or `derived`, the last in other words only where that is sure. */
  readonly dependent: boolean;
  /** How sure it is that one depends on the other, 0 to 1. */
  readonly score: number;
  /** The same by the words that both have alone. */
  readonly byWords: number;
  /** What shows that one is the other in other words; null where shared words tell, or nothing does. */
  readonly spun: SpunLikeness | null;
  /** Which text came from which, where it can be told. */
  readonly direction: CopyDirection;
  /** What tells the direction; null where nothing does. */
  readonly sign: StemmaSign | null;
  /** In the order of `a`. */
  readonly sharedSpans: readonly SharedSpan[];
  /** Plain sentences on why. */
  readonly reasons: readonly string[];
}

/** From this score on two texts depend on each other, by the words that they share or in other words. */
const DEPENDENT = 0.5;

/**
 * Compares the texts of two reports for copying. Only shared words that a reporter tells count: quotations that stand in
 * both, headlines, notes and link lists are no dependence. Symmetrical up to the direction; linear in the texts.
 */
export function compareCopies(a: Document, b: Document, model: CopyModel): CopyComparison {
  return compareCopyTexts(toCopyText(a, model), toCopyText(b, model), model);
}

/** As {@link compareCopies}, of texts that were read already. */
export function compareCopyTexts(a: CopyText, b: CopyText, model: CopyModel): CopyComparison {
  if (isBefore(b.document, a.document)) return turnRound(compareInOrder(b, a, model));
  return compareInOrder(a, b, model);
}

/** One order for every pair, so that the comparison is symmetrical. */
function isBefore(x: Document, y: Document): boolean {
  return x.text < y.text || (x.text === y.text && x.id < y.id);
}

function turnRound(found: CopyComparison): CopyComparison {
  const turned = found.direction === 'a-from-b' ? 'b-from-a' : 'a-from-b';
  return {
    ...found,
    direction: found.direction === null ? null : turned,
    spun: found.spun && {
      ...found.spun,
      sentences: found.spun.sentences.map((pair) => ({ ...pair, a: pair.b, b: pair.a })),
    },
    sharedSpans: found.sharedSpans
      .map((span) => ({ ...span, a: span.b, b: span.a }))
      .sort((x, y) => x.a.start - y.a.start),
  };
}

function compareInOrder(a: CopyText, b: CopyText, model: CopyModel): CopyComparison {
  const sides = [a.words, b.words] as const;
  const runs = sharedRuns(...sides);
  const shared = sharedWords(...sides, runs);
  const sharedSpans = runs.map((run) => toSpan(sides, run));
  const shape = sharedShape(...sides, runs);
  const byWords = dependenceScore(dependenceMeasures(sides, shared, shape), model);
  const isByWords = byWords >= DEPENDENT;
  const likeness = isByWords ? null : spunLikeness(tellingPair(a, b, sharedSpans), model.spun);
  const spun = likeness !== null && likeness.score >= DEPENDENT ? likeness : null;
  const documents = [a.document, b.document] as const;
  const ofWords = isByWords
    ? likeliestRelation(relationMeasures(shape, shared.told, hoursBetween(...documents)), model.relations)
    : sourceRelation(shared, model.sources);
  const told =
    isByWords || spun !== null
      ? (textDirection([a, b], shared) ?? (isByWords ? digestDirection(ofWords, shape) : null))
      : null;
  return {
    relation: spun === null ? ofWords : 'derived',
    dependent: isByWords || (spun !== null && spunLevel(spun.score) !== 'possible'),
    score: spun?.score ?? byWords,
    byWords,
    spun,
    direction: told?.direction ?? null,
    sign: told?.sign ?? null,
    sharedSpans,
    reasons: [...(spun === null ? [] : [spun.reason]), ...explain(sides, shared)],
  };
}

/** Two texts as a spun copy is told by; what both carry word for word tells nothing, where so few words are shared. */
export function tellingPair(a: CopyText, b: CopyText, sharedSpans: readonly SharedSpan[]): TellingPair {
  return {
    a: a.telling(),
    b: b.telling(),
    sharedA: inOrder(sharedSpans.map((span) => span.a)),
    sharedB: inOrder(sharedSpans.map((span) => span.b)),
  };
}

function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort((x, y) => x.start - y.start);
}

function explain([a, b]: readonly [CopyWords, CopyWords], shared: SharedWords): string[] {
  const shorter = Math.max(1, Math.min(a.toldCount, b.toldCount));
  const share = Math.min(100, Math.round((100 * shared.told) / shorter));
  const reasons = [
    `${shared.told} words told by both reporters stand in both texts, ${share} % of the shorter; the longest run has ${shared.longest}.`,
  ];
  if (shared.requoted > 0)
    reasons.push(`${shared.requoted} words that one tells stand in quotation marks in the other.`);
  if (shared.untold > 0)
    reasons.push(`${shared.untold} shared words are quoted or boilerplate in both and do not count.`);
  const agencies = [...a.agencies].filter((name) => b.agencies.has(name));
  if (agencies.length > 0) reasons.push(`Both name the agency ${agencies.join(', ')}.`);
  return reasons;
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
