import { isPersonNoun, roleNounOf } from '../../english/nouns.ts';
import { entityOf } from '../cast/entity.ts';
import { type Context, type Resolved, spanOf } from '../sources/context.ts';
import type { Description } from '../sources/noun-phrase.ts';
import { pairBefore } from '../sources/resolve-thing.ts';

const REACH = 60;

/** "One said …" behind "The neighbours heard it": one of those whom the last plural before it names ("neighbour"). */
export function oneOfThose(context: Context, phrase: Description): Resolved | null {
  const { words, document } = context.scene.reading;
  if (words[phrase.head]!.lower !== 'one' || phrase.to - phrase.from > 1) return null;
  const sentence = words[phrase.head]!.sentence;
  for (let i = phrase.from - 1; i >= Math.max(0, phrase.from - REACH); i--) {
    const word = words[i]!;
    if (sentence - word.sentence > 1) return null;
    const noun = roleNounOf(word.lower);
    if (noun === word.lower || !isPersonNoun(word.text)) continue;
    const entity = entityOf(context.cast, `one:${noun}@${document.id}#${i}`, 'unnamed', noun);
    entity.documents.add(document.id);
    return { entity, rule: 'description', evidence: spanOf(context, i, i + 1), confidence: 0.5 };
  }
  return null;
}

/** "Both men": the two persons that "and" joined last. */
export function bothOfThem(context: Context, phrase: Description): Resolved | null {
  const { words } = context.scene.reading;
  const isBoth = phrase.determiner === 'both' || words[phrase.from]!.lower === 'both';
  const isPersons = /^(?:men|women|both|leaders|candidates)$/u.test(words[phrase.head]!.lower);
  return isBoth && isPersons ? pairBefore(context, phrase.from) : null;
}
