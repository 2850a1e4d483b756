import type { Pieces } from './word-pieces.ts';

const MARK = 0;
const LOWER = 1;
const TITLE = 2;
const CAPITALS = 3;
const DIGITS = 4;
/** Shapes from here on are those of pieces inside quotation marks, in the order of those outside. */
export const QUOTED = 5;

/** What lower-case pieces do not tell: case and digits of each piece, and whether it stands in double quotation marks. */
export function shapesOf(text: string, { starts, ends }: Pieces): number[] {
  const inside = quotedCharacters(text);
  return starts.map((start, i) => shapeOf(text.slice(start, ends[i])) + (inside[start] ? QUOTED : 0));
}

function shapeOf(piece: string): number {
  if (!/^[\p{L}\p{N}]/u.test(piece)) return MARK;
  if (/^\p{Nd}+$/u.test(piece)) return DIGITS;
  const upper = piece === piece.toUpperCase() && piece !== piece.toLowerCase();
  if (upper && piece.length > 1) return CAPITALS;
  return /^\p{Lu}/u.test(piece) ? TITLE : LOWER;
}

/** 1 where a character stands between double quotation marks of its line, the marks counted in. */
function quotedCharacters(text: string): Uint8Array {
  const inside = new Uint8Array(text.length);
  let open = false;
  for (let i = 0; i < text.length; i++) {
    const glyph = text[i]!;
    if (glyph === '\n') open = false;
    const twin = i > 0 && text[i - 1] === glyph;
    const closes = glyph === '”' || (glyph === '"' && open) || (glyph === "'" && twin);
    if (glyph === '“' || glyph === '„' || (glyph === '"' && !open) || (glyph === '`' && twin)) open = true;
    inside[i] = Number(open);
    if (closes) open = false;
  }
  return inside;
}
