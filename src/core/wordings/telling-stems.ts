import { FUNCTION_WORDS } from '../english/word-classes.ts';
import { stemsOf } from '../reading/content-stems.ts';
import { foldWord } from '../reading/fold.ts';
import { tokenise } from '../reading/tokens.ts';

/** The different stems of a text's words, function words left out. */
export function tellingStems(text: string): Set<string> {
  const content = tokenise(text).filter((token) => !FUNCTION_WORDS.has(foldWord(token.text)));
  return new Set(content.flatMap(stemsOf));
}

/** How many stems two texts have in common. */
export function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((stem) => b.has(stem)).length;
}
