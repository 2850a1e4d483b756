import type { Attribution } from '../../../model/attribution.ts';
import type { Span } from '../../../model/span.ts';
import type { Token } from '../../../reading/tokens.ts';
import { type WordRange, wordAt, wordRange } from '../../../reading/word-range.ts';
import type { Scene } from '../../cast/build-cast.ts';
import { isCalendarWord, isFunctionWord, isPersonNoun, isPreposition } from '../../word-kinds.ts';
import { whichSpan } from './which-span.ts';
import { wholeSource } from './whole-source.ts';

const MAX_WORDS = 80;

/** The words of the source of an attribution, dates, edge punctuation and leading prepositions left out. */
export function sourceRange(scene: Scene, attribution: Attribution): WordRange {
  const { words } = scene.reading;
  const whole = wordRange(words, whichSpan(scene, attribution));
  let { from: first, to: end } = inOneSentence(words, whole, attribution.cue?.[0]);
  end = Math.min(end, first + MAX_WORDS);
  while (
    first < end &&
    (words[first]!.kind === 'punctuation' || /^(?:according|to|by|from)$/u.test(words[first]!.lower))
  )
    first++;
  first = afterParticiple(words, afterDate(words, first, end), end);
  while (end > first && words[end - 1]!.kind === 'punctuation') end--;
  if (end - first > 1 && /^(?:himself|herself|itself|themselves|also)$/u.test(words[end - 1]!.lower)) end--;
  return wholeSource(scene, { from: first, to: end }, attribution);
}

/** A source that runs over the end of a sentence is cut to the sentence of its cue, or else to its first. */
function inOneSentence(words: readonly Token[], range: WordRange, cue: Span | undefined): WordRange {
  const { from: first, to: end } = range;
  if (first >= end || words[first]!.sentence === words[end - 1]!.sentence) return range;
  const sentence = cue === undefined ? -1 : words[wordAt(words, cue.start)]?.sentence;
  if (sentence === words[end - 1]!.sentence) {
    let start = end - 1;
    while (start > first && words[start - 1]!.sentence === sentence) start--;
    return { from: start, to: end };
  }
  let stop = first + 1;
  while (words[stop]!.sentence === words[first]!.sentence) stop++;
  return { from: first, to: stop };
}

/** Where a source begins behind a date that was taken for a part of it ("Earlier Friday, the mayor"). */
function afterDate(words: readonly Token[], first: number, end: number): number {
  let at = first;
  let dated = false;
  while (at < end) {
    const word = words[at]!;
    if (isCalendarWord(word) && !isNamed(words[at + 1])) dated = true;
    else if (!(word.kind !== 'word' || /^(?:earlier|later|early|late|on|in)$/u.test(word.lower))) break;
    at++;
  }
  return dated && at < end ? at : first;
}

/** Where a source begins behind a participle's clause that was taken for a part of it ("Praising his crew the captain"). */
function afterParticiple(words: readonly Token[], first: number, end: number): number {
  const opens = words[first];
  if (first >= end || !opens!.initial || !/^\p{Lu}\p{Ll}+ing$/u.test(opens!.text) || isPersonNoun(opens))
    return first;
  for (let i = end - 1; i > first + 1; i--)
    if (words[i]!.lower === 'the') return isPreposition(words[i - 1]) ? first : i;
  return first;
}

/** Whether a word goes on with a name ("June" in "June Moss"). */
function isNamed(word: Token | undefined): boolean {
  return word?.capital === true && !isFunctionWord(word) && !word.initial;
}
