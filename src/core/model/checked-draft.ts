import type { Mode } from './attribution.ts';
import type { Document, Oddity, Transcription } from './document.ts';
import type { EngineName } from './engine.ts';
import { isShown, type Level, type Settlement } from './finding.ts';
import type { Span } from './span.ts';
import type { ChainVerdict, Change, SpeakerVerdict, WordsVerdict } from './verdict.ts';

/** A stretch of a source that carries words of a quotation. */
export interface SourcePassage {
  /** The source document's id. */
  readonly source: string;
  readonly path: string;
  readonly title: string | null;
  readonly date: string | null;
  /** In the source's text. */
  readonly span: Span;
  readonly text: string;
  /** The turn's label as written, or whom a report gives the words to; null where the source tells nobody. */
  readonly speaker: string | null;
  /** When it is heard, milliseconds from the start of the recording; null where the source has no times. */
  readonly time: number | null;
  /** Page and line as printed ("41:7–12"), of a record that numbers them. */
  readonly place?: string;
  /** Who wrote the transcript down that it stands in, guessed from its form; absent of reports. */
  readonly transcription?: Transcription;
  readonly before: string;
  readonly after: string;
  /** Bits of evidence that this is the origin and no chance likeness. */
  readonly score: number;
  /** Share of the quotation's information that stands here word for word, 0 to 1. */
  readonly coverage: number;
}

/** A word of a source that is plainly not what was said: the source may err, not the draft. */
export interface SuspectWord {
  readonly source: string;
  readonly span: Span;
  readonly text: string;
  readonly reason: string;
}

/** What a parenthetical behind a citation says was done to the quoted words. */
export const PROMISED = [
  'cleaned-up',
  'emphasis',
  'citations-omitted',
  'marks-omitted',
  'footnotes-omitted',
  'alterations',
] as const;

export type Promised = (typeof PROMISED)[number];

/** What can be wrong with where a citation says that words stand. */
export const MISPLACED = ['other-case', 'other-page'] as const;

/** That words stand in another case, or at another page, than the draft cites. */
export interface Misplaced {
  readonly kind: (typeof MISPLACED)[number];
  readonly reason: string;
}

/** The citation that a draft gives behind a quotation, as courts are cited. */
export interface Citation {
  /** In the draft's text. */
  readonly span: Span;
  readonly text: string;
  readonly promises: readonly Promised[];
  /** Whom the cited text quotes here, as "(quoting …)" tells it. */
  readonly quoting: string | null;
  /** Whose part of a decision it is, where that is not the court's: "(Oak, J., dissenting)". */
  readonly writtenBy: { readonly judge: string | null; readonly part: string } | null;
  /** Absent where the words were found as cited, or not at all. */
  readonly misplaced?: Misplaced;
}

/** A quotation of the draft and what the sources say of it. */
export interface LookedUpQuotation {
  /** `q1`, `q2`, … in text order. */
  readonly id: string;
  /** In the draft's text, without the marks: from the first word to the last. */
  readonly span: Span;
  /** The same, paragraph by paragraph. */
  readonly spans: readonly Span[];
  readonly mode: Mode;
  readonly text: string;
  /** The fullest name the draft gives its speaker; null where it names none. */
  readonly speaker: string | null;
  readonly words: WordsVerdict;
  readonly speakerVerdict: SpeakerVerdict;
  /** How sure it is, 0 to 1, that the words were another's, where their turn proves it; absent elsewhere. */
  readonly sureOfAnother?: number;
  /** Whether its speaker is known to speak in the sources on this matter: in one of few, or in one that surely carries
   * another quotation of theirs. */
  readonly speakerInSource: boolean;
  /** Found in the speaker's own turns alone, where a telling word differs: too little to count anywhere else. */
  readonly nearMiss: boolean;
  readonly chain: ChainVerdict;
  /** Several for a splice; empty with `not-found` and `source-unavailable`. */
  readonly passages: readonly SourcePassage[];
  /** Side a is the source, side b the draft. */
  readonly changes: readonly Change[];
  /** Another place with other words, where the margin is thin or nothing was found. */
  readonly runnerUp: SourcePassage | null;
  /** Other sources with the very same words. */
  readonly copies: readonly { readonly source: string; readonly span: Span }[];
  readonly suspects: readonly SuspectWord[];
  /** The rule that decided, in kebab case. */
  readonly rule: string;
  /** One or two plain sentences on why. */
  readonly reason: string;
  /** Absent where the draft cites nothing behind it. */
  readonly citation?: Citation;
}

/**
 * Whether nothing can be made of it that no source carries a quotation: its speaker is not known to speak there on this
 * matter, or its words prove nothing by their absence.
 */
export function isUnmissed({ words, speakerInSource, rule }: LookedUpQuotation): boolean {
  return words === 'not-found' && (!speakerInSource || PROVES_NOTHING.has(rule));
}

/**
 * Rules by which words are not found whose absence proves nothing: common ones, such as their speaker nearly says there, and
 * those that the draft has from another occasion.
 */
export const PROVES_NOTHING: ReadonlySet<string> = new Set(['too-common', 'own-likeness', 'other-occasion']);

/** A quotation that was looked up, and how sure the verdict is. */
export interface CheckedQuotation extends LookedUpQuotation {
  /** How often a verdict of this evidence is right, 0 to 1; 0 of what was found nowhere. */
  readonly confidence: number;
  readonly level: Level;
  /** Told by the draft's words, the verdict and the passages' words alone, so that it can be settled once. */
  readonly findingId: string;
}

/**
 * Whether a verdict is told unasked: one that is certain or likely, and that no source has the words, which house rules
 * judge, since nothing was found that could be sure or unsure.
 */
export function isToldUnasked({ words, level }: Pick<CheckedQuotation, 'words' | 'level'>): boolean {
  return isShown({ level }) || words === 'not-found' || words === 'source-unavailable';
}

/** How a house’s rules take a finding; `none`: nothing to say. */
export type Severity = 'error' | 'warning' | 'note' | 'none';

/** A checked quotation under a house's rules. */
export interface GradedQuotation extends CheckedQuotation {
  readonly severity: Severity;
  /** The house's rule in one sentence; '' for `none`. */
  readonly houseRule: string;
  /** Absent while nobody settled it. */
  readonly settlement?: Settlement;
}

/** A checked draft under a house's rules. */
export interface GradedDraft extends CheckedDraft {
  readonly quotations: readonly GradedQuotation[];
  /** The name of the profile: 'default', 'ap', … */
  readonly profile: string;
}

/** Where some words stand in a body of documents, the best or the earliest place first. */
export interface Trace {
  readonly words: string;
  readonly engine: EngineName;
  readonly order: 'best' | 'earliest';
  readonly places: readonly TracedPlace[];
  /** Why a likeness does not count; null where there is none or one counts. */
  readonly refused: string | null;
  readonly searched: { readonly documents: number; readonly words: number };
  readonly unavailable: readonly { readonly path: string; readonly message: string }[];
}

/** One place of a trace, compared with the words asked for. */
export interface TracedPlace {
  readonly passage: SourcePassage;
  readonly words: WordsVerdict;
  readonly changes: readonly Change[];
}

/** A draft with every quotation checked. */
export interface CheckedDraft {
  readonly engine: EngineName;
  readonly draft: Document;
  readonly quotations: readonly CheckedQuotation[];
  /** How many documents and words were searched. */
  readonly searched: { readonly documents: number; readonly words: number };
  /** Sources that could not be read, by path. */
  readonly unavailable: readonly { readonly path: string; readonly message: string }[];
  readonly oddities: readonly Oddity[];
}
