import type { PdfLine } from './pdf-line.ts';

/** A gutter is at least as wide as this, and lies in the middle part of what is printed. */
const NARROWEST = 7;
const MARGIN = 0.18;
/** Lines on each side; how wide they are by the width of all; how many may run across. */
const LEAST_LINES = 5;
const LEAST_WIDTH = 0.18;
const MOST_ACROSS = 0.2;
const STEP = 2;
const MOST_COLUMNS = 3;
/** More lines than a page can hold are no page. */
const MOST_LINES = 3000;

/**
 * The lines of a page in the order in which its columns are read, whatever order they were drawn in: from the top to
 * what runs across, column by column. Lines of a page without columns stay in the order of the file.
 */
export function inColumns(lines: readonly PdfLine[], depth = MOST_COLUMNS - 1): PdfLine[] {
  const gutter = depth === 0 ? null : gutterOf(lines);
  if (gutter === null) return [...lines];
  const isAcross = (line: PdfLine) => line.x < gutter && line.right > gutter;
  const across = lines.filter(isAcross).sort((a, b) => b.y - a.y);
  const ordered: PdfLine[] = [];
  let top = Number.POSITIVE_INFINITY;
  for (const bar of [...across, null]) {
    const bottom = bar?.y ?? Number.NEGATIVE_INFINITY;
    const band = lines.filter((line) => !isAcross(line) && line.y < top && line.y >= bottom);
    const left = band.filter((line) => line.right <= gutter);
    const right = band.filter((line) => line.right > gutter);
    for (const column of [left, right]) ordered.push(...withEdge(inColumns(topDown(column), depth - 1)));
    if (bar !== null) ordered.push(bar);
    top = bottom;
  }
  return ordered;
}

function topDown(lines: readonly PdfLine[]): PdfLine[] {
  return [...lines].sort((a, b) => (Math.abs(a.y - b.y) <= 2 ? a.x - b.x : b.y - a.y));
}

/** Lines with the place where their column ends, which tells whether one of them is cut short. */
function withEdge(lines: readonly PdfLine[]): PdfLine[] {
  const edges = lines.map(({ right }) => right).sort((a, b) => a - b);
  const edge = edges[Math.floor(edges.length * 0.9)] ?? 0;
  return lines.map((line) => (line.edge === undefined ? { ...line, edge } : line));
}

/** Where a page is parted into columns of words; null where it is not. */
function gutterOf(lines: readonly PdfLine[]): number | null {
  if (lines.length < LEAST_LINES * 2 || lines.length > MOST_LINES) return null;
  const from = lines.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const to = lines.reduce((most, { right }) => Math.max(most, right), 0);
  const width = to - from;
  const most = lines.length * MOST_ACROSS;
  let best: { readonly at: number; readonly width: number } | null = null;
  let start: number | null = null;
  for (let at = from + width * MARGIN; at <= to - width * MARGIN; at += STEP) {
    const across = lines.filter((line) => line.x < at && line.right > at).length;
    if (across <= most && areColumns(lines, at, width)) start ??= at;
    else {
      if (start !== null) best = wider(best, start, at - STEP);
      start = null;
    }
  }
  if (start !== null) best = wider(best, start, to - width * MARGIN);
  return best === null || best.width + STEP < NARROWEST ? null : best.at;
}

function wider(best: { at: number; width: number } | null, start: number, end: number) {
  return best !== null && best.width >= end - start ? best : { at: (start + end) / 2, width: end - start };
}

/** Whether both sides of a place hold lines of words beside each other: no labels, numbers or tables of figures. */
function areColumns(lines: readonly PdfLine[], at: number, width: number): boolean {
  const left = lines.filter(({ right }) => right <= at);
  const right = lines.filter(({ x }) => x >= at);
  return (
    [left, right].every((side) => side.length >= LEAST_LINES && isProse(side, width)) &&
    Math.min(highest(left), highest(right)) - Math.max(lowest(left), lowest(right)) >
      0.3 * Math.min(highest(left) - lowest(left), highest(right) - lowest(right))
  );
}

function isProse(side: readonly PdfLine[], width: number): boolean {
  const widths = side.map((line) => line.right - line.x).sort((a, b) => a - b);
  const words = side.filter(({ text }) => /\p{L}{2,}\s+\p{L}{2,}/u.test(text)).length;
  return widths[Math.floor(widths.length / 2)]! >= width * LEAST_WIDTH && words >= side.length * 0.6;
}

function highest(lines: readonly PdfLine[]): number {
  return lines.reduce((most, { y }) => Math.max(most, y), Number.NEGATIVE_INFINITY);
}

function lowest(lines: readonly PdfLine[]): number {
  return lines.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY);
}
