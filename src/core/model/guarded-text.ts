import type { Severity } from './checked-draft.ts';
import type { Document, Oddity } from './document.ts';
import type { EngineName } from './engine.ts';
import type { Settlement } from './finding.ts';
import type { Span } from './span.ts';
import type { Change, SpeakerVerdict, WordsVerdict } from './verdict.ts';

/**
 * What became of a quotation between two versions of a text: its words stand in marks as before, or otherwise; they
 * were put in marks; they were not there at all; they are gone; they stand outside of marks.
 */
export const GUARD_OUTCOMES = ['kept', 'altered', 'newly-quoted', 'added', 'lost', 'unquoted'] as const;

export type GuardOutcome = (typeof GUARD_OUTCOMES)[number];

/** Where the words stand in one version. */
export interface GuardedPlace {
  /** Without the marks; several of an interrupted quotation, or where several became one. */
  readonly spans: readonly Span[];
  readonly text: string;
  /** Who the version says said it; null where it surely names nobody. */
  readonly speaker: string | null;
}

/** A quotation of either version, and what became of it. */
export interface GuardedQuotation {
  /** `q1`, `q2`, … in the order of the new version, those that are gone after all. */
  readonly id: string;
  readonly outcome: GuardOutcome;
  /** What happened to the words of one that was altered or put in marks; `verbatim` where nothing did. */
  readonly words: WordsVerdict;
  /** `misattributed` only where both versions surely name two different people. */
  readonly speakerVerdict: SpeakerVerdict;
  /** Side a is the old version. */
  readonly changes: readonly Change[];
  /** Null where the words were nowhere. */
  readonly before: GuardedPlace | null;
  /** Null where the words are nowhere. */
  readonly after: GuardedPlace | null;
  /** The rule that decided, in kebab case. */
  readonly rule: string;
  readonly reason: string;
  /** Told by the words, the outcome and, where they are what differs, the speakers: what a baseline settles. */
  readonly findingId: string;
}

const MERELY_CLEANED: ReadonlySet<WordsVerdict> = new Set(['verbatim', 'cleaned', 'bracketed']);

/** Whether the new version has the words otherwise than a reader may take for the same, or gives them to somebody else. */
export function isQuoteAltered({ outcome, words, speakerVerdict }: GuardedQuotation): boolean {
  return (outcome === 'altered' && !MERELY_CLEANED.has(words)) || speakerVerdict === 'misattributed';
}

/** A quotation of two versions under a house's rules. */
export interface GradedGuard extends GuardedQuotation {
  readonly severity: Severity;
  /** The rule in one sentence; '' for `none`. */
  readonly houseRule: string;
  /** Absent while nobody settled it. */
  readonly settlement?: Settlement;
}

/** Two versions of one text. */
export interface GuardedText<Quotation extends GuardedQuotation = GuardedQuotation> {
  /** The path that both are known by. */
  readonly path: string;
  readonly before: Document;
  readonly after: Document;
  readonly quotations: readonly Quotation[];
}

/** What `guard` found between two files, folders or revisions. */
export interface GuardReport {
  readonly engine: EngineName;
  readonly profile: string;
  /** The two versions as they were named. */
  readonly between: { readonly before: string; readonly after: string };
  readonly texts: readonly GuardedText<GradedGuard>[];
  /** Texts that one version alone has, by path. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
  readonly unavailable: readonly { readonly path: string; readonly message: string }[];
  readonly oddities: readonly Oddity[];
}
