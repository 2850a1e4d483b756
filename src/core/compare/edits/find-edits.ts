import { NEGATORS, STEMS_BEFORE_NOT, TENSE_AUXILIARIES } from '../../english/word-classes.ts';
import type { Pair } from '../pair.ts';
import { endsSentence, type Unit } from '../units/unit.ts';
import type { Place } from './edit.ts';

/** The places where two aligned wordings differ, in the order of side a. Words that only marks differ in are none. */
export function findEdits(
  a: readonly Unit[],
  b: readonly Unit[],
  pairs: readonly Pair[],
  hasTranscript: boolean,
): Place[] {
  const edits: Place[] = [];
  let fromA = 0;
  let fromB = 0;
  for (let k = 0; k <= pairs.length; k++) {
    const pair = pairs[k];
    const toA = pair?.a ?? a.length;
    const toB = pair?.b ?? b.length;
    if (k === 0) pushOpening(edits, toA, toB, hasTranscript);
    else if (pair === undefined) pushClosing(edits, { fromA, toA, fromB, toB }, hasTranscript);
    else pushInner(edits, a, b, { fromA, toA, fromB, toB });
    if (pair === undefined) break;
    fromA = pair.a + pair.lengthA;
    fromB = pair.b + pair.lengthB;
    if (pair.relation !== 'same' || isWrittenOtherwise(a[pair.a]!, b[pair.b]!)) {
      edits.push({
        fromA: pair.a,
        toA: fromA,
        fromB: pair.b,
        toB: fromB,
        relation: pair.relation,
        isEdge: false,
        isMoved: false,
      });
    }
  }
  return markMoved(mergeTouching(edits, a, b), a, b);
}

/** Joins neighbours of which nothing says more than that words stand opposite other words, to one readable edit. */
function mergeTouching(edits: readonly Place[], a: readonly Unit[], b: readonly Unit[]): Place[] {
  const merged: Place[] = [];
  for (const edit of edits) {
    const last = merged[merged.length - 1];
    const touches = last !== undefined && last.toA === edit.fromA && last.toB === edit.fromB;
    const merges =
      touches &&
      ((isPlain(last) && isPlain(edit) && (last.relation !== null || edit.relation !== null)) ||
        (isAuxiliary(last, a, b) && edit.relation === 'inflection') ||
        (endsInNegator(last, a, b) && edit.relation === 'antonym'));
    if (merges) {
      merged[merged.length - 1] = { ...last, toA: edit.toA, toB: edit.toB, relation: null };
    } else merged.push(edit);
  }
  return merged;
}

/** Words of a verb's tense alone, without a partner. */
function isAuxiliary(edit: Place, a: readonly Unit[], b: readonly Unit[]): boolean {
  if (edit.relation !== null || edit.isEdge) return false;
  const units = [...a.slice(edit.fromA, edit.toA), ...b.slice(edit.fromB, edit.toB)];
  return units.length > 0 && units.every((unit) => TENSE_AUXILIARIES.has(unit.lemma));
}

/** A "not" without a partner before a word that stands opposite its contrary: "not safe", "unsafe". */
function endsInNegator(edit: Place, a: readonly Unit[], b: readonly Unit[]): boolean {
  if (edit.relation !== null || edit.isEdge) return false;
  const units = [...a.slice(edit.fromA, edit.toA), ...b.slice(edit.fromB, edit.toB)];
  return NEGATORS.has(units.at(-1)?.key ?? '');
}

function isPlain(edit: Place): boolean {
  return !edit.isEdge && (edit.relation === null || edit.relation === 'class');
}

interface Gap {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/**
 * Words before the first shared word. Where both sides have some, as many as the shorter has stand opposite each other;
 * what is left of the longer is an edge.
 */
function pushOpening(edits: Place[], toA: number, toB: number, hasTranscript: boolean): void {
  const opposite = Math.min(toA, toB);
  if (standOpposite(toA, toB, hasTranscript)) {
    pushEdit(edits, { fromA: 0, toA, fromB: 0, toB }, false);
    return;
  }
  pushEdit(edits, { fromA: 0, toA: toA - opposite, fromB: 0, toB: toB - opposite }, true);
  if (opposite > 0) pushEdit(edits, { fromA: toA - opposite, toA, fromB: toB - opposite, toB }, false);
}

/** Whether two runs at an end are of like size, so that no edge is left; a transcript always goes on. */
function standOpposite(sizeA: number, sizeB: number, hasTranscript: boolean): boolean {
  const [less, more] = sizeA < sizeB ? [sizeA, sizeB] : [sizeB, sizeA];
  return less > 0 && more <= (hasTranscript ? less + 2 : 2 * less + 4);
}

/** Words after the last shared word, likewise. */
function pushClosing(edits: Place[], { fromA, toA, fromB, toB }: Gap, hasTranscript: boolean): void {
  const opposite = Math.min(toA - fromA, toB - fromB);
  if (standOpposite(toA - fromA, toB - fromB, hasTranscript)) {
    pushEdit(edits, { fromA, toA, fromB, toB }, false);
    return;
  }
  if (opposite > 0) pushEdit(edits, { fromA, toA: fromA + opposite, fromB, toB: fromB + opposite }, false);
  pushEdit(edits, { fromA: fromA + opposite, toA, fromB: fromB + opposite, toB }, true);
}

/** Words between two shared words; missing words at the place of an interruption are an edge of the fragment. */
function pushInner(edits: Place[], a: readonly Unit[], b: readonly Unit[], gap: Gap): void {
  const sizeA = gap.toA - gap.fromA;
  const sizeB = gap.toB - gap.fromB;
  if (sizeA === 0 && sizeB === 0) {
    if (hidesGap(a, b, gap)) edits.push({ ...gap, relation: null, isEdge: false, isMoved: false });
    return;
  }
  const interrupted =
    (sizeB === 0 && b[gap.toB]?.before === 'interruption') ||
    (sizeA === 0 && a[gap.toA]?.before === 'interruption');
  pushEdit(edits, gap, interrupted);
}

function pushEdit(edits: Place[], gap: Gap, isEdge: boolean): void {
  if (gap.toA > gap.fromA || gap.toB > gap.fromB)
    edits.push({ ...gap, relation: null, isEdge, isMoved: false });
}

/** Whether two units that touch in one wording are torn apart in the passage of the other. */
function hidesGap(a: readonly Unit[], b: readonly Unit[], gap: Gap): boolean {
  const before = a[gap.toA]?.before;
  const other = b[gap.toB]?.before;
  return (before === 'gap' || before === 'turn') && other !== before && other !== 'interruption';
}

/** Whether two units with one key show as different words. */
export function isWrittenOtherwise(x: Unit, y: Unit): boolean {
  return x.raw !== y.raw && !STEMS_BEFORE_NOT.has(x.raw) && !STEMS_BEFORE_NOT.has(y.raw);
}

const MOST_MOVED = 40;

/** Marks lone words of one side that stand, equal, as lone words elsewhere on the other. */
function markMoved(edits: readonly Place[], a: readonly Unit[], b: readonly Unit[]): Place[] {
  const places = new Map<string, number>();
  edits.forEach((edit, index) => {
    const size = edit.toB - edit.fromB;
    if (edit.relation === null && edit.toA === edit.fromA && size > 0 && size <= MOST_MOVED) {
      places.set(keysOf(b, edit.fromB, edit.toB), index);
    }
  });
  if (places.size === 0) return [...edits];
  const result: (Place | null)[] = [...edits];
  edits.forEach((edit, index) => {
    if (edit.relation !== null || edit.toB !== edit.fromB || edit.toA === edit.fromA) return;
    const units = a.slice(edit.fromA, edit.toA);
    const twin = places.get(keysOf(a, edit.fromA, edit.toA));
    if (twin === undefined || result[twin] === null || Math.abs(twin - index) > 2) return;
    if (!units.some((unit) => unit.isContent) && units.length < 2 && Math.abs(twin - index) > 1) return;
    if (endsSentence(a[edit.fromA]!.before) && edit.isEdge) return;
    const other = edits[twin]!;
    result[index] = { ...edit, fromB: other.fromB, toB: other.toB, isMoved: true, isEdge: false };
    result[twin] = null;
  });
  return result.filter((edit) => edit !== null);
}

function keysOf(units: readonly Unit[], from: number, to: number): string {
  return units
    .slice(from, to)
    .map((unit) => unit.key)
    .join(' ');
}
