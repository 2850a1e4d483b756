import { QUANTITY } from '../../english/naming-words.ts';
import { isPersonNoun, isSomebodyNoun } from '../../english/nouns.ts';
import type { Token } from '../../reading/tokens.ts';
import type { WordRange } from '../../reading/word-range.ts';
import type { LinkedMention, Scene } from '../cast/build-cast.ts';
import { mentionsIn } from '../cast/mentions-in.ts';
import { isFunctionWord, isPreposition } from '../word-kinds.ts';

/**
 * The two sources that "and" joins into one ("Lind and other members of the board", "the mayor and the harbour
 * board", "the mayor’s spokeswoman and the bank"); null where it joins nothing, two names of persons, or nouns for
 * one person ("founder and chief executive").
 */
export function joinedParts(scene: Scene, range: WordRange): readonly [WordRange, WordRange] | null {
  const { words } = scene.reading;
  for (let i = range.from + 1; i < range.to - 1; i++) {
    const word = words[i]!;
    if (/^[,;:—–(“"]$/u.test(word.text) || isPreposition(word)) return null;
    if (word.lower !== 'and' && word.text !== '&') continue;
    const mention = mentionsIn(scene, { from: i, to: i + 1 })[0];
    if (mention !== undefined) return null;
    const parts = [
      { from: range.from, to: i },
      { from: i + 1, to: range.to },
    ] as const;
    const [left, right] = parts.map((part) => kindOfPart(scene, part));
    if (left === null || right === null) continue;
    if (left === 'person' && right === 'person') return null;
    return parts;
  }
  return null;
}

/** What a side of "and" is: the name of a person, another name or noun that can speak; null for anything else. */
function kindOfPart(scene: Scene, part: WordRange): 'person' | 'other' | null {
  const { words } = scene.reading;
  const first = words[part.from]!;
  const mentions = mentionsIn(scene, part);
  const named = mentions.find((mention) => opens(words, mention, part));
  if (named !== undefined) return named.entity.kind === 'person' ? 'person' : 'other';
  let head = part.from;
  while (head + 1 < part.to && continuesNoun(words[head + 1]!)) head++;
  const noun = words[head]!;
  if (/^(?:others|many|some|several)$/u.test(noun.lower)) return 'other';
  if (head === part.from && part.to - head === 1 && /[^s]s$/u.test(noun.text) && !noun.capital)
    return 'other';
  if (!isSomebodyNoun(noun.text)) return null;
  const isPlural = /(?:s|men|women|people|police|family|staff)$/u.test(noun.lower);
  return isPlural || QUANTITY.test(first.lower) || mentions.some(({ possessive }) => possessive)
    ? 'other'
    : null;
}

/** Whether a name is what a side is about: nothing but titles and an article in front, no noun behind. */
function opens(words: readonly Token[], mention: LinkedMention, part: WordRange): boolean {
  if (mention.possessive || mention.from > part.from + 3) return false;
  const before = words.slice(part.from, mention.from);
  const next = mention.to < part.to ? words[mention.to] : undefined;
  if (next !== undefined && next.kind === 'word' && !isFunctionWord(next)) return false;
  return before.every((word) => word.lower === 'the' || isPersonNoun(word.text) || !isFunctionWord(word));
}

function continuesNoun(word: Token): boolean {
  if (/^['’]s?$/u.test(word.text)) return true;
  return word.kind === 'word' && !isPreposition(word) && !/^(?:who|which|that|whose)$/u.test(word.lower);
}
