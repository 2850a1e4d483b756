import type { Level } from './finding.ts';
import type { Span } from './span.ts';

/** What a fact is of. `title` is an office or role of a person, `name` the spelling of a person's name, `place` where something happened. */
export const FACT_KINDS = [
  'title',
  'name',
  'place',
  'count',
  'money',
  'share',
  'measure',
  'age',
  'date',
  'time',
] as const;

export type FactKind = (typeof FACT_KINDS)[number];

/** What became of a fact from report to report, gravest first. `updates`: the later report has another value. */
export const FACT_VERDICTS = ['differs', 'updates', 'rounds', 'agrees', 'only-in'] as const;

export type FactVerdict = (typeof FACT_VERDICTS)[number];

/** How a report gives a number: as it is, about it, at least or at most it. */
export type Exactness = 'exact' | 'about' | 'least' | 'most';

/** What a report tells: of an amount from `low` to `high`, equal but for a range; of anything else in words alone. */
export interface FactValue {
  /** As written: "about 1,200", "Senator". */
  readonly text: string;
  /** The number in its dimension's first unit (metres, seconds, people); null of titles and names. */
  readonly low: number | null;
  readonly high: number | null;
  readonly exactness: Exactness;
  /** Currency, dimension or what is counted, by which values can be held against one another. */
  readonly unit: string;
}

/** What one report tells of a fact. */
export interface FactSide {
  /** Document id. */
  readonly witness: string;
  readonly value: FactValue;
  /** Where the value stands. */
  readonly span: Span;
  /** The sentence round it. */
  readonly passage: Span;
}

/** Something that reports tell outside quotation marks, and whether they tell the same. */
export interface Fact {
  /** `f1`, `f2`, … gravest first. */
  readonly id: string;
  readonly kind: FactKind;
  /** Who or what, in the words of a report: "people killed", "Ada Lind". */
  readonly about: string;
  readonly verdict: FactVerdict;
  /** The sides on which the verdict rests, as indexes into `sides`; of `only-in` both the same. */
  readonly a: number;
  readonly b: number;
  /** One entry for each report that tells it, in the order of the reports. */
  readonly sides: readonly FactSide[];
  /** Of `only-in`: reports that tell of the same matter without it, by document id. */
  readonly without: readonly string[];
  /** How often a verdict of this evidence is right, 0 to 1. */
  readonly confidence: number;
  readonly level: Level;
  /** One plain sentence. */
  readonly reason: string;
}
