import type { Mode } from './attribution.ts';
import type { Level } from './finding.ts';
import type { ChangeKind, WordsVerdict } from './verdict.ts';

/** A witness of a passage. */
export interface RecordCarrier {
  readonly outlet: string | null;
  readonly altered: boolean;
}

/** A statement of the speaker in one story. */
export interface SaidPassage {
  readonly story: string;
  readonly storyTitle: string;
  readonly statement: string;
  readonly text: string;
  readonly mode: Mode | null;
  /** ISO 8601; '' where nobody says. */
  readonly date: string;
  readonly carriers: readonly RecordCarrier[];
}

/** How sure it is that what is told of some passages is so. */
export interface Surety {
  /** 0 to 1. */
  readonly confidence: number;
  readonly level: Level;
  /** One plain sentence. */
  readonly reason: string;
}

/** One statement that the speaker made in several stories; passages as indexes into the record's, the earliest first. */
export interface Recurrence extends Surety {
  readonly passages: readonly number[];
  /** Whether the words are the same everywhere. */
  readonly sameWords: boolean;
}

/** Two passages that do not go together: on two days a position that changed, on one day a contradiction. */
export interface Turn extends Surety {
  readonly kind: 'changed-position' | 'contradiction';
  /** The passages, as indexes into the record's; the earlier one first. */
  readonly a: number;
  readonly b: number;
  readonly words: WordsVerdict;
  readonly changes: readonly ChangeKind[];
}

export interface Topic {
  readonly story: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly statements: number;
}

export interface OutletShare {
  readonly outlet: string;
  readonly statements: number;
  readonly altered: number;
}

/** Everything that a speaker is said to have said, over all stories. */
export interface SpeakerRecord {
  readonly speaker: string;
  /** The earliest first. */
  readonly passages: readonly SaidPassage[];
  /** How many in each month, the earliest first. */
  readonly months: readonly { readonly month: string; readonly statements: number }[];
  /** By story, the one with most first. */
  readonly topics: readonly Topic[];
  /** The surest first. */
  readonly turns: readonly Turn[];
  /** The most frequent first. */
  readonly recurrences: readonly Recurrence[];
  /** Those who altered most first. */
  readonly outlets: readonly OutletShare[];
}
