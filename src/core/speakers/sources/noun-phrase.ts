import { PREPOSITIONS } from '../../english/closed-classes.ts';
import { isModifier } from '../../english/places.ts';
import { isPersonNoun } from '../../english/role-nouns.ts';
import { isDocumentNoun, isGroupNoun, isOrganisationNoun, isUnnamedNoun } from '../../english/things.ts';
import { isCalendarWord, isFunctionWord, isSayingVerb } from '../../english/words.ts';
import type { LinkedMention, Scene } from '../cast/build-cast.ts';
import type { Word } from '../reading.ts';

/** Words `first` to `end` of a reading. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/** A noun phrase that is no name: "the former mayor of Springfield" has `head` "mayor". */
export interface Description extends Range {
  readonly type: 'description';
  readonly determiner: string | null;
  /** Index of the head noun. */
  readonly head: number;
  /** The words before the head, without determiner and possessor. */
  readonly front: Range;
  /** What follows the head: "of Springfield", "familiar with the talks". */
  readonly complement: Range;
  /** Whose: a name with 's, a description with 's, or a possessive pronoun; null for none. */
  readonly possessor:
    | { readonly mention: LinkedMention }
    | { readonly range: Range }
    | { readonly pronoun: number }
    | null;
}

/** How a source is written. */
export type SourcePhrase =
  | { readonly type: 'pronoun'; readonly word: number }
  | { readonly type: 'name'; readonly mention: LinkedMention }
  | { readonly type: 'several'; readonly mentions: readonly LinkedMention[]; readonly range: Range }
  | Description
  | { readonly type: 'empty' };

const PRONOUN =
  /^(?:he|she|they|it|i|we|you|him|her|them|us|me|himself|herself|themselves|itself|who|which|that|his|hers|their|theirs|its|my|our|your|whose|whom)$/u;
const POSSESSIVE_PRONOUN = /^(?:his|her|their|its|my|our|your|whose)$/u;
const DETERMINER =
  /^(?:a|an|the|this|that|these|those|some|any|no|one|another|each|every|many|several|most|all|both|two|three|four|other|few|numerous|various)$/u;

/** Reads how a source is written. */
export function parseSource(scene: Scene, range: Range): SourcePhrase {
  const { words } = scene.reading;
  if (range.first >= range.end) return { type: 'empty' };
  const length = range.end - range.first;
  const opening = words[range.first]!.lower;
  if (
    PRONOUN.test(opening) &&
    (length === 1 || (length === 2 && /sel(?:f|ves)$/u.test(words[range.end - 1]!.lower)))
  ) {
    return { type: 'pronoun', word: range.first };
  }
  const mentions = mentionsIn(scene, range);
  const heads = mentions.filter((mention) => isHead(words, mention, range));
  const persons = heads.filter((mention) => mention.entity.kind === 'person');
  const person = persons[0];
  const description = parseDescription(scene, range, mentions);
  if (person !== undefined && !isOneOfMany(words, description, person)) {
    const joined = coordinated(words, persons);
    return joined.length > 1
      ? { type: 'several', mentions: joined, range }
      : { type: 'name', mention: person };
  }
  const name = heads[0];
  if (name !== undefined && (description === null || name.core <= description.head))
    return { type: 'name', mention: name };
  return description ?? { type: 'empty' };
}

/** "Spokesmen for the office of the attorney, Jane Doe, and …": a plural noun is not the one whom a comma adds. */
function isOneOfMany(
  words: readonly Word[],
  description: Description | null,
  person: LinkedMention,
): boolean {
  if (description === null || description.head >= person.first) return false;
  const head = words[description.head]!;
  if (!/(?:s|men|people)$/u.test(head.lower) || !isPersonNoun(head.text)) return false;
  const between = words.slice(description.head + 1, person.first);
  return (
    between[0] !== undefined &&
    PREPOSITIONS.has(between[0].lower) &&
    between.some((word) => word.text === ',')
  );
}

/** The mentions that overlap a range of words, at most so many. Logarithmic. */
export function mentionsIn(scene: Scene, range: Range, most = Number.POSITIVE_INFINITY): LinkedMention[] {
  const { mentions } = scene;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.end > range.first) high = middle;
    else low = middle + 1;
  }
  const found: LinkedMention[] = [];
  for (let i = low; i < mentions.length && mentions[i]!.first < range.end && found.length < most; i++)
    found.push(mentions[i]!);
  return found;
}

/** The last `count` mentions that end before a word, nearest first. */
export function mentionsBefore(scene: Scene, word: number, count: number): LinkedMention[] {
  const { mentions } = scene;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.end > word) high = middle;
    else low = middle + 1;
  }
  return mentions.slice(Math.max(0, low - count), low).reverse();
}

/** Whether a name is what its phrase is about, not a possessor, a modifier or inside a prepositional phrase. */
function isHead(words: readonly Word[], mention: LinkedMention, range: Range): boolean {
  if (
    mention.possessive &&
    mention.end < range.end &&
    words[mention.end + 1] !== undefined &&
    mention.end + 1 < range.end
  )
    return false;
  const before = mention.first > range.first ? words[mention.first - 1]! : undefined;
  if (before !== undefined && PREPOSITIONS.has(before.lower)) return false;
  if (isInsidePreposition(words, mention.first, range.first)) return false;
  if (
    before?.lower === 'the' &&
    mention.first - 1 > range.first &&
    PREPOSITIONS.has(words[mention.first - 2]!.lower)
  )
    return false;
  const next = mention.end < range.end ? words[mention.end]! : undefined;
  if (next === undefined || next.kind !== 'word') return true;
  return isFunctionWord(next.text) || isSayingVerb(next.text) || /^['’]s?$/u.test(next.text);
}

/** Whether only nouns and adjectives stand between a name and a preposition before it ("including spokesman Doe"). */
function isInsidePreposition(words: readonly Word[], at: number, first: number): boolean {
  for (let i = at - 1; i > first; i--) {
    const word = words[i]!;
    if (PREPOSITIONS.has(word.lower)) return true;
    if (word.kind !== 'word' || isFunctionWord(word.text)) return false;
  }
  return false;
}

/** The first person and those joined to it by "and" or commas before an "and". */
function coordinated(words: readonly Word[], persons: readonly LinkedMention[]): LinkedMention[] {
  const joined = [persons[0]!];
  for (const person of persons.slice(1)) {
    const last = joined.at(-1)!;
    const gap = words.slice(last.end, person.first).filter((word) => word.kind === 'word');
    if (!gap.some((word) => word.lower === 'and') || gap.length > 8) break;
    joined.push(person);
  }
  return joined;
}

/** Reads the first noun phrase of a range; null where it has no noun. */
function parseDescription(
  scene: Scene,
  range: Range,
  mentions: readonly LinkedMention[],
): Description | null {
  const { words } = scene.reading;
  const owning = describedOwner(words, range);
  let first = owning === null ? range.first : owning.end + 1;
  let determiner: string | null = owning === null ? null : 'the';
  let possessor: Description['possessor'] = owning === null ? null : { range: owning };
  while (first < range.end && DETERMINER.test(words[first]!.lower)) {
    determiner ??= words[first]!.lower;
    if (first + 1 < range.end && words[first + 1]!.lower === 'of') first++;
    first++;
  }
  if (first >= range.end) first = range.end - 1;
  if (POSSESSIVE_PRONOUN.test(words[first]!.lower) && first + 1 < range.end) {
    possessor = { pronoun: first };
    first++;
  }
  let end = first;
  while (end < range.end && !endsPhrase(words, end, first)) end++;
  const owner = mentions.findLast((m) => m.possessive && m.first >= first && m.end < end);
  if (owner !== undefined) {
    possessor = { mention: owner };
    first = Math.min(end - 1, owner.end + 1);
  }
  if (end <= first) return null;
  const head = end - 1;
  if (!canBeHead(words[head]!, determiner !== null || possessor !== null)) return null;
  return {
    type: 'description',
    first: range.first,
    end: range.end,
    determiner,
    head,
    front: { first, end: head },
    complement: { first: end, end: range.end },
    possessor,
  };
}

/** "[the former secretary of state]'s campaign": a description in front of the last 's; null where none stands there. */
function describedOwner(words: readonly Word[], range: Range): Range | null {
  if (!DETERMINER.test(words[range.first]!.lower) && !POSSESSIVE_PRONOUN.test(words[range.first]!.lower))
    return null;
  let end = range.end - 2;
  while (end > range.first && !/^['’]s?$/u.test(words[end]!.text)) end--;
  const next = words[end + 1];
  if (end <= range.first + 1 || next?.kind !== 'word' || isFunctionWord(next.text)) return null;
  for (let i = range.first; i < end; i++) {
    if (words[i]!.kind === 'punctuation') return null;
    if (isPersonNoun(words[i]!.text)) return { first: range.first, end };
  }
  return null;
}

/** Whether a word can be the noun of a source: no number, date, adverb or small word. */
function canBeHead(word: Word, determined: boolean): boolean {
  if (word.kind !== 'word' || isCalendarWord(word.text)) return false;
  if (isGroupNoun(word.text) || isUnnamedNoun(word.text)) return true;
  const isNoun = isPersonNoun(word.text) || word.text.endsWith('s');
  if (isModifier(word.text) && word.capital && !isNoun) return determined;
  return !isFunctionWord(word.text) && !(/ly$/u.test(word.text) && !isPersonNoun(word.text));
}

function endsPhrase(words: readonly Word[], at: number, first: number): boolean {
  const word = words[at]!;
  if (/^['’]s?$/u.test(word.text)) return false;
  if (word.kind === 'punctuation') return !/^[-–’'“”"&/]$/u.test(word.text) || at === first;
  if (at === first) return false;
  if (/^(?:a|an|the)$/u.test(word.text)) return true;
  if (
    PREPOSITIONS.has(word.lower) ||
    /^(?:who|that|which|whose|familiar|close|briefed|involved|present|speaking|and|or|but|he|she|they)$/u.test(
      word.lower,
    )
  )
    return true;
  return (
    isSpeakingNoun(words[at - 1]!.text) && /(?:ing|ed|led|made|held|sent)$/u.test(word.lower) && !word.capital
  );
}

function isSpeakingNoun(word: string): boolean {
  return [isPersonNoun, isGroupNoun, isOrganisationNoun, isDocumentNoun].some((is) => is(word));
}
