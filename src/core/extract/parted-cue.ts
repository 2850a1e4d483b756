import type { Span } from '../model/span.ts';
import type { Reading } from '../reading/reading.ts';
import { wordRange } from '../reading/word-range.ts';

/** A cue with the part of its verb that ends the clause ("teilte … mit"), where its language parts verbs so. */
export function withEndOfVerb(
  { tokens, language }: Reading,
  cue: readonly Span[] | null,
  content: readonly Span[],
): readonly Span[] | null {
  const last = cue?.at(-1);
  if (cue === null || last === undefined || language.parted.size === 0) return cue;
  const { from, to } = wordRange(tokens, last);
  const ends = tokens
    .slice(from, to)
    .map(({ lower }) => language.parted.get(language.saying.cueFormOf(lower)?.lemma ?? ''))
    .findLast((set) => set !== undefined);
  if (ends === undefined) return cue;
  for (let i = to; i < tokens.length && tokens[i]!.sentence === tokens[from]!.sentence; i++) {
    const { lower, start, end } = tokens[i]!;
    if (content.some((span) => span.start < end && start < span.end)) return cue;
    if (ends.has(lower) && tokens[i + 1]?.kind !== 'word') return [...cue, { start, end }];
  }
  return cue;
}
