import type { Span } from '../model/span.ts';
import { type Context, type Resolved, spanOf } from './context.ts';
import type { Entity } from './entity.ts';
import { isPersonNoun } from './lexicon/role-nouns.ts';
import { isDocumentNoun, isGroupNoun, isOrganisationNoun } from './lexicon/things.ts';
import { isFunctionWord } from './lexicon/words.ts';
import type { Word } from './reading.ts';
import { mentionsBefore, mentionsIn, type Range } from './source-phrase.ts';

/** "they" and "it": the last source that fits, or else a group or organisation of the sentences before. */
export function resolveThing(context: Context, word: number, plural: boolean): Resolved | null {
  const { words } = context.scene.reading;
  const here = words[word]!;
  const source = context.things.findLast((thing) => thing.word < word);
  if (source !== undefined && isNear(here, words[source.word]!) && fitsNumber(source, plural)) {
    const at = source.word;
    return { entity: source.entity, rule: 'pronoun', evidence: spanOf(context, at, at + 1), confidence: 0.7 };
  }
  const pair = plural ? pairBefore(context, word) : null;
  if (pair !== null) return pair;
  for (let end = word; end > 0 && here.sentence - words[end - 1]!.sentence <= 2; ) {
    let first = end - 1;
    while (first > 0 && words[first - 1]!.sentence === words[end - 1]!.sentence) first--;
    const at = thingInSentence(context, { first, end }, plural);
    if (at !== null) return { ...at, rule: 'pronoun', confidence: 0.5 };
    end = first;
  }
  return null;
}

function isNear(here: Word, there: Word): boolean {
  return here.sentence - there.sentence <= 3 && here.block - there.block <= 1;
}

function fitsNumber(thing: { readonly entity: Entity; readonly plural: boolean }, plural: boolean): boolean {
  const { kind } = thing.entity;
  if (plural) return thing.plural || kind === 'organisation' || kind === 'group';
  return !thing.plural && (kind === 'organisation' || kind === 'document');
}

/** Two persons joined by "and" in the sentence of a pronoun or the one before. */
function pairBefore(context: Context, word: number): Resolved | null {
  const { words } = context.scene.reading;
  const persons = mentionsBefore(context.scene, word, 6).filter(
    (m) =>
      m.entity.kind === 'person' && !m.possessive && words[word]!.sentence - words[m.first]!.sentence <= 1,
  );
  for (let i = 0; i + 1 < persons.length; i++) {
    const later = persons[i]!;
    const earlier = persons[i + 1]!;
    if (
      words[later.first - 1]?.lower !== 'and' ||
      later.first - earlier.end > 12 ||
      later.entity === earlier.entity
    )
      continue;
    const found = context.resolve({ first: earlier.first, end: later.end });
    if (found === null) continue;
    return { ...found, rule: 'pronoun', evidence: spanOf(context, earlier.core, later.end), confidence: 0.5 };
  }
  return null;
}

/** The first fitting thing of a sentence that is no object of a preposition, or else the last one that is. */
function thingInSentence(
  context: Context,
  range: Range,
  plural: boolean,
): { readonly entity: Entity; readonly evidence: Span } | null {
  const { words } = context.scene.reading;
  let object: { entity: Entity; evidence: Span } | null = null;
  for (let i = range.first; i < Math.min(range.end, range.first + 80); i++) {
    const entity = thingAt(context, i, plural);
    if (entity === null) continue;
    const found = { entity, evidence: spanOf(context, i, i + 1) };
    const before = words
      .slice(Math.max(range.first, i - 4), i)
      .some((word) => /^(?:of|in|to|for|with|on|at|from|by|about|against)$/u.test(word.lower));
    if (!before) return found;
    object = found;
  }
  return object;
}

function thingAt(context: Context, at: number, plural: boolean): Entity | null {
  const word = context.scene.reading.words[at]!;
  if (word.quoted || word.kind !== 'word') return null;
  const mention = mentionsIn(context.scene, { first: at, end: at + 1 })[0];
  if (mention !== undefined) {
    if (mention.possessive || mention.entity.kind === 'person') return null;
    const isGroup = mention.entity.kind === 'group';
    return (plural ? isGroup : mention.entity.kind === 'organisation') ? mention.entity : null;
  }
  const fits = plural
    ? word.lower.endsWith('s') && (isGroupNoun(word.lower) || isPersonNoun(word.lower))
    : isOrganisationNoun(word.lower) || isDocumentNoun(word.lower);
  if (!fits) return null;
  const { words } = context.scene.reading;
  let first = at;
  while (
    first > 0 &&
    at - first < 4 &&
    words[first - 1]!.kind === 'word' &&
    !isFunctionWord(words[first - 1]!.text)
  )
    first--;
  if (first > 0 && /^(?:a|an|the|its|his|her)$/u.test(words[first - 1]!.lower)) first--;
  return context.resolve({ first, end: at + 1 })?.entity ?? null;
}
