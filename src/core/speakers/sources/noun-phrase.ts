import {
  BOUND,
  DETERMINER,
  OPENS_POSTMODIFIER,
  POSSESSIVE_PRONOUN,
  PRONOUN,
} from '../../english/naming-words.ts';
import { isGroupNoun, isPersonNoun, isSourceNoun } from '../../english/nouns.ts';
import type { Token } from '../../reading/tokens.ts';
import type { WordRange } from '../../reading/word-range.ts';
import type { LinkedMention, Scene } from '../cast/build-cast.ts';
import { mentionsIn } from '../cast/mentions-in.ts';
import {
  determinerOf,
  isCalendarWord,
  isFunctionWord,
  isGenitive,
  isModifier,
  isPreposition,
  isSayingVerb,
  isUnnamedNoun,
  isVerbCompanion,
  pronounOf,
} from '../word-kinds.ts';

/** A noun phrase that is no name: "the former mayor of Springfield" has `head` "mayor". */
export interface Description extends WordRange {
  readonly type: 'description';
  readonly determiner: string | null;
  /** Index of the head noun. */
  readonly head: number;
  /** The words before the head, without determiner and possessor. */
  readonly front: WordRange;
  /** What follows the head: "of Springfield", "familiar with the talks". */
  readonly complement: WordRange;
  /** Whose: a name with 's, a description with 's, or a possessive pronoun; null for none. */
  readonly possessor:
    | { readonly mention: LinkedMention }
    | { readonly range: WordRange }
    | { readonly pronoun: number }
    | null;
}

/** How a source is written. */
export type SourcePhrase =
  | { readonly type: 'pronoun'; readonly word: number }
  | { readonly type: 'name'; readonly mention: LinkedMention }
  | { readonly type: 'several'; readonly mentions: readonly LinkedMention[]; readonly range: WordRange }
  | Description
  | { readonly type: 'empty' };

/** Reads how a source is written. */
export function parseSource(scene: Scene, range: WordRange): SourcePhrase {
  const { words } = scene.reading;
  if (range.from >= range.to) return { type: 'empty' };
  const length = range.to - range.from;
  const opening = pronounOf(words[range.from]!);
  if (PRONOUN.has(opening) && (length === 1 || (length === 2 && isPartOfPronoun(words[range.to - 1]!)))) {
    return { type: 'pronoun', word: range.from };
  }
  const mentions = mentionsIn(scene, range);
  const heads = mentions.filter(
    (mention) => isHead(words, mention, range) && !isTitleOfWork(words, mention, range),
  );
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

/** "he himself"; "she said", where the verb was taken for a part of the source. */
function isPartOfPronoun(word: Token): boolean {
  return /sel(?:f|ves)$/u.test(word.lower) || isSayingVerb(word);
}

/** "Spokesmen for the office of the attorney, Jane Doe, and …": a plural noun is not the one whom a comma adds. */
function isOneOfMany(
  words: readonly Token[],
  description: Description | null,
  person: LinkedMention,
): boolean {
  if (description === null || description.head >= person.from) return false;
  const head = words[description.head]!;
  if (!/(?:s|men|people)$/u.test(head.lower) || !isPersonNoun(head.text)) return false;
  const between = words.slice(description.head + 1, person.from);
  return between[0] !== undefined && isPreposition(between[0]) && between.some((word) => word.text === ',');
}

/** A name in quotation marks inside a source: a work, not the one who speaks ("“Low Tide” author Ada Lind"). */
function isTitleOfWork(words: readonly Token[], mention: LinkedMention, range: WordRange): boolean {
  const marks = words
    .slice(Math.max(0, range.from - 1), mention.from)
    .filter(({ text }) => /^["“”]$/u.test(text));
  const closed = words.slice(mention.to, range.to).some(({ text }) => /^["”]$/u.test(text));
  return marks.length % 2 === 1 && closed;
}

/** What says of the name in front of it only what it is: "the Harbour Courier newspaper". */
const OUTLET_KIND = /^(?:newspaper|magazine|broadcaster|network|airline)$/u;

/** Whether a name is what its phrase is about, not a possessor, a modifier or inside a prepositional phrase. */
function isHead(words: readonly Token[], mention: LinkedMention, range: WordRange): boolean {
  if (
    mention.possessive &&
    mention.to < range.to &&
    words[mention.to + 1] !== undefined &&
    mention.to + 1 < range.to
  )
    return false;
  const before = mention.from > range.from ? words[mention.from - 1]! : undefined;
  if (before !== undefined && isPreposition(before)) return false;
  if (isInsidePreposition(words, mention.from, range.from)) return false;
  if (before?.lower === 'the' && mention.from - 1 > range.from && isPreposition(words[mention.from - 2]!))
    return false;
  if (before !== undefined && mention.from - 1 > range.from && isGenitive(before)) return false;
  const next = mention.to < range.to ? words[mention.to]! : undefined;
  if (next === undefined || next.kind !== 'word') return true;
  const isKind = mention.entity.kind === 'organisation' && OUTLET_KIND.test(next.text);
  const isAside = mention.to === range.to - 1 && (isCalendarWord(next) || /^\p{Ll}+ly$/u.test(next.text));
  return isKind || isAside || isFunctionWord(next) || isSayingVerb(next) || /^['’]s?$/u.test(next.text);
}

/** Whether only nouns, adjectives and possessors stand between a name and a preposition before it ("including spokesman Doe"). */
function isInsidePreposition(words: readonly Token[], at: number, first: number): boolean {
  for (let i = at - 1; i > first; i--) {
    const word = words[i]!;
    if (isPreposition(word)) return true;
    if (/^['’]s?$/u.test(word.text)) continue;
    if (word.kind !== 'word' || isFunctionWord(word)) return false;
  }
  return false;
}

/** The first person and those joined to it by "and" or commas before an "and". */
function coordinated(words: readonly Token[], persons: readonly LinkedMention[]): LinkedMention[] {
  const joined = [persons[0]!];
  for (const person of persons.slice(1)) {
    const last = joined.at(-1)!;
    const gap = words.slice(last.to, person.from).filter((word) => word.kind === 'word');
    if (!gap.some((word) => word.lower === 'and') || gap.length > 8) break;
    joined.push(person);
  }
  return joined;
}

/** Reads the first noun phrase of a range; null where it has no noun. */
function parseDescription(
  scene: Scene,
  range: WordRange,
  mentions: readonly LinkedMention[],
): Description | null {
  const { words } = scene.reading;
  if (isOneOfThem(words, range)) return toOneOfThem(range);
  const owning = describedOwner(words, range);
  let first = owning === null ? behindBound(words, range) : owning.to + 1;
  let determiner: string | null = owning === null ? null : 'the';
  let possessor: Description['possessor'] = owning === null ? null : { range: owning };
  while (first < range.to && DETERMINER.has(determinerOf(words[first]!))) {
    determiner ??= determinerOf(words[first]!);
    if (first + 1 < range.to && words[first + 1]!.lower === 'of') first++;
    first++;
  }
  if (first >= range.to) first = range.to - 1;
  if (POSSESSIVE_PRONOUN.has(words[first]!.lower) && first + 1 < range.to) {
    possessor = { pronoun: first };
    first++;
  }
  let end = first;
  while (end < range.to && !endsPhrase(words, end, first)) end++;
  const owner = mentions.findLast((m) => m.possessive && m.from >= first && m.to < end);
  if (owner !== undefined) {
    possessor = { mention: owner };
    first = Math.min(end - 1, owner.to + 1);
  }
  if (end <= first) return null;
  const head = end - 1;
  if (!canBeHead(words[head]!, determiner !== null || possessor !== null)) return null;
  return {
    type: 'description',
    from: range.from,
    to: range.to,
    determiner,
    head,
    front: { from: first, to: head },
    complement: { from: end, to: range.to },
    possessor,
  };
}

/** "One of them": "one" is all that the phrase tells. */
function isOneOfThem(words: readonly Token[], { from, to }: WordRange): boolean {
  const told = words.slice(from, to).map(({ lower }) => lower);
  return /^(?:one|another) of (?:them|these|those)$/u.test(told.join(' '));
}

function toOneOfThem({ from, to }: WordRange): Description {
  const front = { from, to: from };
  return {
    type: 'description',
    from,
    to,
    determiner: null,
    head: from,
    front,
    complement: { from: from + 1, to },
    possessor: null,
  };
}

/** Where a phrase begins behind "more than", "at least", "up to". */
function behindBound(words: readonly Token[], { from, to }: WordRange): number {
  const opening = `${words[from]!.lower} ${words[from + 1]?.lower}`;
  return BOUND.test(opening) && to - from > 2 ? from + 2 : from;
}

/** "[the former secretary of state]'s campaign": a description in front of the last 's; null where none stands there. */
function describedOwner(words: readonly Token[], range: WordRange): WordRange | null {
  if (!DETERMINER.has(determinerOf(words[range.from]!)) && !POSSESSIVE_PRONOUN.has(words[range.from]!.lower))
    return null;
  let end = range.to - 2;
  while (end > range.from && !/^['’]s?$/u.test(words[end]!.text)) end--;
  const next = words[end + 1];
  if (end <= range.from + 1 || next?.kind !== 'word' || isFunctionWord(next)) return null;
  for (let i = range.from; i < end; i++) {
    if (words[i]!.kind === 'punctuation') return null;
    if (isPersonNoun(words[i]!.text)) return { from: range.from, to: end };
  }
  return null;
}

/** Whether a word can be the noun of a source: no number, date, adverb or small word. */
function canBeHead(word: Token, determined: boolean): boolean {
  if (word.kind !== 'word' || isCalendarWord(word)) return false;
  if (isGroupNoun(word.text) || isUnnamedNoun(word)) return true;
  const isNoun = isPersonNoun(word.text) || word.text.endsWith('s');
  if (isModifier(word) && word.capital && !isNoun) return determined;
  return !isFunctionWord(word) && !(/ly$/u.test(word.text) && !isPersonNoun(word.text));
}

function endsPhrase(words: readonly Token[], at: number, first: number): boolean {
  const word = words[at]!;
  if (/^['’]s?$/u.test(word.text)) return false;
  // "Relatives – even some friends –": a dash before a small word, no hyphen.
  if (/^[-–]$/u.test(word.text) && opensAside(words[at + 1])) return true;
  if (word.kind === 'punctuation') return !/^[-–’'“”"&/]$/u.test(word.text) || at === first;
  if (at === first) return false;
  if (/^(?:a|an|the)$/u.test(word.text) || determinerOf(word) !== word.lower) return true;
  if (isPreposition(word) || OPENS_POSTMODIFIER.test(word.lower)) return true;
  return (
    isSpeakingNoun(words[at - 1]!.text) && /(?:ing|ed|led|made|held|sent)$/u.test(word.lower) && !word.capital
  );
}

function opensAside(word: Token | undefined): boolean {
  return word !== undefined && (isFunctionWord(word) || isPreposition(word) || isVerbCompanion(word));
}

function isSpeakingNoun(word: string): boolean {
  return isSourceNoun(word);
}
