import type { Span } from '../../model/span.ts';
import { foldWord } from '../../reading/fold.ts';
import type { Token } from '../../reading/tokens.ts';

/** A word or a part of one ("52", "year", "old"), as numbers are read in. */
export interface Piece extends Span {
  readonly text: string;
  readonly folded: string;
  readonly token: Token;
}

const FIGURES = /^\d+$/u;
const UNIT_BEHIND = /^(\d[\d.,:/]*)(\p{L}+\.?)$/u;
const ORDINAL_END = /^(?:st|nd|rd|th|s)$/u;

/** The pieces of a sentence: hyphened words parted, torn decimals ("5.2m") made whole, units parted from figures. */
export function readPieces(tokens: readonly Token[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let mark = '.';
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.kind === 'punctuation') {
      if (isDecimalPoint(tokens, i, to)) mark = token.text;
      else pieces.push(pieceOf(token, token.start, token.text));
      continue;
    }
    let start = token.start;
    for (const part of token.text.split(/([-‐‑])/u)) {
      if (part !== '' && !/^[-‐‑]$/u.test(part)) pushWord(pieces, token, { start, text: part, mark });
      start += part.length;
    }
  }
  return pieces;
}

/** "5" "." "2m", "7" ":" "00pm", "2" "," "000ft": a mark with figures right before and right behind it. */
function isDecimalPoint(tokens: readonly Token[], at: number, to: number): boolean {
  const [before, mark, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (!/^[.,:]$/u.test(mark.text) || next === undefined || at + 1 >= to) return false;
  if (mark.text === ',' && !/^\d{3}(?!\d)/u.test(next.text)) return false;
  return (
    next.start === mark.end &&
    /^\d/u.test(next.text) &&
    before?.end === mark.start &&
    /(?:^|[-‐‑])\d+$/u.test(before.text)
  );
}

function pushWord(
  pieces: Piece[],
  token: Token,
  { start, text, mark }: { readonly start: number; readonly text: string; readonly mark: string },
): void {
  const last = pieces.at(-1);
  const isTorn =
    last !== undefined && start === token.start && last.end === start - 1 && last.token.end === last.end;
  if (isTorn && /^\d/u.test(text) && FIGURES.test(last.text)) {
    pieces.pop();
    pushParts(pieces, token, last.start, `${last.text}${mark}${text}`);
  } else pushParts(pieces, token, start, text);
}

function pushParts(pieces: Piece[], token: Token, start: number, text: string): void {
  const parted = UNIT_BEHIND.exec(text);
  if (parted === null || ORDINAL_END.test(parted[2]!)) {
    pieces.push(pieceOf(token, start, text));
    return;
  }
  pieces.push(pieceOf(token, start, parted[1]!));
  pieces.push(pieceOf(token, start + parted[1]!.length, parted[2]!));
}

function pieceOf(token: Token, start: number, text: string): Piece {
  return { start, end: start + text.length, text, folded: foldWord(text), token };
}
