import type { VerbsOfSaying } from './verbs-of-saying.ts';

/** A language that reports are written in: all that the stages know of its words. Words are lower-case. */
export interface Language {
  readonly code: 'en' | 'de';
  /** Pairs of double quotation marks; a mark that opens one pair may close another („…“ and “…”). */
  readonly marks: readonly (readonly [open: string, close: string])[];
  /** Abbreviations and numbers whose full stop ends no sentence ("z. B.", "3. Mai"); null where tokens hold such stops. */
  readonly beforeStop: RegExp | null;
  readonly words: ClosedClasses;
  readonly saying: VerbsOfSaying;
  /** Verbs of saying that part in two, with what ends their clause ("teilen": "mit", of "teilte am Montag mit"). */
  readonly parted: ReadonlyMap<string, ReadonlySet<string>>;
  readonly naming: NamingWords;
  readonly sense: SenseWords;
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
  /** Finite forms that no ending tells: of auxiliaries and of irregular verbs. */
  readonly finiteVerbs: ReadonlySet<string>;
  /** Words before the subject of a sentence that are no part of it ("but", "meanwhile"). */
  readonly leads: ReadonlySet<string>;
}

/** Which words of a wording carry its sense. Words are folded (`foldWord`). */
export interface SenseWords {
  /** Every word that is no content word. */
  readonly functionWords: ReadonlySet<string>;
  /** Words of condolences, thanks and congratulations, which many say alike. */
  readonly courtesies: ReadonlySet<string>;
  /** Words that turn a clause into its contrary. */
  readonly negators: ReadonlySet<string>;
  /** Words that make a noun phrase of the nouns behind them. */
  readonly headingNouns: ReadonlySet<string>;
}

/** The gender of a person as words tell it; null where they tell none. */
export type Gender = 'f' | 'm' | null;

/** What words are in and round the names of speakers. Words come as written. */
export interface NamingWords {
  /** Never part of a name, even when capitalised. */
  isFunctionWord(word: string): boolean;
  isCalendarWord(word: string): boolean;
  /** May stand between a subject and its verb of saying. */
  isVerbCompanion(word: string): boolean;
  /** Stands in front of a name and tells an office ("Mayor"). */
  isTitle(word: string): boolean;
  /** Undefined for a word that is no form of address. */
  honorificGender(word: string): Gender | undefined;
  isPersonNoun(word: string): boolean;
  isGroupNoun(word: string): boolean;
  isOrganisationNoun(word: string): boolean;
  isDocumentNoun(word: string): boolean;
  isUnnamedNoun(word: string): boolean;
  /** A nationality or the like before a noun. */
  isModifier(word: string): boolean;
  /** A role as written in lower case, singular and written out. */
  roleNounOf(word: string): string;
  genderOfNoun(noun: string): Gender;
  /** Lower-case; what follows one is no subject. */
  readonly prepositions: ReadonlySet<string>;
  /** Lower-case verbs that a subject often stands right before. */
  readonly verbsAfterSubject: ReadonlySet<string>;
  /** Articles and the like, lower-case, with the English one that does the same ("der": "the"). */
  readonly determiners: ReadonlyMap<string, string>;
  /** Articles, lower-case, of what owns the noun before ("der Sprecher DER Reederei"). */
  readonly genitives: ReadonlySet<string>;
  /** Pronouns, lower-case, by the English one that stands for the same person ("sie": "she"). */
  readonly pronouns: ReadonlyMap<string, string>;
}
