import { fullNameOf, isGivenName } from '../../english/names.ts';
import {
  COLLECTIVE,
  OUTLET_TAIL,
  OWNED_BY_OUTLET,
  STREET,
  TAKES_UP_PERSON,
} from '../../english/naming-words.ts';
import {
  isDocumentNoun,
  isGroupNoun,
  isOrganisationNoun,
  isOutletNoun,
  isPersonNoun,
} from '../../english/nouns.ts';
import { TENS } from '../../english/numbers.ts';
import { isModifier } from '../../english/places.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { Token } from '../../reading/tokens.ts';
import { wordRange } from '../../reading/word-range.ts';
import type { RunningText } from '../running-text.ts';
import { cueOf, isFunctionWord, isSayingVerb, isVerbCompanion } from '../word-kinds.ts';
import type { NameMention } from './find-names.ts';

/** A single capitalised noun or adjective that nobody bears as a name ("Republican", "Article"). */
export function isPlainWord(reading: RunningText, mention: NameMention): boolean {
  if (mention.kind !== 'unknown' || mention.to - mention.core !== 1) return false;
  const word = reading.words[mention.core]!;
  const { text } = word;
  if (word.initial && !reading.capitalised.has(text) && !isGivenName(text)) {
    const next = reading.words[mention.to];
    const noun = next?.kind === 'word' && !next.capital ? next.text : '';
    if (
      isPersonNoun(noun) ||
      isGroupNoun(noun) ||
      (isOrganisationNoun(noun.replace(/s$/u, '')) && noun.endsWith('s'))
    )
      return true;
  }
  if (isNumberedStreet(reading, mention)) return true;
  return isModifier(text) || isDocumentNoun(text) || isGroupNoun(text) || isPersonNoun(text);
}

/** "Mid - Ruritania", as texts put together from words have it: the first half of a word. */
function isPartOfWord(next: Token | undefined): boolean {
  return next?.text === '-';
}

/** "Expect endless talks": a word that only a sentence’s beginning capitalises, with its object or an adjective behind. */
function isImperative(reading: RunningText, { core, to }: NameMention): boolean {
  const word = reading.words[core]!;
  const next = reading.words[to];
  if (!word.initial || reading.capitalised.has(word.text) || isGivenName(word.text)) return false;
  if (next?.kind !== 'word' || next.capital || isFunctionWord(next) || isSayingVerb(next)) return false;
  return !isVerbCompanion(next) && !/(?:s|ed|ing)$/u.test(next.lower) && cueOf(next) === undefined;
}

/** "117th Street". */
function isNumberedStreet(reading: RunningText, { core }: NameMention): boolean {
  return STREET.test(reading.words[core]!.text) && /^\d/u.test(reading.words[core - 1]?.text ?? '');
}

/** "Dorn, 44, …". */
function isAged({ words }: RunningText, { to }: NameMention): boolean {
  const [comma, age, end] = words.slice(to, to + 3);
  return comma?.text === ',' && /^\d{1,2}$/u.test(age?.text ?? '') && end?.text === ',';
}

/** A single name that says something, or has an age, and is no known organisation is taken for a person's. */
export function asPerson(
  reading: RunningText,
  mention: NameMention,
  sources: ReadonlySet<number>,
  organised: ReadonlySet<string>,
): NameMention {
  if (mention.kind !== 'unknown' || mention.to - mention.core !== 1) return mention;
  if (!sources.has(mention.core) && !isAged(reading, mention)) return mention;
  if (isNumberedStreet(reading, mention)) return mention;
  const { text, lower } = reading.words[mention.core]!;
  const next = reading.words[mention.to];
  if (
    !/^\p{Lu}[\p{L}'’-]+$/u.test(text) ||
    TENS.includes(text.toLowerCase().split('-', 1)[0]!) ||
    isModifier(text)
  )
    return mention;
  if (next !== undefined && sources.has(mention.to) && next.kind === 'word' && !isFunctionWord(next))
    return mention;
  if (isImperative(reading, mention)) return mention;
  if (isPartOfWord(next) || (reading.words[mention.core]!.initial && /ing$/u.test(lower))) return mention;
  const plain = isOrganisationNoun(text) || isOutletNoun(text) || isGroupNoun(text) || isDocumentNoun(text);
  const common =
    isPersonNoun(text) ||
    reading.lowerCase.has(lower) ||
    fullNameOf(lower) !== undefined ||
    organised.has(lower);
  return plain || common ? mention : { ...mention, kind: 'person' };
}

/**
 * Single names, in lower case, that the documents show to be an organisation's: "MegaNews", "Acme shares", "the company Acme", "Acme" beside
 * "Acme Foods", and those after which "its" or "the company" is said more often than "he" or "she".
 */
export function organisationWords(
  readings: readonly RunningText[],
  names: readonly (readonly NameMention[])[],
): Set<string> {
  const organised = new Set<string>();
  const votes = new Map<string, number>();
  for (const [i, { words }] of readings.entries()) {
    for (const [n, mention] of names[i]!.entries()) {
      if (mention.kind === 'person') continue;
      const first = words[mention.core]!;
      if (mention.kind === 'organisation' && isShortenable(words, mention)) organised.add(first.lower);
      if (mention.to - mention.core !== 1) continue;
      const owned = OWNED_BY_OUTLET.test(words[mention.to]?.lower ?? '');
      const before = words[mention.from - 1];
      const told = before?.block === first.block && isOrganisationNoun(before.text) && !before.capital;
      if (mention.kind === 'organisation' || owned || told) organised.add(first.lower);
      const vote = voteOf(words, mention.to, names[i]![n + 1]?.from ?? words.length);
      votes.set(first.lower, (votes.get(first.lower) ?? 0) + vote);
    }
  }
  for (const [word, sum] of votes) if (sum > 0) organised.add(word);
  return organised;
}

const REACH = 25;

/** 1 where what follows a name takes it up as a thing, -1 as a person, 0 as neither; before the next name. */
function voteOf(words: readonly Token[], from: number, next: number): number {
  for (let i = from; i < Math.min(next, from + REACH) && words[i]!.block === words[from]!.block; i++) {
    if (words[i]!.quoted) return 0;
    if (TAKES_UP_PERSON.test(words[i]!.lower)) return -1;
    if (/^(?:its|itself)$/u.test(words[i]!.lower)) return 1;
    if (words[i]!.lower === 'the' && COLLECTIVE.test(words[i + 1]?.lower ?? '')) return 1;
  }
  return 0;
}

/** "Acme Foods", which texts call "Acme" for short. */
function isShortenable(words: readonly Token[], { core, to }: NameMention): boolean {
  if (to - core !== 2 || !OUTLET_TAIL.test(words[core + 1]!.lower)) return false;
  return !isGivenName(words[core]!.text) && !isModifier(words[core]!.text);
}

/** Indices of the words that stand inside the source of an attribution. */
export function sourceWords(reading: RunningText, attributions: readonly Attribution[]): Set<number> {
  const indices = new Set<number>();
  for (const attribution of attributions) {
    for (const span of attribution.source ?? []) {
      const { from: first, to: end } = wordRange(reading.words, span);
      for (let i = first; i < end; i++) indices.add(i);
    }
  }
  return indices;
}
