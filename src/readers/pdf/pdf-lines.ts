import { countBy } from '../../core/model/lists/count-by.ts';
import { inColumns } from './pdf-columns.ts';
import type { PdfLine } from './pdf-line.ts';

/** A piece of text as PDF.js yields it. */
export interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** A gap of so many times the height of the letters may part columns. */
const WIDE_GAP = 0.9;

/** Puts the pieces of a page together into lines: in the order of its columns where it has some, else of the file. */
export function linesOfPage(items: readonly PdfItem[], page: number): PdfLine[] {
  const columns = inColumns(joinPieces(items, page, WIDE_GAP));
  const lines = columns.some(({ edge }) => edge !== undefined)
    ? joinLines(columns)
    : joinPieces(items, page, Number.POSITIVE_INFINITY);
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

/** Joins pieces that stand beside each other on a line, but over no gap of more than `widest` heights. */
function joinPieces(items: readonly PdfItem[], page: number, widest: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let closed = true;
  for (const item of items) {
    const piece = pieceOf(item, page, lines.at(-1)?.height ?? 10);
    const open = closed ? undefined : lines.at(-1);
    const isGap = item.str.trim() === '' && item.width > piece.height * widest;
    if (isGap) closed = true;
    else if (item.str !== '') {
      const isBeside =
        open !== undefined && isSameLine(open, piece) && piece.x - open.right <= piece.height * widest;
      if (isBeside) lines[lines.length - 1] = appendPiece(open, piece);
      else lines.push(piece);
      closed = false;
    }
    if (item.hasEOL) closed = true;
  }
  return lines;
}

/** Joins what stands on one line of a column: words that are set wide apart. */
function joinLines(pieces: readonly PdfLine[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const piece of pieces) {
    const open = lines.at(-1);
    if (
      open !== undefined &&
      open.edge === piece.edge &&
      isSameLine(open, piece) &&
      piece.x >= open.right - 1
    )
      lines[lines.length - 1] = appendPiece(open, piece);
    else lines.push(piece);
  }
  return lines;
}

function pieceOf(item: PdfItem, page: number, usualHeight: number): PdfLine {
  const x = item.transform[4] ?? 0;
  const height = item.height || Math.abs(item.transform[3] ?? 0) || usualHeight;
  return { text: item.str, x, y: item.transform[5] ?? 0, right: x + item.width, height, page };
}

function isSameLine(open: PdfLine, piece: PdfLine): boolean {
  return Math.abs(piece.y - open.y) <= Math.max(2, open.height * 0.5) && piece.x >= open.x - 1;
}

function appendPiece(open: PdfLine, piece: PdfLine): PdfLine {
  const apart =
    piece.x - open.right > piece.height * 0.18 && !/\s$/u.test(open.text) && !/^\s/u.test(piece.text);
  return {
    ...open,
    text: `${open.text}${apart ? ' ' : ''}${piece.text}`,
    right: Math.max(piece.right, open.right),
  };
}

/** A page as it is printed, from top to bottom: what stands at one height is one line, a column of line numbers too. */
export function printedText(lines: readonly PdfLine[]): string {
  const ordered = [...lines].sort((a, b) => b.y - a.y);
  const rows: PdfLine[][] = [];
  for (const line of ordered) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs(row[0]!.y - line.y) <= Math.max(2, row[0]!.height * 0.35))
      row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => rowText(row.sort((a, b) => a.x - b.x))).join('\n');
}

/** Gaps as spaces, so that a number stands apart from the words and an indent is seen. */
function rowText(row: readonly PdfLine[]): string {
  let words = '';
  let right = row[0]!.x;
  for (const { text, x, right: end, height } of row) {
    const gap = words === '' ? 0 : Math.max(1, Math.round((x - right) / (height * 0.5)));
    words += `${' '.repeat(Math.min(60, gap))}${text}`;
    right = end;
  }
  return words;
}

/** Takes away lines that recur at the top or bottom of pages, bare page numbers there, and line numbers of court papers. */
export function withoutFurniture(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const patterns = pages.flatMap((lines) => [
    ...new Set(edgeLines(lines).map(({ text }) => patternOf(text))),
  ]);
  const counts = countBy(patterns, (pattern) => pattern);
  const least = Math.max(2, Math.ceil(pages.length * 0.5));
  return pages.map((lines) => {
    const edges = new Set(edgeLines(lines));
    const kept = lines.filter((line) => {
      if (!edges.has(line)) return true;
      if (/^(?:page\s*)?[-–— ]*\d{1,4}[-–— ]*(?:\s*(?:of|\/)\s*\d{1,4})?$/iu.test(line.text)) return false;
      return pages.length < 2 || (counts.get(patternOf(line.text)) ?? 0) < least;
    });
    return withoutLineNumbers(kept);
  });
}

function edgeLines(lines: readonly PdfLine[]): PdfLine[] {
  const ordered = [...lines].sort((a, b) => b.y - a.y);
  return ordered.length <= 4 ? ordered : [...ordered.slice(0, 2), ...ordered.slice(-2)];
}

function patternOf(text: string): string {
  return text.toLowerCase().replace(/\d+/gu, '#');
}

function withoutLineNumbers(lines: readonly PdfLine[]): PdfLine[] {
  const numbered = lines.filter(({ text }) => /^\d{1,2}(?:\s|$)/u.test(text));
  const values = numbered.map(({ text }) => Number.parseInt(text, 10));
  const rising = values.every((value, index) => index === 0 || value > values[index - 1]!);
  if (numbered.length < 8 || numbered.length < lines.length * 0.8 || !rising) return [...lines];
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/^\d{1,2}(?:\s+|$)/u, '') }))
    .filter(({ text }) => text !== '');
}
