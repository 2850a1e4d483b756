import type { FactKind, FactValue } from '../../model/fact.ts';
import type { Span } from '../../model/span.ts';

/** A day as a text tells it; null for what it leaves out. */
export interface ToldDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 0 is Monday. */
  readonly weekday: number | null;
}

/** One report's claim outside quotation marks, with what tells which claim of another report is of the same thing. */
export interface Claim {
  readonly kind: FactKind;
  readonly value: FactValue;
  readonly date: ToldDate | null;
  /** Every place of the report that tells it, the first one first. */
  readonly places: readonly Place[];
  /** Stem of what is counted ("peopl"), or of the office; empty where none stands there. */
  readonly head: string;
  /** Whether the head is somebody. */
  readonly ofPeople: boolean;
  /** What befell those counted ("dead"), or the stem of the verb. */
  readonly fate: string;
  /** Key of the person or body that it is about; null where that is not known. */
  readonly subject: string | null;
  /** Key of the person named last before it, whose doing it may be; null where nobody is. */
  readonly doer: string | null;
  /** Stems between the number and its noun ("rushing" yards). */
  readonly traits: ReadonlySet<string>;
  /** A title that stands in front of a name which owns nothing ("Senator Lind", not "Senator Lind’s seat"). */
  readonly isInFront: boolean;
  /** A sum in parentheses behind another: the same in another currency. */
  readonly isConverted: boolean;
  /** Who or what, to be shown. */
  readonly about: string;
  /** Stems of the words round it, by nearness, 0 to 1. */
  readonly near: ReadonlyMap<string, number>;
  /** Stems of its sentence. */
  readonly wide: ReadonlySet<string>;
  /** Keys of those whom the sentence names. */
  readonly names: ReadonlySet<string>;
  /** Number of its sentence in the report. */
  readonly sentence: number;
}

/** What most claims have nothing of. */
export const PLAIN = {
  date: null,
  head: '',
  ofPeople: false,
  fate: '',
  subject: null,
  doer: null,
  traits: new Set<string>(),
  isInFront: false,
  isConverted: false,
  about: '',
} as const satisfies Partial<Claim>;

/** Where a claim stands. */
export interface Place {
  readonly span: Span;
  /** The sentence round it. */
  readonly passage: Span;
}
