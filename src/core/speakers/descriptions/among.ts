import { isPersonNoun, isUnnamedNoun, roleNounOf } from '../../english/nouns.ts';
import { entityOf } from '../cast/entity.ts';
import { type Context, isPlural, type Resolved, spanOf } from '../sources/context.ts';
import type { Description } from '../sources/noun-phrase.ts';
import { pairBefore } from '../sources/resolve-thing.ts';

const REACH = 60;

/**
 * "One said …" behind "The neighbours heard it": one of those whom the last plural before it names ("neighbour"). "Another
 * said" is another of them, and of whoever was brought in as one ("One neighbour said … Another said").
 */
export function oneOfThose(context: Context, phrase: Description): Resolved | null {
  const { words, document } = context.scene.reading;
  const { lower, sentence } = words[phrase.head]!;
  if (!isOne(lower) || !isAlone(context, phrase)) return null;
  for (let i = phrase.from - 1; i >= Math.max(0, phrase.from - REACH); i--) {
    const word = words[i]!;
    if (sentence - word.sentence > (lower === 'one' ? 1 : 2)) return null;
    if (isOne(word.lower) || (!isPersonNoun(word.text) && !isUnnamedNoun(word.text))) continue;
    const noun = isPlural(word.lower) ? singularOf(word.lower) : lower === 'another' ? word.lower : null;
    if (noun === null) continue;
    const [key, label] = lower === 'one' ? ['one', noun] : [`another${phrase.from}`, `another ${noun}`];
    const entity = entityOf(context.cast, `${key}:${noun}@${document.id}#${i}`, 'unnamed', label);
    entity.documents.add(document.id);
    return { entity, rule: 'description', evidence: spanOf(context, i, i + 1), confidence: 0.5 };
  }
  return null;
}

/** Words that tell of somebody by standing for a noun before them. */
function isOne(lower: string): boolean {
  return lower === 'one' || lower === 'another';
}

/** "One" or "one of them" alone: nobody, where no noun before tells of what. */
export function isMereOne(context: Context, phrase: Description): boolean {
  return isOne(context.scene.reading.words[phrase.head]!.lower) && isAlone(context, phrase);
}

function singularOf(plural: string): string {
  const noun = roleNounOf(plural);
  return noun === plural ? plural.replace(/(?<=ss)es$|s$/u, '') : noun;
}

/** "One", "one of them". */
function isAlone({ scene: { reading } }: Context, { from, to }: Description): boolean {
  const behind = reading.words.slice(from + 1, to).map(({ lower }) => lower);
  return behind.length === 0 || /^of (?:them|these|those)$/u.test(behind.join(' '));
}

/** "Both men": the two persons that "and" joined last. */
export function bothOfThem(context: Context, phrase: Description): Resolved | null {
  const { words } = context.scene.reading;
  const isBoth = phrase.determiner === 'both' || words[phrase.from]!.lower === 'both';
  const isPersons = /^(?:men|women|both|leaders|candidates)$/u.test(words[phrase.head]!.lower);
  return isBoth && isPersons ? pairBefore(context, phrase.from) : null;
}
