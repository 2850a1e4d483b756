import type { VerbsOfSaying } from './verbs-of-saying.ts';

/** A language that reports are written in: all that the stages know of its words. Words are lower-case. */
export interface Language {
  readonly code: 'en' | 'de';
  readonly words: ClosedClasses;
  readonly saying: VerbsOfSaying;
  /** Words that together credit what follows them ("according to", "laut"); each is a list of words. */
  readonly crediting: readonly (readonly string[])[];
}

/** Words of a language that no report adds to, by what they do in a sentence. */
export interface ClosedClasses {
  /** Words that stand alone as a subject ("she", "others"). */
  readonly pronouns: ReadonlySet<string>;
  /** Articles and possessives, which open a noun phrase and nothing else. */
  readonly articles: ReadonlySet<string>;
  /** Every word that opens a noun phrase. */
  readonly determiners: ReadonlySet<string>;
  /** Words of a verb group beside its verb: auxiliaries, modals, negation. */
  readonly auxiliaries: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  /** An ending that makes adverbs ("-ly"); null where none does. */
  readonly adverbEnding: RegExp | null;
  readonly prepositions: ReadonlySet<string>;
  /** Words that begin another clause. */
  readonly clauseOpeners: ReadonlySet<string>;
  /** Days, months and other words of time. */
  readonly timeWords: ReadonlySet<string>;
  /** Words before the subject of a sentence that are no part of it ("but", "meanwhile"). */
  readonly leads: ReadonlySet<string>;
}
