import { isGivenName } from '../../english/names.ts';
import { BORNE_MONTH } from '../../english/naming-words.ts';
import { isOutletNoun } from '../../english/nouns.ts';
import type { Token } from '../../reading/tokens.ts';
import { isCalendarWord, isFunctionWord, isSayingVerb } from '../word-kinds.ts';

/** "Ada May", where no day follows: a family name that is a month's. */
export function isNamedAsMonth(words: readonly Token[], at: number): boolean {
  const [before, word, next] = [words[at - 1]!, words[at]!, words[at + 1]];
  if (!word.capital || !isCalendarWord(word) || next?.kind === 'number') return false;
  return isGivenName(before.text) && !isCalendarWord(before);
}

/** "the Harbour Sun": an outlet's name that is a day's, behind "the" and a capitalised word. */
export function isNamedAsDay(words: readonly Token[], at: number): boolean {
  const [article, before, word] = [words[at - 2], words[at - 1]!, words[at]!];
  return word.capital && isOutletNoun(word.text) && before.capital && article?.lower === 'the';
}

/** "May said": no month speaks. */
export function isSpeakingMonth(words: readonly Token[], at: number): boolean {
  const [word, next] = [words[at]!, words[at + 1]];
  return word.capital && BORNE_MONTH.test(word.lower) && isSayingVerb(next) && !isFunctionWord(next!);
}
