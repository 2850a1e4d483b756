import { lowerBound } from '../../model/lists/lower-bound.ts';
import type { WordRange } from '../../reading/word-range.ts';
import type { LinkedMention, Scene } from './build-cast.ts';

/** The mentions that overlap a range of words, at most so many. Logarithmic. */
export function mentionsIn(scene: Scene, range: WordRange, most = Number.POSITIVE_INFINITY): LinkedMention[] {
  const { mentions } = scene;
  const first = lowerBound(mentions.length, (index) => mentions[index]!.to > range.from);
  const found: LinkedMention[] = [];
  for (let i = first; i < mentions.length && mentions[i]!.from < range.to && found.length < most; i++)
    found.push(mentions[i]!);
  return found;
}

/** The first `count` mentions that begin at a word or after it, in text order. */
export function mentionsAfter(scene: Scene, word: number, count: number): LinkedMention[] {
  const { mentions } = scene;
  const first = lowerBound(mentions.length, (index) => mentions[index]!.from >= word);
  return mentions.slice(first, first + count);
}

/** The last `count` mentions that end before a word, nearest first. */
export function mentionsBefore(scene: Scene, word: number, count: number): LinkedMention[] {
  const { mentions } = scene;
  const after = lowerBound(mentions.length, (index) => mentions[index]!.to > word);
  return mentions.slice(Math.max(0, after - count), after).reverse();
}
