import { ARTICLE_OF_NAME, NAME_SUFFIX, PARTICLE } from '../../english/naming-words.ts';
import { nicknamesIn } from '../../reading/nicknames.ts';
import type { Token } from '../../reading/tokens.ts';
import type { RunningText } from '../running-text.ts';
import {
  determinerOf,
  isCalendarWord,
  isFunctionWord,
  isOrganisationNoun,
  isPersonNoun,
  isTitle,
} from '../word-kinds.ts';
import { isNamedAsDay, isNamedAsMonth } from './month-names.ts';
import { isAcronym } from './name-kind.ts';

const MAX_WORDS = 14;

/** Where a name that begins at a word ends, with the small words inside it, suffixes and nicknames in marks. */
export function endOfName(
  words: readonly Token[],
  start: number,
  nicknames: ReadonlyMap<number, number>,
): number {
  let end = start + 1;
  while (end < words.length && end - start < MAX_WORDS) {
    const word = words[end]!;
    if (word.block !== words[start]!.block) break;
    if (ARTICLE_OF_NAME.test(word.text)) end++;
    else if (isNamedAsMonth(words, end) || isNamedAsDay(words, end)) end++;
    else if (word.capital && !isCalendarWord(word) && !(isFunctionWord(word) && !isAcronym(word.text))) end++;
    else if (continuesOver(words, start, end)) end += 2;
    else if (isOwnedBody(words, end)) end += 2;
    else if (isOfThe(words, end)) end += 3;
    else if (word.text === '.' && /^\p{Lu}$/u.test(words[end - 1]!.text) && words[end + 1]?.capital) end += 1;
    else if (nicknames.has(word.start)) end = endOfNickname(words, end, nicknames.get(word.start)!);
    else break;
  }
  return end;
}

/** Where each nickname in marks ends ("Ada [“Bells”] Lind"), by where either of its marks stands. */
export function nicknamesOf({ document: { text, blocks } }: RunningText): ReadonlyMap<number, number> {
  const found = blocks.flatMap(({ span }) => nicknamesIn(text, span));
  return new Map(
    found
      .filter(({ end }) => /^\s\p{Lu}/u.test(text.slice(end, end + 3)))
      .flatMap(({ start, end }) => [
        [start, end],
        [end - 1, end],
      ]),
  );
}

function endOfNickname(words: readonly Token[], at: number, end: number): number {
  let next = at;
  while (next < words.length && words[next]!.start < end) next++;
  return next;
}

/** "Springfield Sheriff[’s Office]": a possessive between the holder of an office and a body's noun. */
function isOwnedBody(words: readonly Token[], at: number): boolean {
  const [holder, next] = [words[at - 1]!, words[at + 1]];
  if (!/^['’]s?$/u.test(words[at]!.text) || next?.capital !== true || !isOrganisationNoun(next)) return false;
  return next.block === holder.block && (isTitle(holder) || isPersonNoun(holder) || isPersonPlural(holder));
}

function isPersonPlural({ lower }: Token): boolean {
  return /^(?:men|women|children|people)$/u.test(lower);
}

/** "Department of the Interior": an organisation's noun before "of the". */
function isOfThe(words: readonly Token[], at: number): boolean {
  const name = words[at + 2];
  if (words[at]!.lower !== 'of' || words[at + 1]?.lower !== 'the' || name === undefined) return false;
  return (
    /^(?:department|bank|office|bureau|house)$/iu.test(words[at - 1]!.text) &&
    name.capital &&
    name.block === words[at]!.block
  );
}

/** Small words inside a name ("Bank of Ruritania", "van der Berg"), and ", Jr." after it. */
function continuesOver(words: readonly Token[], start: number, at: number): boolean {
  const word = words[at]!;
  const next = words[at + 1];
  if (next === undefined || next.block !== word.block) return false;
  if (word.text === ',') return NAME_SUFFIX.test(next.text);
  if (!next.capital || isCalendarWord(next)) return isParticle(word) && isParticlePair(words, at);
  if (isParticle(word) || word.text === '&') return true;
  const before = words[at - 1]!;
  if (word.lower === 'of') return isNounBeforeOf(before) && !isFunctionWord(next);
  if (word.lower === 'for' || word.lower === 'on') return isOrganisationNoun(before) && !isFunctionWord(next);
  if (word.lower === 'and') {
    if (isJoinedDepartment(words, start, at)) return true;
    return (
      range(words, start, at).some((w) => /^(?:of|for|on)$/u.test(w.lower)) &&
      isOrganisationNoun(words[start]!)
    );
  }
  return false;
}

/** "the Health and Human Services Department": only the words behind "and" end in an organisation's noun. */
function isJoinedDepartment(words: readonly Token[], start: number, at: number): boolean {
  if (words[start - 1]?.lower !== 'the' || range(words, start, at).some((word) => isOrganisationNoun(word)))
    return false;
  let end = at + 1;
  while (end < at + 5 && words[end]?.capital === true && words[end]!.block === words[at]!.block) end++;
  return (
    end - at > 2 &&
    /^(?:department|ministry|commission|committee|agency|administration)$/u.test(words[end - 1]!.lower)
  );
}

/** A small word inside names; no article of the text's own language ("Sprecher der Reederei"), but for "van der". */
function isParticle(word: Token): boolean {
  return PARTICLE.has(word.text) && determinerOf(word) === word.lower;
}

function isParticlePair(words: readonly Token[], at: number): boolean {
  const next = words[at + 1];
  return next !== undefined && PARTICLE.has(next.text) && words[at + 2]?.capital === true;
}

function isNounBeforeOf(word: Token): boolean {
  return (
    isOrganisationNoun(word) ||
    isTitle(word) ||
    /^(?:secretary|speaker|head|house|state|bank|city|board|bureau)$/iu.test(word.text)
  );
}

function range(words: readonly Token[], first: number, end: number): Token[] {
  return words.slice(first, end);
}
