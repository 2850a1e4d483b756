import { lowerBound } from '../../core/model/lists/lower-bound.ts';
import type { Span } from '../../core/model/span.ts';
import type { SideChange } from './side-change.ts';

/**
 * Where the words that only the other side has would stand on this side: behind as many unchanged letters as stand
 * before them there. Empty unless the unchanged letters of both sides agree, so that no place is ever guessed.
 * Linear in the length of both wordings.
 */
export function placeOmissions(
  text: string,
  content: readonly Span[],
  otherText: string,
  otherContent: readonly Span[],
  changes: readonly SideChange[],
): { readonly at: number; readonly change: SideChange }[] {
  const missing = changes.filter((change) => change.here.length === 0 && change.there.length > 0);
  if (missing.length === 0 || content.length === 0) return [];
  const here = unchangedLetters(
    text,
    content,
    changes.flatMap((change) => change.here),
  );
  const there = unchangedLetters(
    otherText,
    otherContent,
    changes.flatMap((change) => change.there),
  );
  if (here.letters !== there.letters) return [];
  return missing.map((change) => {
    const before = lowerBound(there.ends.length, (at) => there.ends[at]! > change.there[0]!.start);
    return { at: before === 0 ? content[0]!.start : here.ends[before - 1]!, change };
  });
}

/** Letters and digits that stand on both sides, folded; `ends[k]` is the offset right behind the k-th of them. */
function unchangedLetters(text: string, content: readonly Span[], changed: readonly Span[]) {
  const sorted = [...changed].sort((x, y) => x.start - y.start);
  const letters: string[] = [];
  const ends: number[] = [];
  let next = 0;
  for (const span of content) {
    for (const match of text.slice(span.start, span.end).matchAll(/[\p{L}\p{N}]/gu)) {
      const at = span.start + match.index;
      while (next < sorted.length && sorted[next]!.end <= at) next += 1;
      const skip = sorted[next];
      if (skip !== undefined && skip.start <= at) continue;
      letters.push(match[0].toLowerCase());
      ends.push(at + match[0].length);
    }
  }
  return { letters: letters.join(''), ends };
}
