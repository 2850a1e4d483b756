import type { Relation } from './relation.ts';
import type { Unit } from './unit.ts';

/**
 * One place where two wordings differ. `a` is the source of the two (the transcript, or the longer report), `b` the
 * rendering. Ranges are of units; `to` is exclusive; an empty range is the place where the other side has more.
 */
export interface Edit {
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

/** Both wordings, as the rules on changes see them. */
export interface Comparands {
  readonly a: readonly Unit[];
  readonly b: readonly Unit[];
  /** Side a is a transcript: b may be called a clean-up of it. */
  readonly hasTranscript: boolean;
  /** Few content words have a partner: single words standing opposite each other prove little. */
  readonly isRewrite: boolean;
  /** Both sides stand wholly in quotation marks. */
  readonly isDirect: boolean;
}

/** What a change does to the verdict, from nothing to a changed meaning. */
export type Weight = 'none' | 'clean' | 'mark' | 'trim' | 'splice' | 'reword' | 'change';

export function unitsOfA(edit: Edit, sides: Comparands): readonly Unit[] {
  return sides.a.slice(edit.fromA, edit.toA);
}

export function unitsOfB(edit: Edit, sides: Comparands): readonly Unit[] {
  return sides.b.slice(edit.fromB, edit.toB);
}

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

export function loneRun(edit: Edit, sides: Comparands): LoneRun | null {
  if (edit.relation !== null || edit.isMoved) return null;
  if (edit.fromB === edit.toB && edit.toA > edit.fromA) {
    return {
      units: unitsOfA(edit, sides),
      side: sides.a,
      other: sides.b,
      from: edit.fromA,
      to: edit.toA,
      place: edit.fromB,
      isMissingInB: true,
    };
  }
  if (edit.fromA === edit.toA && edit.toB > edit.fromB) {
    return {
      units: unitsOfB(edit, sides),
      side: sides.b,
      other: sides.a,
      from: edit.fromB,
      to: edit.toB,
      place: edit.fromA,
      isMissingInB: false,
    };
  }
  return null;
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
