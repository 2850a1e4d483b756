import { hullOf, type Span } from '../../core/model/span.ts';
import { wholeCharacter } from '../marks/anchor.ts';

/** A piece of a document around a passage. */
export interface Excerpt {
  /** The place of the excerpt in the document. */
  readonly span: Span;
  /** Pieces in order; the passage itself is marked. */
  readonly pieces: readonly { readonly text: string; readonly marked: boolean }[];
  /** Whether the document goes on before and after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** A passage longer than this is shown by its beginning and end only. */
const LONGEST_PASSAGE = 6000;

/**
 * The surroundings of a passage: up to `reach` code units on each side, from and to a word's edge. The spans are in
 * text order, non-empty and disjoint, as in an attribution.
 */
export function excerptOf(text: string, spans: readonly Span[], reach = 240): Excerpt {
  const hull = hullOf(spans);
  const start = edgeBefore(text, Math.max(0, hull.start - reach), hull.start);
  const end = edgeAfter(text, Math.min(text.length, hull.end + reach), hull.end);
  const pieces: { text: string; marked: boolean }[] = [];
  let position = start;
  for (const span of spans) {
    push(pieces, text.slice(position, span.start), false);
    push(pieces, text.slice(span.start, span.end), true);
    position = span.end;
  }
  push(pieces, text.slice(position, end), false);
  return { span: { start, end }, pieces, cutBefore: start > 0, cutAfter: end < text.length };
}

function push(pieces: { text: string; marked: boolean }[], text: string, marked: boolean): void {
  if (text === '') return;
  if (text.length <= LONGEST_PASSAGE) {
    pieces.push({ text, marked });
    return;
  }
  const half = LONGEST_PASSAGE / 2;
  const head = text.slice(0, wholeCharacter(text, half, -1));
  const tail = text.slice(wholeCharacter(text, text.length - half, 1));
  pieces.push({ text: head, marked }, { text: ' […] ', marked: false }, { text: tail, marked });
}

/** The start of the first whole word at or after `from`, but not beyond `limit`. */
function edgeBefore(text: string, from: number, limit: number): number {
  if (from === 0) return 0;
  for (let at = from; at < Math.min(limit, from + 40); at += 1) {
    if (/\s/u.test(text[at - 1] ?? '')) return at;
  }
  return Math.min(wholeCharacter(text, from, 1), limit);
}

/** The end of the last whole word at or before `from`, but not before `limit`. */
function edgeAfter(text: string, from: number, limit: number): number {
  if (from === text.length) return from;
  for (let at = from; at > Math.max(limit, from - 40); at -= 1) {
    if (/\s/u.test(text[at] ?? '')) return at;
  }
  return Math.max(wholeCharacter(text, from, -1), limit);
}
