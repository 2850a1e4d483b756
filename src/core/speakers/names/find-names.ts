import { isGivenName } from '../../english/names.ts';
import { OFFICE_TAIL, PARTICLE, POST_NOMINAL, TIME_OF_DAY } from '../../english/naming-words.ts';
import { isPlace } from '../../english/places.ts';
import type { Gender } from '../../language/language.ts';
import type { Token } from '../../reading/tokens.ts';
import type { RunningText } from '../running-text.ts';
import {
  honorificGender,
  isCalendarWord,
  isFunctionWord,
  isModifier,
  isOrganisationNoun,
  isPersonNoun,
  isTitle,
} from '../word-kinds.ts';
import { endOfName, nicknamesOf } from './end-of-name.ts';
import { isSpeakingMonth } from './month-names.ts';
import { isAcronym, kindOf, type NameKind } from './name-kind.ts';
import { isOpening } from './opening-word.ts';

/** A name in a text: words `first` to `end`, of which `core` to `end` are the name without titles in front. */
export interface NameMention {
  readonly from: number;
  readonly core: number;
  readonly to: number;
  readonly kind: NameKind;
  /** Gender told by a title in front ("Mrs."); null where none tells. */
  readonly gender: Gender;
  /** Followed by a possessive 's. */
  readonly possessive: boolean;
  /** In a Title Case block, where any word may be capitalised. */
  readonly headline: boolean;
}

const PARTY_TAG = /^[RDIL][-–]\p{Lu}/u;

/**
 * Finds the names of persons, organisations and places in the running text of a document, in text order. Headlines
 * in Title Case are left to `findHeadlineNames`. Linear.
 */
export function findNames(reading: RunningText): NameMention[] {
  const mentions: NameMention[] = [];
  const { words } = reading;
  const nicknames = nicknamesOf(reading);
  for (let i = 0; i < words.length; ) {
    if (reading.blocks[words[i]!.block]!.titleCase || !startsName(reading, i)) {
      i++;
      continue;
    }
    const end = endOfName(words, i, nicknames);
    pushRun(reading, i, end, mentions);
    i = end;
  }
  return mentions;
}

function startsName(reading: RunningText, index: number): boolean {
  const word = reading.words[index]!;
  if (isSpeakingMonth(reading.words, index)) return true;
  if (!word.capital || isCalendarWord(word) || PARTY_TAG.test(word.text) || isTimeOfDay(reading.words, index))
    return false;
  if (isFunctionWord(word) && !isAcronym(word.text)) return false;
  if (word.lower === 'i' || /^\p{Lu}\.?$/u.test(word.text)) return isInitial(reading.words, index);
  if (!word.initial) return true;
  return isNameAtSentenceStart(reading, index);
}

/** "PM" behind a number and a time zone behind that: no names, nor parts of the name that follows. */
function isTimeOfDay(words: readonly Token[], index: number): boolean {
  if (!TIME_OF_DAY.test(words[index]!.text)) return false;
  const before = words[index - 1];
  return before?.kind === 'number' || (before !== undefined && TIME_OF_DAY.test(before.text));
}

/** A capitalised word that begins a sentence is a name unless the document or the lexicon knows it as a plain word. */
function isNameAtSentenceStart(reading: RunningText, index: number): boolean {
  const word = reading.words[index]!;
  if (honorificGender(word) !== undefined || isGivenName(word.text) || isTitle(word)) return true;
  if (isOpening(reading, index)) return false;
  const next = reading.words[index + 1];
  // "Dozens of drivers", "Scores of others".
  if (next?.lower === 'of' && word.text.endsWith('s') && !reading.capitalised.has(word.text)) return false;
  if (next?.capital === true && !isFunctionWord(next)) return true;
  if (reading.lowerCase.has(word.lower)) return false;
  return reading.capitalised.has(word.text) || !/(?:ing|ly|ed)$/u.test(word.lower);
}

function isInitial(words: readonly Token[], index: number): boolean {
  return words[index + 1]?.capital === true && words[index]!.text !== 'I';
}

/** Splits a run of capitalised words into titles and a name, and says what the name names. */
export function pushRun(reading: RunningText, first: number, last: number, into: NameMention[]): void {
  const { words } = reading;
  const attached = isFollowing(words, first, last);
  const honoured = last - first > 2 && POST_NOMINAL.test(words[last - 1]!.text);
  const end = attached || honoured ? last - 1 : last;
  const titleEnd = endOfTitles(words, first, end);
  const core = titleEnd < end ? titleEnd : first;
  const headline = reading.blocks[words[first]!.block]!.titleCase;
  const next = words[end];
  const possessive = next !== undefined && /^['’]s?$/u.test(next.text) && next.start === words[end - 1]!.end;
  const honorific = core > first ? honorificGender(words[core - 1]!) : undefined;
  const titled = core > first && (honorific !== undefined || isTitle(words[core - 1]!));
  const kind = honorific === undefined || end - core > 2 ? kindOf(reading, core, end, titled) : 'person';
  const name = kind === 'organisation' || kind === 'place' ? first : core;
  if (kind === 'unknown' && (titleEnd === end || (end - core > 1 && isPersonNoun(words[end - 1]!)))) return;
  if (
    kind === 'organisation' &&
    core === first &&
    isPersonNoun(words[first]!) &&
    words[first + 1]?.lower === 'of'
  )
    return;
  into.push({ from: first, core: name, to: end, kind, gender: honorific ?? null, possessive, headline });
}

/** "Lind Administration", "the Ada Lind Campaign": those who follow a person; "Harbour Safety Administration" is a body. */
function isFollowing(words: readonly Token[], first: number, last: number): boolean {
  if (last - first < 2 || !/^(?:campaign|administration|camp|team)$/u.test(words[last - 1]!.lower))
    return false;
  const isBody = words[last - 1]!.lower === 'administration' && words[last - 1]!.capital && last - first > 2;
  return !isBody || isTitle(words[first]!) || isGivenName(words[first]!.text);
}

/** Where the titles, parties and nationalities in front of a person's name end; `first` where there are none. */
function endOfTitles(words: readonly Token[], first: number, end: number): number {
  let core = first;
  if (
    isPlace(
      words
        .slice(first, end)
        .map((word) => word.lower)
        .join(' '),
    )
  )
    return first;
  for (let i = first; i < end; i++) {
    const word = words[i]!;
    if (honorificGender(word) !== undefined || (isTitle(word) && !PARTICLE.has(word.lower))) {
      const opens = i + 1 < end && isGivenName(words[i + 1]!.text);
      if (i === first || opens || !isGivenName(words[first]!.text) || word.text.endsWith('.')) core = i + 1;
    }
    if (word.lower === 'of') {
      if (core === i && i + 1 < end) core = i + 2;
      else return core;
    }
  }
  core = endOfOffice(words, core, end);
  while (core < end - 1 && (isModifier(words[core]!) || isPersonNoun(words[core]!))) core++;
  const opening = words[core];
  if (core > first && core < end && !isGivenName(opening!.text) && !/^\p{Lu}\.?$/u.test(opening!.text)) {
    for (let i = core + 1; i < end - 1; i++) if (isGivenName(words[i]!.text)) return i;
  }
  return core;
}

/** Where an office of several words in front of a full name ends ("District Collector Ada Lind"); `core` where there is none. */
function endOfOffice(words: readonly Token[], core: number, end: number): number {
  if (core >= end || isGivenName(words[core]!.text)) return core;
  for (let i = Math.max(core + 1, end - 4); i < end - 2; i++) {
    if (!isOffice(words[i]!) || isGivenName(words[i]!.text)) continue;
    const name = words.slice(i + 1, end);
    const isName = (word: Token) =>
      word.kind === 'word' && !isOffice(word) && !isOrganisationNoun(word) && !isModifier(word);
    if (name.every(isName)) return i + 1;
  }
  return core;
}

function isOffice(word: Token): boolean {
  return isPersonNoun(word) || OFFICE_TAIL.test(word.lower);
}
