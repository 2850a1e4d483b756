import type { Span } from './span.ts';

/** What can have happened to the words. */
export const WORDS_VERDICTS = [
  'verbatim',
  'cleaned',
  'bracketed',
  'trimmed',
  'spliced',
  'reworded',
  'changed',
  'paraphrase',
  'not-found',
  'source-unavailable',
] as const;

export type WordsVerdict = (typeof WORDS_VERDICTS)[number];

/** The rule of words that stand in the other wording in one piece, where what was cut off an end denies or limits them. */
export const CUT_OFF = 'cut-off-ends-tell';

/** The rule of words that one report makes one sentence of with others, from which the other prints them apart. */
export const JOINED = 'joined-to-other-words';

/** What can have happened to the speaker. */
export const SPEAKER_VERDICTS = ['same', 'generalised', 'misattributed', 'unresolved'] as const;

export type SpeakerVerdict = (typeof SPEAKER_VERDICTS)[number];

/** What can have happened to the chain. */
export const CHAIN_VERDICTS = ['intact', 'collapsed'] as const;

export type ChainVerdict = (typeof CHAIN_VERDICTS)[number];

/** The kinds of change, one file each in `core/compare/changes`. */
export const CHANGE_KINDS = [
  'filler',
  'repetition',
  'contraction',
  'spelling',
  'number-format',
  'agreement',
  'bracket',
  'ellipsis',
  'omission',
  'insertion',
  'substitution',
  'synonym',
  'tense',
  'order',
  'splice',
  'pronoun',
  'negation',
  'number',
  'name',
  'modality',
  'hedge',
  'qualifier',
  'scope',
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** How much a change weighs: `form` (how it is written or spoken), `wording` (which words), `sense` (what is meant). */
export type ChangeWeight = 'form' | 'wording' | 'sense';

/** What each kind of change weighs for whoever reads of it. */
export const CHANGE_WEIGHTS: Readonly<Record<ChangeKind, ChangeWeight>> = {
  negation: 'sense',
  number: 'sense',
  name: 'sense',
  pronoun: 'sense',
  modality: 'sense',
  hedge: 'sense',
  qualifier: 'sense',
  scope: 'sense',
  tense: 'wording',
  substitution: 'wording',
  synonym: 'wording',
  insertion: 'wording',
  omission: 'wording',
  order: 'wording',
  splice: 'wording',
  bracket: 'form',
  ellipsis: 'form',
  agreement: 'form',
  'number-format': 'form',
  spelling: 'form',
  contraction: 'form',
  repetition: 'form',
  filler: 'form',
};

/** One difference between two wordings. An empty span list is the place where the other side has more: see `from`/`to`. */
export interface Change {
  readonly kind: ChangeKind;
  /** The words on side a, in a's document; empty for an insertion. */
  readonly a: readonly Span[];
  /** The words on side b, in b's document; empty for an omission. */
  readonly b: readonly Span[];
  /** The words of side a, joined by single spaces; '' for an insertion. */
  readonly from: string;
  /** The words of side b, joined by single spaces; '' for an omission. */
  readonly to: string;
  /** One plain sentence on why it is of this kind. */
  readonly reason: string;
}

/** What the comparison of two wordings found on the words axis. */
export interface WordsComparison {
  readonly words: WordsVerdict;
  readonly changes: readonly Change[];
  /** What a program that wrote the transcript down may have misheard; absent where there is none. */
  readonly doubts?: readonly Change[];
  /** The rule that decided `words`, in kebab case. */
  readonly rule: string;
  /** Share of the shorter side's content words that have a partner, 0 to 1. */
  readonly support: number;
}

/** Changes of spelling that each house makes in its own way. */
export const HOUSE_STYLE: ReadonlySet<ChangeKind> = new Set(['spelling', 'number-format']);
