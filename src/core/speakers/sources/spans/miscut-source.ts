import { DETERMINER } from '../../../english/naming-words.ts';
import type { Attribution } from '../../../model/attribution.ts';
import type { Token } from '../../../reading/tokens.ts';
import { type WordRange, wordRange } from '../../../reading/word-range.ts';
import type { LinkedMention, Scene } from '../../cast/build-cast.ts';
import { mentionsIn } from '../../cast/mentions-in.ts';
import { cueOf, isFunctionWord, isPersonNoun, isPreposition, isSourceNoun } from '../../word-kinds.ts';
import { subjectBefore } from '../subject-before.ts';

const LONGEST_NOUN = 7;

/**
 * The speaker beside words that were taken for the source and cannot be one: what a verb says of its subject, what
 * stands in front of an absolute "with", the first word of an order before a name and a colon. Null where they can.
 */
export function besideMiscut(scene: Scene, range: WordRange, attribution: Attribution): WordRange | null {
  return (
    subjectOfPredicate(scene, range) ??
    behindWith(scene, range, attribution) ??
    withWhomItSpeaksFor(scene, range, attribution) ??
    nameBeforeColon(scene, range, attribution)
  );
}

/** "Ada Lind, who [extended the deadline]", "A port aide [put it bluntly in an email to the Courier]: …". */
function subjectOfPredicate(scene: Scene, { from, to }: WordRange): WordRange | null {
  const { words } = scene.reading;
  const verb = words[from]!;
  const isVerb = verb.kind === 'word' && !verb.capital && !verb.quoted && !isFunctionWord(verb);
  const hasObject = words.slice(from + 1, to).some((word) => DETERMINER.has(word.lower));
  if (to - from < 3 || !isVerb || !hasObject || isSourceNoun(verb) || isPreposition(verb)) return null;
  if (words[from - 1]?.lower !== 'who') return subjectBefore(scene, from);
  const end = words[from - 2]?.text === ',' ? from - 2 : from - 1;
  const name = mentionsIn(scene, { from: end - 1, to: end })[0];
  return name === undefined || name.to !== end ? null : { from: name.from, to: end };
}

/** "Lind opposed [the new rules with a spokesman] saying …". */
function behindWith(scene: Scene, { from, to }: WordRange, { cue }: Attribution): WordRange | null {
  const { words } = scene.reading;
  const verb = cue === null ? null : wordRange(words, cue[0]!).from;
  if (verb !== to || cueOf(words[to])?.form !== 'gerund') return null;
  for (let i = to - 2; i > Math.max(from, to - LONGEST_NOUN); i--)
    if (words[i]!.lower === 'with') return { from: i + 1, to };
  return null;
}

/** "Lawyers for [Mr. Dorn] said …". */
function withWhomItSpeaksFor(scene: Scene, { from, to }: WordRange, { cue }: Attribution): WordRange | null {
  const { words } = scene.reading;
  const [head, link] = [words[from - 2], words[from - 1]];
  const isNext = cue !== null && wordRange(words, cue[0]!).from - to < 2;
  if (!isNext || !/^(?:for|of)$/u.test(link?.lower ?? '') || head === undefined || !isPersonNoun(head))
    return null;
  const whole = subjectBefore(scene, from - 1);
  return whole === null ? null : { from: whole.from, to };
}

/** "[Expect] more of the same, such as the prophetic Dr. Ada Lind: …". */
function nameBeforeColon(scene: Scene, range: WordRange, { cue }: Attribution): WordRange | null {
  const { words } = scene.reading;
  const colon = cue === null ? -1 : wordRange(words, cue[0]!).from;
  if (words[colon]?.text !== ':' || range.to >= colon) return null;
  const isPerson = ({ entity }: LinkedMention) => entity.kind === 'person';
  const name = mentionsIn(scene, { from: colon - 1, to: colon }).find(isPerson);
  if (name === undefined || name.to !== colon || name.possessive) return null;
  if (words[name.from]!.sentence !== words[range.from]!.sentence || mentionsIn(scene, range).some(isPerson))
    return null;
  return isObject(words, name.from) ? null : { from: name.from, to: colon };
}

/** Whether a preposition governs the noun phrase that ends in a word; "such as" leads to an example. */
function isObject(words: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_NOUN); i--) {
    if (words[i]!.kind !== 'word' || words[i]!.sentence !== words[at]!.sentence) return false;
    if (isPreposition(words[i]) || words[i]!.lower === 'as') return words[i - 1]?.lower !== 'such';
  }
  return false;
}
