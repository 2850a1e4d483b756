import type { Pieces, Vocabulary } from './word-pieces.ts';
import { readWordPieces } from './word-pieces.ts';

/** A half-open range of pieces. */
export interface PieceRange {
  readonly from: number;
  readonly to: number;
}

/** The pieces of a text and the ranges that the network reads at once. */
export interface WindowedPieces extends Pieces {
  readonly windows: readonly PieceRange[];
}

const SENTENCE_END = /[.!?][”"’']?\s+/gu;

/** The pieces of a text in windows of whole lines of at most `room` pieces; longer lines are cut behind sentences. */
export function readWindows(text: string, vocabulary: Vocabulary, room: number): WindowedPieces {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const segments: PieceRange[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/gu)) {
    if (line.trim() === '') continue;
    const pieces = readWordPieces(text, index, index + line.length, vocabulary);
    const cuts = pieces.ids.length <= room ? [] : sentenceCuts(line, index, pieces.starts);
    for (const { from, to } of divide(pieces.ids.length, cuts, room))
      segments.push({ from: ids.length + from, to: ids.length + to });
    for (let i = 0; i < pieces.ids.length; i++) {
      ids.push(pieces.ids[i]!);
      starts.push(pieces.starts[i]!);
      ends.push(pieces.ends[i]!);
    }
  }
  return { ids, starts, ends, windows: joinSegments(segments, room) };
}

/** Numbers of the pieces before which a sentence ends. */
function sentenceCuts(line: string, offset: number, starts: readonly number[]): number[] {
  const cuts: number[] = [];
  let piece = 0;
  for (const match of line.matchAll(SENTENCE_END)) {
    const end = offset + match.index + match[0].length;
    while (piece < starts.length && starts[piece]! < end) piece++;
    cuts.push(piece);
  }
  return cuts;
}

function divide(count: number, cuts: readonly number[], room: number): PieceRange[] {
  const out: PieceRange[] = [];
  let from = 0;
  let next = 0;
  while (count - from > room) {
    let to = from + room;
    while (next < cuts.length && cuts[next]! <= from + room) next++;
    if (next > 0 && cuts[next - 1]! > from) to = cuts[next - 1]!;
    out.push({ from, to });
    from = to;
  }
  if (count > from) out.push({ from, to: count });
  return out;
}

function joinSegments(segments: readonly PieceRange[], room: number): PieceRange[] {
  const windows: PieceRange[] = [];
  for (const segment of segments) {
    const last = windows.at(-1);
    if (last !== undefined && segment.to - last.from <= room)
      windows[windows.length - 1] = { from: last.from, to: segment.to };
    else windows.push(segment);
  }
  return windows;
}
