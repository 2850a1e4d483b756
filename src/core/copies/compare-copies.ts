import type { CopyModel } from '../learning/copy-model.ts';
import type { CopyRelation, StemmaSign } from '../model/copies/stemma.ts';
import type { Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { type CopyWords, copyWords } from './copy-words.ts';
import { dependenceMeasures, dependenceScore } from './dependence.ts';
import { likeliestRelation, relationMeasures } from './dependent-relation.ts';
import { type SharedRun, sharedRuns } from './shared-runs.ts';
import { areOfOtherDays, type CopyDirection, textDirection } from './text-direction.ts';
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
  /** Whether the two count as one witness: `copy`, `revision` or `derived`. */
  readonly dependent: boolean;
  /** How sure it is that they are dependent, 0 to 1. */
  readonly score: number;
  /** Which text came from which, where it can be told. */
  readonly direction: CopyDirection;
  /** What tells the direction; null where nothing does. */
  readonly sign: StemmaSign | null;
  /** In the order of `a`. */
  readonly sharedSpans: readonly SharedSpan[];
  /** Plain sentences on why. */
  readonly reasons: readonly string[];
}

/** So many words shared, though nobody tells them, show one source behind both. */
const COMMON_WORDS = 10;

/**
 * Compares the texts of two reports for copying. Only shared words that a reporter tells count: quotations that stand in
 * both, headlines, notes and link lists are no dependence. Symmetrical up to the direction; linear in the texts.
 */
export function compareCopies(a: Document, b: Document, model: CopyModel): CopyComparison {
  return compareCopyTexts(toCopyText(a), toCopyText(b), model);
}

/** A document with its words as copying sees them. */
export interface CopyText {
  readonly document: Document;
  readonly words: CopyWords;
}

/** Reads a document once for many comparisons. */
export function toCopyText(document: Document): CopyText {
  return { document, words: copyWords(document) };
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
    sharedSpans: found.sharedSpans
      .map((span) => ({ ...span, a: span.b, b: span.a }))
      .sort((x, y) => x.a.start - y.a.start),
  };
}

function compareInOrder(a: CopyText, b: CopyText, model: CopyModel): CopyComparison {
  const sides = [a.words, b.words] as const;
  const runs = sharedRuns(...sides);
  const shared = sharedWords(...sides, runs);
  const score = dependenceScore(dependenceMeasures(sides, shared), model);
  const dependent = score >= 0.5;
  const documents = [a.document, b.document] as const;
  const isLater = dependent && areOfOtherDays(documents);
  const relation = dependent
    ? likeliestRelation(relationMeasures(sides, runs, { told: shared.told, isLater }), model.relations)
    : independentRelation(shared);
  const told = dependent ? textDirection(documents, shared) : null;
  return {
    relation,
    dependent,
    score,
    direction: told?.direction ?? null,
    sign: told?.sign ?? null,
    sharedSpans: runs.map((run) => toSpan(sides, run)),
    reasons: explain(sides, shared),
  };
}

function independentRelation({ told, requoted, untold }: SharedWords): 'common-source' | 'independent' {
  return untold + requoted >= COMMON_WORDS && untold + requoted > told / 2 ? 'common-source' : 'independent';
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
