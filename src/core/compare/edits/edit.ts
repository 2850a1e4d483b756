import type { ChangeKind } from '../../model/verdict.ts';
import type { Relation } from '../relation.ts';
import type { Unit } from '../units/unit.ts';

/**
 * One place where two wordings differ. `a` is the source of the two (the transcript, or the longer report), `b` the
 * rendering. Ranges are of units; `to` is exclusive; an empty range is the place where the other side has more.
 */
export interface Place {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
  /** For one unit opposite one other (or two): how they are related. Null for words without a partner. */
  readonly relation: Relation | null;
  /** The words stand before the first or after the last word that both sides share. */
  readonly isEdge: boolean;
  /** The same words stand elsewhere on the other side without a partner. */
  readonly isMoved: boolean;
}

/** What a cut may take from the words that are kept, by the kind of change that it is. */
export type Loss = Extract<ChangeKind, 'negation' | 'qualifier' | 'scope' | 'pronoun'>;

/** A place with the words that stand there. */
export interface Edit extends Place {
  readonly unitsA: readonly Unit[];
  readonly unitsB: readonly Unit[];
  /** The words of the side that alone has some there; null where both have, and for words that moved. */
  readonly run: LoneRun | null;
  /** What is taken from the words kept around a cut, or by the writer's words in brackets; null where nothing is. */
  readonly loss: Loss | null;
}

/** Both wordings, as the rules on changes see them. */
export interface Comparands {
  readonly a: readonly Unit[];
  readonly b: readonly Unit[];
  /** Side a is a transcript: b may be called a clean-up of it. */
  readonly hasTranscript: boolean;
  /** Few content words have a partner: single words standing opposite each other prove little. */
  readonly isRewrite: boolean;
  /** Both sides are: only then do the rules on English words apply. */
  readonly isEnglish: boolean;
  /** Both sides stand wholly in quotation marks. */
  readonly isDirect: boolean;
}

/** What a change does to the verdict, from nothing to a changed meaning. */
export type Weight = 'none' | 'clean' | 'mark' | 'trim' | 'splice' | 'reword' | 'change';

/** The run of words that one side alone has, with its side and place; null where both sides have words. */
export interface LoneRun {
  readonly units: readonly Unit[];
  /** All units of the side that has the run. */
  readonly side: readonly Unit[];
  /** All units of the other side. */
  readonly other: readonly Unit[];
  readonly from: number;
  readonly to: number;
  /** Where the run is missing: the index of the unit that follows on the other side. */
  readonly place: number;
  readonly isMissingInB: boolean;
}

/** Whether a lone run is a clause or more of its own: a mark or the wording's end on both sides of it. */
export function isWholeClause(run: LoneRun): boolean {
  const before = run.side[run.from]!.before;
  const after = run.side[run.to]?.before;
  return (run.from === 0 || before !== 'none') && (after === undefined || after !== 'none');
}

/** Whether a lone run is one sentence or several, whole. */
export function isWholeSentence(run: LoneRun): boolean {
  const ends = (mark: string | undefined) =>
    mark === undefined || mark === 'sentence' || mark === 'ellipsis' || mark === 'turn' || mark === 'gap';
  return (run.from === 0 || ends(run.side[run.from]!.before)) && ends(run.side[run.to]?.before);
}

/** Whether an edit stands inside both wordings, in its place, and no word of it renders one of the other side. */
export function isForeignInside({ isEdge, isMoved, relation }: Edit): boolean {
  return !isEdge && !isMoved && (relation === null || relation === 'class');
}
