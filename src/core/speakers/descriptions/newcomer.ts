import { BE } from '../../english/closed-classes.ts';
import { roleNounOf } from '../../english/nouns.ts';
import type { Entity } from '../cast/entity.ts';
import { mentionsIn } from '../cast/mentions-in.ts';
import { lastPlace } from '../cast/role-index.ts';
import type { Role } from '../names/role.ts';
import { type Context, isPlural, type Resolved, spanOf } from '../sources/context.ts';
import type { Description } from '../sources/noun-phrase.ts';
import { isFunctionWord, isPreposition } from '../word-kinds.ts';

const REACH = 120;
const LONGEST_FRONT = 3;

/** Whether a clause tells which one is meant, so that it need be nobody named before: "the officer who drove the car". */
export function isToldApart(context: Context, { complement, to }: Description): boolean {
  const { words } = context.scene.reading;
  return [words[complement.from], words[to]].some((word) => /^(?:who|whose)$/u.test(word?.lower ?? ''));
}

/**
 * "the judge" after "a judge in Springfield ruled": whoever was brought in by that noun without a name, since a person
 * of that office was named. Null where the description tells more, or nobody was.
 */
export function newcomer(context: Context, phrase: Description, role: Role, named: Entity): Resolved | null {
  const isBare = phrase.determiner === 'the' && phrase.possessor === null && phrase.to === phrase.head + 1;
  if (!isBare || phrase.front.from < phrase.front.to) return null;
  const { words } = context.scene.reading;
  const since = lastPlace(context.index, named, phrase.from);
  const said = context.things.findLast(
    ({ head, word }) => word < phrase.from && !isPlural(head) && roleNounOf(head) === role.head,
  );
  if (said !== undefined && said.word > since && said.entity.name === null)
    return {
      entity: said.entity,
      rule: 'description',
      evidence: spanOf(context, said.word, said.word + 1),
      confidence: 0.7,
    };
  for (let noun = phrase.from - 1; noun > Math.max(since, phrase.from - REACH, 0); noun--) {
    if (words[noun]!.quoted || roleNounOf(words[noun]!.lower) !== role.head) continue;
    const article = articleOf(context, noun);
    if (article < 0 || article <= since || isNamedBehind(context, noun)) continue;
    const found = context.resolve({ from: article, to: noun + 1 });
    if (found === null || found.entity.name !== null) continue;
    return { ...found, evidence: spanOf(context, article, noun + 1), confidence: 0.6 };
  }
  return null;
}

/** Index of "a" or "another" in front of a noun that begins to tell of somebody; -1 where none does. */
function articleOf({ scene }: Context, noun: number): number {
  const { words } = scene.reading;
  for (let i = noun - 1; i >= Math.max(0, noun - 1 - LONGEST_FRONT); i--) {
    const word = words[i]!;
    if (word.sentence !== words[noun]!.sentence) return -1;
    if (/^(?:an?|another)$/u.test(word.lower)) return isSaidOfNamed(scene.reading.words, i) ? -1 : i;
    if (word.kind !== 'word' || isFunctionWord(word)) return -1;
  }
  return -1;
}

/** "Ada Lind, [a judge]", "she is [a judge]", "as [a judge]": what somebody is, who was told before. */
function isSaidOfNamed(words: Context['scene']['reading']['words'], article: number): boolean {
  const before = words[article - 1];
  if (before === undefined || before.sentence !== words[article]!.sentence) return false;
  return before.text === ',' || BE.has(before.lower) || (isPreposition(before) && before.lower !== 'by');
}

/** "a judge, Ada Lind", "a judge named Ada Lind". */
function isNamedBehind(context: Context, noun: number): boolean {
  return mentionsIn(context.scene, { from: noun + 1, to: noun + 3 }).some(
    ({ entity }) => entity.name !== null,
  );
}
