import { isGivenName } from '../../english/names.ts';
import type { Token } from '../../reading/tokens.ts';
import type { RunningText } from '../running-text.ts';
import { isFunctionWord, isOrganisationNoun, isSayingVerb } from '../word-kinds.ts';
import { isAcronym } from './name-kind.ts';

/** "Clearly Moss", "Choosing Lind", "Enraged Dahl", "Defiant Ada Lind": a first word that only stands in front of a name. */
export function isOpening(reading: RunningText, index: number): boolean {
  const { words } = reading;
  const word = words[index]!;
  if (reading.capitalised.has(word.text) || isAcronym(word.text)) return false;
  if (/(?:ing|ly)$/u.test(word.lower) || (isSayingVerb(word) && /ed$/u.test(word.lower))) return true;
  if (word.lower.length < LEAST_OPENING || isOrganisationNoun(word)) return false;
  const next = words[index + 1];
  if (next?.text === ',') return isSubjectOfSaying(words, index + 2);
  if (next?.capital !== true || isFunctionWord(next)) return false;
  return /[^e]ed$/u.test(word.lower) || (isGivenName(next.text) && words[index + 2]?.capital === true);
}

/** Letters from which on a word in front of a full name is no part of it ("Abu", "Al"). */
const LEAST_OPENING = 5;

/** "Unrepentant, [she said]", "Defiant, [Lind told]": somebody with a verb of saying right behind, and no list of names. */
function isSubjectOfSaying(words: readonly Token[], at: number): boolean {
  const subject = words[at];
  if (subject === undefined) return false;
  let end = at + 1;
  if (subject.capital) while (words[end]?.capital === true) end++;
  else if (!/^(?:he|she|they|we|it)$/u.test(subject.lower)) return false;
  return isSayingVerb(words[end]);
}
