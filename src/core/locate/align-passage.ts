import type { Candidate } from './find-candidates.ts';
import type { PassageIndex } from './index/passage-index.ts';
import type { QuotationQuery } from './quotation-query.ts';
import { dropStrayEnds } from './stray-ends.ts';

/** How the words of a quotation lie on a stretch of a document. */
export interface PassageAlignment {
  readonly document: number;
  /** Word position in the body for each word of the quotation, -1 where it has no partner. */
  readonly partners: Int32Array;
  /** 1 where the partner is the same word, 0 where it is another form or another word in its place. */
  readonly same: Uint8Array;
  readonly score: number;
}

interface AlignmentScores {
  readonly substitution: number;
  readonly gapOpen: number;
  readonly gapStep: number;
}

const SCORES: AlignmentScores = { substitution: -2.2, gapOpen: -2.5, gapStep: -0.1 };
const MARKED_GAP: AlignmentScores = { substitution: -2.2, gapOpen: -0.6, gapStep: -0.03 };
/** Words of the document looked at beyond the outermost hits. */
const SLACK = 24;
const MAX_CELLS = 6_000_000;

const STOP = 0;
const DIAGONAL = 1;
const UP = 2;
const LEFT = 3;
const EXTENDS = 4;

/** What a match of a word is worth: rare words more, the commonest still something. */
function matchScore(bits: number): number {
  return Math.min(9, Math.max(0.8, bits - 3));
}

/**
 * Local alignment (Smith and Waterman 1981, affine gaps after Gotoh 1982) of a quotation with a band of a document
 * around the candidate's diagonals. Time and memory are linear in the quotation times the width of the band.
 */
export function alignPassage(
  index: PassageIndex,
  query: QuotationQuery,
  candidate: Candidate,
): PassageAlignment | null {
  const document = index.documents[candidate.document]!;
  const rows = query.ids.length;
  const room = Math.max(2 * SLACK, Math.floor(MAX_CELLS / Math.max(1, rows)) - 1);
  const bandLow = Math.floor(candidate.lowDiagonal) - SLACK;
  const width = Math.min(room, candidate.highDiagonal + SLACK - bandLow) + 1;
  const band = fillBand(index, query, {
    low: bandLow,
    width,
    first: document.firstWord,
    end: document.endWord,
  });
  if (band.best <= 0) return null;
  const { partners, same } = traceBack(index, query, band, bandLow, width);
  dropStrayEnds(index, query, partners);
  return { document: candidate.document, score: band.best, partners, same };
}

interface Band {
  readonly low: number;
  readonly width: number;
  readonly first: number;
  readonly end: number;
}

interface FilledBand {
  readonly trace: Uint8Array;
  readonly best: number;
  readonly bestRow: number;
  readonly bestColumn: number;
}

/** Cell (row, column) pairs quotation word `row` with body position `low + row + column`. */
function fillBand(index: PassageIndex, query: QuotationQuery, band: Band): FilledBand {
  const { width } = band;
  const rows = query.ids.length;
  const trace = new Uint8Array(rows * width);
  let previous = new Float64Array(width + 2);
  let current = new Float64Array(width + 2);
  let best = 0;
  let bestRow = -1;
  let bestColumn = -1;
  for (let row = 0; row < rows; row++) {
    const id = query.ids[row]!;
    const stem = query.stems[row]!;
    const match = matchScore(query.bits[row]!);
    const lost = -0.4 - Math.min(2.6, match * 0.5);
    const gap = query.gapBefore[row + 1] === 1 ? MARKED_GAP : SCORES;
    const offset = band.low + row;
    let left = -Infinity;
    for (let column = 0; column < width; column++) {
      const position = offset + column;
      let value = 0;
      let from = STOP;
      let extends_ = 0;
      if (position >= band.first && position < band.end) {
        const token = index.tokens[position]!;
        const same = token === id;
        const pair = same ? match : index.stemHashes[token] === stem ? match * 0.4 : SCORES.substitution;
        const diagonal = previous[column]! + pair;
        if (diagonal > value) {
          value = diagonal;
          from = DIAGONAL;
        }
        const up = previous[column + 1]! + lost;
        if (up > value) {
          value = up;
          from = UP;
        }
        const opened = (column > 0 ? current[column - 1]! : -Infinity) + gap.gapOpen;
        const extended = left + gap.gapStep;
        if (extended > opened) {
          left = extended;
          extends_ = EXTENDS;
        } else left = opened;
        if (left > value) {
          value = left;
          from = LEFT;
        }
      } else left = -Infinity;
      current[column] = value;
      trace[row * width + column] = from | extends_;
      if (value > best) {
        best = value;
        bestRow = row;
        bestColumn = column;
      }
    }
    current[width] = 0;
    [previous, current] = [current, previous];
  }
  return { trace, best, bestRow, bestColumn };
}

function traceBack(
  index: PassageIndex,
  query: QuotationQuery,
  filled: FilledBand,
  low: number,
  width: number,
): { partners: Int32Array; same: Uint8Array } {
  const partners = new Int32Array(query.ids.length).fill(-1);
  const same = new Uint8Array(query.ids.length);
  let row = filled.bestRow;
  let column = filled.bestColumn;
  while (row >= 0 && column >= 0 && column < width) {
    const step = filled.trace[row * width + column]!;
    const from = step & 3;
    if (from === STOP) break;
    if (from === DIAGONAL) {
      const position = low + row + column;
      partners[row] = position;
      same[row] = index.tokens[position] === query.ids[row] ? 1 : 0;
      row--;
    } else if (from === UP) {
      row--;
      column++;
    } else {
      let extending = (step & EXTENDS) !== 0;
      column--;
      while (extending && column >= 0) {
        extending = (filled.trace[row * width + column]! & EXTENDS) !== 0;
        column--;
      }
    }
  }
  return { partners, same };
}
