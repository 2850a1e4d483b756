import type { Wording } from '../model/collation.ts';
import type { Span } from '../model/span.ts';
import { stemsOf } from '../reading/content-stems.ts';
import { foldWord } from '../reading/fold.ts';
import { languageIn, type Readings, tokensOf } from '../reading/readings.ts';

const NONE: ReadonlySet<string> = new Set();

/** The different stems of a wording's words, or of those in `spans`, function words and those in `idle` left out. */
export function tellingStems(
  readings: Readings,
  { witness, content }: Wording,
  spans: readonly Span[] = content,
  idle: ReadonlySet<string> = NONE,
): Set<string> {
  const { functionWords } = languageIn(readings, witness).sense;
  const isTelling = (word: string) => !functionWords.has(word) && !idle.has(word);
  const telling = tokensOf(readings, witness, spans).filter((token) => isTelling(foldWord(token.text)));
  return new Set(telling.flatMap(stemsOf));
}

/** How many stems two texts have in common. */
export function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((stem) => b.has(stem)).length;
}
