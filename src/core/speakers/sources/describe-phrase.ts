import { isSpokesperson, roleNounOf } from '../../english/nouns.ts';
import { isModifier } from '../../english/places.ts';
import type { Entity } from '../cast/entity.ts';
import { isFunctionWord } from '../word-kinds.ts';
import type { Context } from './context.ts';
import { describedEntity } from './describe.ts';
import type { Description } from './noun-phrase.ts';

export function describe(
  context: Context,
  phrase: Description,
  owner: Entity | null,
  definite: boolean,
): Entity {
  const { words, document } = context.scene.reading;
  const head = words[phrase.head]!;
  const full = words.slice(phrase.from, phrase.to);
  const text = document.text
    .slice(full[0]!.start, full.at(-1)!.end)
    .replace(/\s+/gu, ' ')
    .replace(/^(?:the|a|an) /iu, '');
  const details = words
    .slice(phrase.front.from, phrase.to)
    .filter(
      (word, i) =>
        i + phrase.front.from !== phrase.head && word.kind !== 'punctuation' && !isFunctionWord(word),
    )
    .map((word) => word.lower);
  const label =
    owner !== null && phrase.possessor !== null ? `${owner.label}’s ${tail(context, phrase)}` : text;
  const kept = owner === null ? details : details.filter((detail) => !isPartOf(owner, detail));
  if (owner !== null) kept.push(owner.key.replace(/\s/gu, '_'));
  const entity = describedEntity(context.cast, {
    documentId: document.id,
    text: label,
    noun: head.lower,
    head: isSpokesperson(head.lower) ? head.lower : roleNounOf(head.lower),
    details: kept,
    definite: definite && !isModifier(head.lower),
  });
  if (isSpokesperson(roleNounOf(head.lower)) && owner !== null) entity.speaksFor ??= owner;
  return entity;
}

function isPartOf(owner: Entity, detail: string): boolean {
  if (owner.name !== null && owner.name.family === detail) return true;
  return [owner.label, ...owner.aliases].some((alias) => alias.toLowerCase().split(' ').includes(detail));
}

function tail(context: Context, phrase: Description): string {
  const words = context.scene.reading.words.slice(phrase.front.from, phrase.to);
  return context.scene.reading.document.text.slice(words[0]!.start, words.at(-1)!.end).replace(/\s+/gu, ' ');
}
