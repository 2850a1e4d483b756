import type { Span } from './span.ts';

/** Whether the content stands wholly, partly or not at all in quotation marks. */
export type Mode = 'direct' | 'mixed' | 'indirect';

/** What kind of act an attribution reports: speech, writing (post, letter, filing), or belief, feeling, intention. */
export type Act = 'said' | 'wrote' | 'thought';

/** How often an extractor so sure has the source and the ends of a content right, each 0 to 1. */
export interface Certainty {
  readonly source: number;
  readonly ends: number;
}

/** One text's claim that a source said something. Span lists are in text order, non-empty and disjoint. */
export interface Attribution {
  /** Unique inside its document, in text order: `a1`, `a2`, … */
  readonly id: string;
  readonly mode: Mode;
  readonly act: Act;
  /** Who is said to have said it, as written; null where the text names nobody. */
  readonly source: readonly Span[] | null;
  /** The words that mark the saying ("said", "according to"); null for a bare quotation. */
  readonly cue: readonly Span[] | null;
  /** What is said to have been said, without outer quotation marks; several spans where it is interrupted. */
  readonly content: readonly Span[];
  /** The parts of `content` that stand inside quotation marks, without the marks. */
  readonly quoted: readonly Span[];
  /** How sure the extractor is that the content is somebody's words, 0 to 1. */
  readonly confidence: number;
  /** Told by the deep engine only. */
  readonly certainty?: Certainty;
  /** The rule or model that found it, in kebab case ("quotation-cue", "sequence-model"). */
  readonly rule: string;
}
