import type { Span } from '../model/span.ts';

/** A quotation that runs longer is taken for a mark left open. */
const LONGEST = 3000;
const MARK = /["“”«»]|\n\s*\n/gu;

/** The stretches of a text inside double quotation marks, in order. A mark left open ends with its paragraph. */
export function quotedRanges(text: string): Span[] {
  const ranges: Span[] = [];
  let open = -1;
  for (const match of text.matchAll(MARK)) {
    const mark = match[0];
    if (mark.length > 1 || mark === '\n') {
      if (open >= 0) push(ranges, open, match.index);
      open = -1;
    } else if (open >= 0 && mark !== '“' && mark !== '«') {
      push(ranges, open, match.index);
      open = -1;
    } else if (mark !== '”' && mark !== '»') {
      open = match.index;
    }
  }
  return ranges;
}

function push(ranges: Span[], start: number, end: number): void {
  if (end - start <= LONGEST) ranges.push({ start, end });
}
