import type { Span } from './span.ts';

/** What a reader can be told to look at, gravest first. */
export const FINDING_KINDS = [
  'misattributed',
  'changed',
  'near-miss',
  'spliced',
  'not-found',
  'reworded',
  'trimmed',
  'collapsed',
  'cleaned',
] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** How sure a finding is, surest first: of those of a level at least 98 % are right, at least 90 %, less. */
export const LEVELS = ['certain', 'likely', 'possible'] as const;

export type Level = (typeof LEVELS)[number];

/** From which confidence on a finding is certain, and likely unless more is known of its kind. */
const CERTAIN_FROM = 0.98;
const LIKELY_FROM = 0.9;

/** For some kinds the confidence from which on at least 90 % of them were right, where that is lower than 0.9. */
export type LikelyFrom = Readonly<Partial<Record<FindingKind, number>>>;

/** The level of a confidence, 0 to 1. */
export function levelOf(confidence: number, likelyFrom = LIKELY_FROM): Level {
  if (confidence >= CERTAIN_FROM) return 'certain';
  return confidence >= likelyFrom ? 'likely' : 'possible';
}

/** Whether a finding is on the words, and not on who said them or through whom they came. */
export function isOfWords(kind: FindingKind): boolean {
  return kind !== 'misattributed' && kind !== 'collapsed';
}

/** Whether a reader is told of it unasked. */
export function isShown({ level }: Pick<Finding, 'level'>): boolean {
  return level !== 'possible';
}

/** What an editor can decide of a finding. */
export const SETTLEMENT_STATES = ['confirmed', 'dismissed'] as const;

/** What an editor decided of a finding. */
export interface Settlement {
  readonly state: (typeof SETTLEMENT_STATES)[number];
  readonly reason: string;
  readonly who?: string | undefined;
  /** ISO 8601. */
  readonly when?: string | undefined;
}

/** What a reader is told to look at: a verdict with its evidence and how sure it is. */
export interface Finding {
  /** Told by its kind and its words alone: the same however often, in whatever order and from whatever place texts are read. */
  readonly id: string;
  readonly kind: FindingKind;
  /** The statement's id. */
  readonly statement: string;
  /** The wording it is about, as an index into the statement's wordings. */
  readonly a: number;
  /** The wording that it is held against, likewise; null with `not-found`. */
  readonly b: number | null;
  /** Both stand in quotation marks, and no transcript decides which is what was said. */
  readonly atMostOneVerbatim: boolean;
  /** Other witnesses that side with `a` in this, and with `b`, by document id; with `not-found` the transcripts without the words. */
  readonly withA: readonly string[];
  readonly withB: readonly string[];
  /** How often a finding of this evidence is right, 0 to 1. */
  readonly confidence: number;
  readonly level: Level;
  /** One plain sentence. */
  readonly reason: string;
  /** Absent while nobody settled it. */
  readonly settlement?: Settlement;
}

/** The wordings that a finding shows, as indices into its statement's wordings; of words that were not found one alone. */
export function shownWordings({ a, b }: Pick<Finding, 'a' | 'b'>): readonly number[] {
  return b === null ? [a] : [a, b];
}

/** How sure it is who says a wording, 0 to 1. */
export interface WordingEvidence {
  /** That its source was read right. */
  readonly source: number;
  /** That the source is the speaker whom it was resolved to. */
  readonly speaker: number;
}

/** Tells how sure it is who says a wording. */
export type EvidenceOf = (wording: {
  readonly witness: string;
  readonly attribution: string | null;
  readonly content: readonly Span[];
}) => WordingEvidence;
