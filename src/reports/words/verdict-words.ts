import type { ChainVerdict, SpeakerVerdict, WordsVerdict } from '../../core/model/verdict.ts';

/**
 * What became of the words, coarser than a verdict: `kept` (the same words, or marked and harmless differences),
 * `altered` (words cut, joined or replaced without a mark), `changed` (another meaning), `told` (indirect speech, so
 * no words to compare), `missing` (no passage to compare with).
 */
export type VerdictGroup = 'kept' | 'altered' | 'changed' | 'told' | 'missing';

/** How reports name and explain one verdict. */
export interface VerdictWords {
  readonly label: string;
  /** One plain sentence for a reader who has never seen the word. */
  readonly description: string;
}

export interface WordsVerdictWords extends VerdictWords {
  readonly group: VerdictGroup;
  /** One character that tells the verdict without colour. */
  readonly symbol: string;
}

/** Every verdict on the words, gravest first: the order in which reports list statements and counts. */
export const WORDS_LABELS: Readonly<Record<WordsVerdict, WordsVerdictWords>> = {
  changed: {
    label: 'changed',
    description:
      'The meaning differs: a negation, number, name, person, modal verb, hedge, tense or condition is not the same.',
    group: 'changed',
    symbol: '≠',
  },
  reworded: {
    label: 'reworded',
    description: 'Words inside the quotation marks were replaced, added or reordered; the sense is kept.',
    group: 'altered',
    symbol: '≈',
  },
  spliced: {
    label: 'spliced',
    description: 'Passages that do not touch are shown as one quotation.',
    group: 'altered',
    symbol: '⋈',
  },
  trimmed: {
    label: 'trimmed',
    description: 'Words were left out without a mark; order and sense are kept.',
    group: 'altered',
    symbol: '−',
  },
  bracketed: {
    label: 'bracketed',
    description: 'Every difference is marked, by square brackets or an ellipsis.',
    group: 'kept',
    symbol: '⋯',
  },
  cleaned: {
    label: 'cleaned',
    description: 'Only fillers, repetitions, spoken contractions, spelling or number format differ.',
    group: 'kept',
    symbol: '∼',
  },
  verbatim: {
    label: 'verbatim',
    description: 'The same words, apart from capitals and typography.',
    group: 'kept',
    symbol: '=',
  },
  paraphrase: {
    label: 'paraphrase',
    description: 'At least one side is indirect speech, so only its support is judged, not its words.',
    group: 'told',
    symbol: '¶',
  },
  'not-found': {
    label: 'not found',
    description: 'No passage of this witness carries it.',
    group: 'missing',
    symbol: '?',
  },
  'source-unavailable': {
    label: 'source unavailable',
    description: 'The witness could not be read, so nothing can be said about it.',
    group: 'missing',
    symbol: '×',
  },
};

/** What is said of words that differ where no finding tells how: how they do is less than likely right. */
export const MAY_DIFFER: WordsVerdictWords = {
  label: 'may differ',
  description: 'The words are not the same; whether one statement was altered is less than likely right.',
  group: 'told',
  symbol: '±',
};

/** Two speakers of one statement who both have a name, where the names alone accuse nobody. */
export const NAMED_OTHERWISE: VerdictWords = {
  label: 'named otherwise',
  description: 'The two witnesses name different speakers, and whether these are two is not sure.',
};

/** The verdicts on the words, gravest first. */
export const VERDICTS_BY_GRAVITY = Object.keys(WORDS_LABELS) as readonly WordsVerdict[];

const GRAVITY = new Map(VERDICTS_BY_GRAVITY.map((verdict, index) => [verdict, index]));

/** How grave a verdict on the words is: 0 is the gravest. */
export function gravityOf(verdict: WordsVerdict): number {
  return GRAVITY.get(verdict) ?? VERDICTS_BY_GRAVITY.length;
}

export const SPEAKER_LABELS: Readonly<Record<SpeakerVerdict, VerdictWords>> = {
  misattributed: {
    label: 'misattributed',
    description: 'The two witnesses give the words to different speakers.',
  },
  generalised: {
    label: 'generalised',
    description: 'One witness names the speaker, the other tells only of a group or an unnamed source.',
  },
  unresolved: { label: 'speaker unresolved', description: 'One witness does not say whose words these are.' },
  same: { label: 'same speaker', description: 'Both witnesses name the same speaker.' },
};

export const CHAIN_LABELS: Readonly<Record<ChainVerdict, VerdictWords>> = {
  collapsed: {
    label: 'chain collapsed',
    description:
      'Somebody who only relayed the words, or an outlet credited for them, dropped out on the way.',
  },
  intact: { label: 'chain intact', description: 'The same relaying speakers on both sides.' },
};

/** What a comparison without a transcript can still say when both sides stand in quotation marks and differ. */
export const AT_MOST_ONE: VerdictWords = {
  label: 'at most one of these is verbatim',
  description: 'Both stand in quotation marks and their words differ, so they cannot both be what was said.',
};
