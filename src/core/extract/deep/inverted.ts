import { isSourceNoun } from '../../english/nouns.ts';
import { FINITE_WORD } from '../../english/repair-words.ts';
import type { Saying } from '../saying.ts';

const SAYS = /^(?:say|says|said)$/iu;
/** Words of who speaks behind the verb. */
const LONGEST = 4;

/**
 * A line whose words stand in front of a comma and whose speaker behind the verb ("Ada Lind for mayor, say unions"), where
 * the two were taken for each other or both for the content: they are told apart.
 */
export function withInvertedAside(text: string, saying: Saying): Saying {
  const { source, cue, content } = saying;
  const parts = source === null ? content : [...source, ...content];
  const [who, told] = parts;
  const verb = cue?.[0];
  if (verb === undefined || cue!.length > 1 || who === undefined || told === undefined || parts.length > 2)
    return saying;
  const front = text.slice(who.start, verb.start).trimEnd();
  if (!SAYS.test(text.slice(verb.start, verb.end)) || front.indexOf(',') !== front.length - 1) return saying;
  const isBehind = told.start > verb.end && text.slice(verb.end, told.start).trim() === '';
  if (
    !isBehind ||
    !/^[.\s]*(?:\n|$)/u.test(text.slice(told.end)) ||
    !isSpeaker(text.slice(told.start, told.end))
  )
    return saying;
  return { ...saying, source: [told], content: [{ start: who.start, end: who.start + front.length - 1 }] };
}

/** A few words without a verb that end in a noun for people, a body or a text. */
function isSpeaker(words: string): boolean {
  const last = words.split(/\s+/u).at(-1)!;
  const isNoun = isSourceNoun(last) || isSourceNoun(last.replace(/s$/u, ''));
  return isNoun && words.split(/\s+/u).length <= LONGEST && !FINITE_WORD.test(words);
}
