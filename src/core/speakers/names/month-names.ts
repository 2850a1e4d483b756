import { isGivenName } from '../../english/names.ts';
import { BORNE_MONTH } from '../../english/naming-words.ts';
import type { Token } from '../../reading/tokens.ts';
import { isCalendarWord, isFunctionWord, isSayingVerb } from '../word-kinds.ts';

/** "Ada May", where no day follows: a family name that is a month's. */
export function isNamedAsMonth(words: readonly Token[], at: number): boolean {
  const [before, word, next] = [words[at - 1]!, words[at]!, words[at + 1]];
  if (!word.capital || !isCalendarWord(word) || next?.kind === 'number') return false;
  return isGivenName(before.text) && !isCalendarWord(before);
}

/** "May said": no month speaks. */
export function isSpeakingMonth(words: readonly Token[], at: number): boolean {
  const [word, next] = [words[at]!, words[at + 1]];
  return word.capital && BORNE_MONTH.test(word.lower) && isSayingVerb(next) && !isFunctionWord(next!);
}
