import { NEGATORS } from '../../english/word-classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Pair } from '../pair.ts';
import { RELATION_SCORE, relate } from '../relation.ts';
import { endsSentence, type Unit } from '../units/unit.ts';

/** A stretch of both sides to align; `to` is exclusive. */
export interface Segment {
  readonly a: readonly Unit[];
  readonly b: readonly Unit[];
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
  readonly lexicon: Lexicon;
}

const GAP_OPEN = 0.9;
const GAP_EXTEND = 0.04;
/** A gap that begins where a sentence ends or a fragment is interrupted costs less. */
const GAP_AT_BREAK = 0.5;
/** What a match earns above its weight for following another match directly. */
const RUN_BONUS = 0.4;
const CONTENT_WEIGHT = 2;
const FUNCTION_WEIGHT = 1;

const LEAST = -1e9;
const FROM_PAIR = 0;
const FROM_GAP_A = 1;
const FROM_GAP_B = 2;

/** The best scores of the paths that end in each cell, by how they end, and where they come from. */
interface Tables {
  readonly pairScore: Float32Array;
  readonly gapAScore: Float32Array;
  readonly gapBScore: Float32Array;
  readonly trace: Uint8Array;
}

/** Aligns one stretch and appends its pairs in order. Time and space are the product of both lengths. */
export function alignSegment(segment: Segment, pairs: Pair[]): void {
  const rows = segment.toA - segment.fromA;
  const columns = segment.toB - segment.fromB;
  if (rows === 0 || columns === 0) return;
  const tables = createTables((rows + 1) * (columns + 1));
  fill(segment, rows, columns, tables);
  walkBack(segment, rows, columns, tables, pairs);
}

function createTables(cells: number): Tables {
  return {
    pairScore: new Float32Array(cells),
    gapAScore: new Float32Array(cells),
    gapBScore: new Float32Array(cells),
    trace: new Uint8Array(cells),
  };
}

/** What it costs to open a gap at each unit of a stretch. */
function gapCosts(units: readonly Unit[], from: number, size: number): Float32Array {
  const costs = new Float32Array(size);
  for (let i = 0; i < size; i++) {
    const mark = units[from + i]!.before;
    costs[i] = mark !== 'none' && (endsSentence(mark) || mark === 'interruption') ? GAP_AT_BREAK : GAP_OPEN;
  }
  return costs;
}

function fill(segment: Segment, rows: number, columns: number, tables: Tables): void {
  const { a, b, fromA, fromB } = segment;
  const { pairScore: pair, gapAScore: gapA, gapBScore: gapB, trace } = tables;
  const costsA = gapCosts(a, fromA, rows);
  const costsB = gapCosts(b, fromB, columns);
  const width = columns + 1;
  for (let i = 0; i <= rows; i++) {
    const outerB = fromA + i === a.length || fromA + i === 0;
    const extendB = outerB ? 0 : GAP_EXTEND;
    for (let j = 0; j <= columns; j++) {
      const cell = i * width + j;
      let mark = 0;
      // Unit i of a stands alone.
      if (i > 0) {
        const up = cell - width;
        const outerA = fromB + j === b.length || fromB + j === 0;
        const extend = gapA[up]! - (outerA ? 0 : GAP_EXTEND);
        const isGapB = gapB[up]! > pair[up]!;
        const open = (isGapB ? gapB[up]! : pair[up]!) - (outerA ? 0 : costsA[i - 1]!);
        if (extend >= open) mark |= FROM_GAP_A << 2;
        else if (isGapB) mark |= FROM_GAP_B << 2;
        gapA[cell] = Math.max(extend, open);
      } else gapA[cell] = LEAST;
      // Unit j of b stands alone.
      if (j > 0) {
        const left = cell - 1;
        const extend = gapB[left]! - extendB;
        const isGapA = gapA[left]! > pair[left]!;
        const open = (isGapA ? gapA[left]! : pair[left]!) - (outerB ? 0 : costsB[j - 1]!);
        if (extend >= open) mark |= FROM_GAP_B << 4;
        else if (isGapA) mark |= FROM_GAP_A << 4;
        gapB[cell] = Math.max(extend, open);
      } else gapB[cell] = LEAST;
      if (i > 0 && j > 0) mark |= scorePair(segment, tables, i, j, width);
      else pair[cell] = cell === 0 ? 0 : LEAST;
      trace[cell] = mark;
    }
  }
}

/** Scores the best pairing that ends in cell (i, j); answers its trace bits. */
function scorePair(segment: Segment, tables: Tables, i: number, j: number, width: number): number {
  const { a, b, lexicon } = segment;
  const { pairScore, gapAScore, gapBScore } = tables;
  const cell = i * width + j;
  const x = a[segment.fromA + i - 1]!;
  const y = b[segment.fromB + j - 1]!;
  const relation = relate(x, y, lexicon);
  let best = LEAST;
  let mark = 0;
  if (relation !== null) {
    const weight = x.isContent && y.isContent ? CONTENT_WEIGHT : FUNCTION_WEIGHT;
    const before = cell - width - 1;
    const follows = pairScore[before]! + (i > 1 && j > 1 && relation !== 'class' ? RUN_BONUS : 0);
    const afterGapA = gapAScore[before]!;
    const afterGapB = gapBScore[before]!;
    let from = follows;
    if (afterGapA > from || afterGapB > from) {
      mark = afterGapA >= afterGapB ? FROM_GAP_A : FROM_GAP_B;
      from = Math.max(afterGapA, afterGapB);
    }
    best = from + weight * RELATION_SCORE[relation];
  }
  const joined = joinAt(segment, i, j);
  if (joined !== 0) {
    const before = cell - (joined === 1 ? 2 * width + 1 : width + 2);
    const from = Math.max(pairScore[before]!, gapAScore[before]!, gapBScore[before]!);
    if (from + 2 * CONTENT_WEIGHT > best) {
      best = from + 2 * CONTENT_WEIGHT;
      const state =
        from === pairScore[before]! ? FROM_PAIR : from === gapAScore[before]! ? FROM_GAP_A : FROM_GAP_B;
      mark = state | (joined << 6);
    }
  }
  pairScore[cell] = best;
  return mark;
}

/** 1 where two units of a spell one of b ("home made", "homemade"), 2 the other way about, 0 otherwise. */
function joinAt(segment: Segment, i: number, j: number): 0 | 1 | 2 {
  const x = segment.a[segment.fromA + i - 1]!;
  const y = segment.b[segment.fromB + j - 1]!;
  if (x.raw.length < y.raw.length || (!x.isNumber && x.key.length < y.key.length)) {
    return i > 1 && spellsOne(segment.a[segment.fromA + i - 2]!, x, y) ? 1 : 0;
  }
  return j > 1 && x.raw.length !== y.raw.length && spellsOne(segment.b[segment.fromB + j - 2]!, y, x) ? 2 : 0;
}

/** Whether two units make up a third: letter by letter ("home made"), or as what it stands for ("going to", "gonna"). */
function spellsOne(first: Unit, second: Unit, whole: Unit): boolean {
  if (whole.key.length === first.key.length + second.key.length + 1 && whole.key.endsWith(second.key)) {
    return whole.key.startsWith(first.key) && whole.key[first.key.length] === '-';
  }
  if (whole.raw.length < first.raw.length || whole.raw.charCodeAt(0) !== first.raw.charCodeAt(0))
    return false;
  if (first.isNumber && second.isNumber && !isGrouped(first, second, whole)) return false;
  // "now here" is not "nowhere": the one denies.
  if (NEGATORS.has(whole.key) && !NEGATORS.has(first.key) && first.raw.length > 1) return false;
  return lettersOf(first.raw) + lettersOf(second.raw) === lettersOf(whole.raw);
}

/** Digits from which on a number is one that is called, and not one that counts. */
const CALLED = 7;

/** Whether two numbers are one in groups ("1 000", "555 0134"): "5-10" is no 510. */
function isGrouped(first: Unit, second: Unit, whole: Unit): boolean {
  return (/\d/.test(first.raw) && /^\d{3}$/.test(second.raw)) || whole.raw.length >= CALLED;
}

function lettersOf(word: string): string {
  return word.includes("'") || word.includes('-') ? word.replace(/['-]/g, '') : word;
}

function walkBack(segment: Segment, rows: number, columns: number, tables: Tables, pairs: Pair[]): void {
  const { a, b, fromA, fromB, lexicon } = segment;
  const width = columns + 1;
  const first = pairs.length;
  let i = rows;
  let j = columns;
  let cell = i * width + j;
  let state = bestState(tables, cell);
  while (i > 0 || j > 0) {
    cell = i * width + j;
    const mark = tables.trace[cell]!;
    if (state === FROM_GAP_A) {
      state = (mark >> 2) & 3;
      i--;
    } else if (state === FROM_GAP_B) {
      state = (mark >> 4) & 3;
      j--;
    } else {
      const joined = (mark >> 6) & 3;
      const lengthA = joined === 1 ? 2 : 1;
      const lengthB = joined === 2 ? 2 : 1;
      i -= lengthA;
      j -= lengthB;
      pairs.push({
        a: fromA + i,
        b: fromB + j,
        lengthA,
        lengthB,
        relation: joined === 0 ? relate(a[fromA + i]!, b[fromB + j]!, lexicon)! : 'join',
      });
      state = mark & 3;
    }
  }
  reverseFrom(pairs, first);
}

function bestState({ pairScore, gapAScore, gapBScore }: Tables, cell: number): number {
  const pair = pairScore[cell]!;
  const gapA = gapAScore[cell]!;
  const gapB = gapBScore[cell]!;
  if (pair >= gapA && pair >= gapB) return FROM_PAIR;
  return gapA >= gapB ? FROM_GAP_A : FROM_GAP_B;
}

function reverseFrom(pairs: Pair[], first: number): void {
  for (let low = first, high = pairs.length - 1; low < high; low++, high--) {
    const held = pairs[low]!;
    pairs[low] = pairs[high]!;
    pairs[high] = held;
  }
}
