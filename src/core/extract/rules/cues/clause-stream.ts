import type { Span } from '../../../model/span.ts';
import { nicknameMarks } from '../../../reading/nicknames.ts';
import type { Reading } from '../../../reading/reading.ts';
import type { Token } from '../../../reading/tokens.ts';
import { tokensIn } from '../../../reading/tokens-in.ts';
import type { Quotation } from '../../marks/quotations.ts';

/** A whole quotation taken as one piece of a sentence. */
export interface QuotedPiece extends Span {
  readonly kind: 'quotation';
  /** Its first letter. */
  readonly text: string;
  readonly lower: '';
  readonly quotation: Quotation;
  /** Place of this block among the quotation's paragraphs. */
  readonly part: number;
  /** The last sign inside it; '' for a word. */
  readonly ending: string;
}

/** A token outside quotation marks, or a whole quotation. */
export type Piece = Token | QuotedPiece;

/** The last sign inside a quotation ('' for a word); '' for a token. */
export function endingOf(piece: Piece): string {
  return piece.kind === 'quotation' ? piece.ending : '';
}

/** A longer run without a full stop is cut, so that no text costs more than linear time. */
const SENTENCE_LIMIT = 250;

const STOP = /^(?:[.?!…]|\.{2,})$/u;

/**
 * A span of a document as pieces: its outermost quotations, which are `parts`, whole, everything else token by token, but
 * for the marks round a nickname.
 */
export function toPieces(
  reading: Reading,
  span: Span,
  parts: readonly { quotation: Quotation; part: number }[],
): Piece[] {
  const pieces: Piece[] = [];
  const marks = nicknameMarks(reading.document.text, span);
  const pushTokens = (start: number, end: number): void => {
    if (start >= end) return;
    for (const token of tokensIn(reading, { start, end })) if (!marks.has(token.start)) pieces.push(token);
  };
  let at = span.start;
  for (const { quotation, part } of parts) {
    const outer = quotation.outer[part]!;
    if (outer.start < at) continue;
    pushTokens(at, outer.start);
    pieces.push(toQuotationPiece(reading.document.text, quotation, part));
    at = outer.end;
  }
  pushTokens(at, span.end);
  return pieces;
}

/** The pieces cut into sentences; a quotation that ends in a full stop ends its sentence unless a cue follows in lower case. */
export function toSentences(pieces: readonly Piece[], goesOn: (from: number) => boolean): Piece[][] {
  const sentences: Piece[][] = [];
  let current: Piece[] = [];
  for (const [i, piece] of pieces.entries()) {
    current.push(piece);
    const next = pieces[i + 1];
    if (next === undefined) break;
    const full = current.length >= SENTENCE_LIMIT;
    if (!full && !endsSentence(piece, next)) continue;
    if (!full && piece.kind === 'quotation' && goesOn(i)) continue;
    sentences.push(current);
    current = [];
  }
  if (current.length > 0) sentences.push(current);
  return sentences;
}

function endsSentence(piece: Piece, next: Piece): boolean {
  if (next.kind === 'punctuation' && /^[)\]”"’'.,;:?!*—–-]/u.test(next.text)) return false;
  if (piece.kind === 'quotation') return STOP.test(piece.ending) && !startsLower(next);
  if (piece.kind === 'punctuation' && /^[)\]”"*]$/u.test(piece.text)) return false;
  return STOP.test(piece.text) && !startsLower(next);
}

function startsLower(piece: Piece): boolean {
  return piece.kind !== 'quotation' && /^\p{Ll}/u.test(piece.text);
}

function toQuotationPiece(text: string, quotation: Quotation, part: number): QuotedPiece {
  const { start, end } = quotation.outer[part]!;
  const inner = quotation.inner[part]!;
  const tail = text.slice(Math.max(inner.start, inner.end - 12), inner.end).replace(/[\s"”’'»›)\]]+$/u, '');
  const last = tail.at(-1) ?? '';
  const ending = /[\p{L}\p{N}]/u.test(last) ? '' : last;
  return {
    start,
    end,
    kind: 'quotation',
    text: firstLetter(text, inner),
    lower: '',
    quotation,
    part,
    ending,
  };
}

function firstLetter(text: string, { start, end }: Span): string {
  return /\p{L}/u.exec(text.slice(start, Math.min(end, start + 12)))?.[0] ?? '';
}
