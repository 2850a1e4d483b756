import { FUNCTION_WORDS } from '../english/word-classes.ts';
import type { Wording } from '../model/collation.ts';
import type { Span } from '../model/span.ts';
import { stemsOf } from '../reading/content-stems.ts';
import { foldWord } from '../reading/fold.ts';
import { type Readings, tokensOf } from '../reading/readings.ts';

/** The different stems of a wording's words, or of those in `spans`, function words left out. */
export function tellingStems(
  readings: Readings,
  { witness, content }: Wording,
  spans: readonly Span[] = content,
): Set<string> {
  const telling = tokensOf(readings, witness, spans).filter(
    (token) => !FUNCTION_WORDS.has(foldWord(token.text)),
  );
  return new Set(telling.flatMap(stemsOf));
}

/** How many stems two texts have in common. */
export function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((stem) => b.has(stem)).length;
}
