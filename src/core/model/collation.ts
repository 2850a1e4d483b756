import type { Act, Mode } from './attribution.ts';
import type { Document, Oddity } from './document.ts';
import type { EngineName } from './engine.ts';
import type { Fact } from './fact.ts';
import type { Finding } from './finding.ts';
import type { Span } from './span.ts';
import type { Speaker } from './speaker.ts';
import type { ChainVerdict, SpeakerVerdict, WordsComparison } from './verdict.ts';

/** The content of one attribution, as one witness has it. */
export interface Wording {
  /** The witness's document id. */
  readonly witness: string;
  /** The attribution's id inside that witness; null for a passage of a transcript. */
  readonly attribution: string | null;
  readonly mode: Mode;
  readonly act: Act;
  readonly content: readonly Span[];
  readonly quoted: readonly Span[];
  readonly source: readonly Span[] | null;
  readonly cue: readonly Span[] | null;
  /** The content's words, spans joined by ' … ' where they are interrupted. */
  readonly text: string;
  /** Speaker id. */
  readonly speaker: string;
  /** Speaker ids, the uttering speaker first. */
  readonly chain: readonly string[];
}

/** The rules by which two wordings are laid together, and `untold`; `docs/grouping.md` tells each. */
export const BOND_RULES = [
  'same-words',
  'likelihood',
  'rewritten-copy',
  'same-passage',
  'located',
  'untold',
] as const;

export type BondRule = (typeof BOND_RULES)[number];

/** The rules that keep two wordings apart; `docs/grouping.md` tells each. */
export const APART_RULES = [
  'other-quotation',
  'copied-order',
  'no-shared-word',
  'likelihood',
  'other-speaker',
  'nested',
] as const;

export type ApartRule = (typeof APART_RULES)[number];

/** Why two wordings stand in one statement. */
export interface Bond {
  readonly rule: BondRule;
  /** How likely the two alone render one statement, 0 to 1; for `located` the share of the wording's information that
   * stands in the passage word for word; null where it was not kept (`untold`). */
  readonly score: number | null;
  /** One plain sentence that names what decided. */
  readonly reason: string;
}

/** The wording of another statement that comes nearest to one of this statement, and why the two stand apart. */
export interface NearestApart {
  /** Index into the statement's wordings. */
  readonly wording: number;
  /** The other wording: its witness and its content there. */
  readonly witness: string;
  readonly content: readonly Span[];
  readonly rule: ApartRule;
  /** How likely the two alone render one statement, 0 to 1. */
  readonly score: number;
  /** One plain sentence on what they lack. */
  readonly reason: string;
}

/** Two wordings of one statement, compared on three axes. */
export interface Comparison extends WordsComparison {
  /** Index into the statement's wordings. */
  readonly a: number;
  /** Index into the statement's wordings. */
  readonly b: number;
  /** Why the two are laid together. */
  readonly bond: Bond;
  readonly speaker: SpeakerVerdict;
  readonly chain: ChainVerdict;
  /** Both sides stand in quotation marks, their words differ, and no transcript decides. */
  readonly atMostOneVerbatim: boolean;
  /** A short quotation and a passage of its own speaker's turns that has all but a telling word of it; absent elsewhere. */
  readonly nearMiss?: true;
}

/** A wording that a transcript does not carry, or could not be looked up in: never merged with one another. */
export interface MissingPassage {
  /** Index into the statement's wordings. */
  readonly wording: number;
  /** The transcript's document id; its path where it could not be read. */
  readonly witness: string;
  readonly words: 'not-found' | 'source-unavailable';
  /** Whether the wording's speaker is known to speak in the transcript. */
  readonly speakerInSource: boolean;
  /** Whether its words are too common, or too like what their speaker says there, for their absence to tell anything. */
  readonly provesNothing: boolean;
  /** One plain sentence: why nothing was found, or why the transcript could not be read. */
  readonly reason: string;
}

/** What one speaker said on one occasion. One wording: only that witness carries it. */
export interface Statement {
  /** `st1`, `st2`, …; in an archive one that stays when reports are added. */
  readonly id: string;
  readonly speaker: string;
  readonly chain: readonly string[];
  readonly wordings: readonly Wording[];
  /** Every pair of reports' wordings from different witnesses (of very many wordings: each with the one that most carry),
   * and each wording with its passages of the transcripts. */
  readonly comparisons: readonly Comparison[];
  /** Quoted wordings without a passage in a transcript; empty where no transcript was given. */
  readonly missing: readonly MissingPassage[];
  /** For each wording the nearest wording of another statement, where one is near at all. */
  readonly nearest: readonly NearestApart[];
}

/** All statements of a set of witnesses, compared. */
export interface Collation {
  readonly witnesses: readonly Document[];
  readonly speakers: readonly Speaker[];
  readonly statements: readonly Statement[];
  /** What a reader is told to look at, gravest first, of every level. */
  readonly findings: readonly Finding[];
  /** What the reports tell outside quotation marks in numbers, dates, titles and names, gravest first. */
  readonly facts: readonly Fact[];
  readonly oddities: readonly Oddity[];
  /** What read the texts; an oddity tells of reports that another engine had read before. */
  readonly engine: EngineName;
}
