import { lowerBound } from '../../core/model/lists/lower-bound.ts';

/**
 * A function from UTF-16 offsets of one text to its code point offsets, which brat and the Web Annotation data model
 * count. The two agree where the text holds nothing outside the basic plane.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index);
  return (offset) => offset - lowerBound(pairs.length, (at) => pairs[at]! >= offset);
}
