import { BEFORE_TIME, ENDS_SHOWN, TIME_WORD } from '../../english/naming-words.ts';
import { genderOfNoun, isSpokesperson, roleNounOf } from '../../english/nouns.ts';
import { isModifier } from '../../english/places.ts';
import type { WordRange } from '../../reading/word-range.ts';
import type { Entity } from '../cast/entity.ts';
import { mentionsIn } from '../cast/mentions-in.ts';
import { type Context, isPlural } from '../sources/context.ts';
import type { Description } from '../sources/noun-phrase.ts';
import { isCalendarWord, isFunctionWord } from '../word-kinds.ts';
import { describedEntity } from './describe.ts';

export function describe(
  context: Context,
  phrase: Description,
  owner: Entity | null,
  definite: boolean,
): Entity {
  const { words, document } = context.scene.reading;
  const head = words[phrase.head]!;
  const text = textOf(context, { from: phrase.from, to: shownEnd(context, phrase) });
  const details = words
    .slice(phrase.front.from, phrase.to)
    .filter(
      (word, i) =>
        i + phrase.front.from !== phrase.head && word.kind !== 'punctuation' && !isFunctionWord(word),
    )
    .map((word) => word.lower);
  const label =
    owner !== null && phrase.possessor !== null
      ? `${possessiveOf(owner)} ${tail(context, phrase)}`
      : (withFullName(context, phrase, owner) ?? text);
  const kept = owner === null ? details : details.filter((detail) => !isPartOf(owner, detail));
  if (owner !== null) kept.push(owner.key.replace(/\s/gu, '_'));
  const entity = describedEntity(context.cast, {
    documentId: document.id,
    text: label,
    noun: head.lower,
    // "One official" is not the "officials" of the sentence before.
    head: isSpokesperson(head.lower) || isPlural(head.lower) ? head.lower : roleNounOf(head.lower),
    details: kept,
    definite: definite && !isModifier(head.lower),
  });
  // Whom "the wife" is may be told by a name elsewhere; "a spokeswoman" is somebody new.
  if (!definite) entity.gender ??= genderOfNoun(head.lower);
  if (isSpokesperson(roleNounOf(head.lower)) && owner !== null) entity.speaksFor ??= owner;
  return entity;
}

/** A plural takes the apostrophe alone ("the Herons’ coach"), a person’s name in s does not ("Tom Moss’s"). */
function possessiveOf({ kind, label }: Entity): string {
  return kind !== 'person' && /[^s]s$/u.test(label) ? `${label}’` : `${label}’s`;
}

function textOf(context: Context, { from, to }: WordRange): string {
  const { words, document } = context.scene.reading;
  return document.text
    .slice(words[from]!.start, words[to - 1]!.end)
    .replace(/\s+/gu, ' ')
    .replace(/^(?:the|a|an) /iu, '');
}

/** "spokeswoman for Mayor Lind of Springfield" with the full name: "spokeswoman for Ada Lind". */
function withFullName(
  context: Context,
  { front, head, complement }: Description,
  owner: Entity | null,
): string | null {
  const { words } = context.scene.reading;
  if (owner?.name == null || !/^(?:of|for)$/u.test(words[complement.from]?.lower ?? '')) return null;
  const named = mentionsIn(context.scene, complement).find(({ entity }) => entity === owner);
  if (named === undefined || named.possessive || named.from !== complement.from + 1) return null;
  return `${textOf(context, { from: front.from, to: head + 1 })} ${words[complement.from]!.lower} ${owner.label}`;
}

/** Where the words end that a description is shown by: before a clause ("who was there"), an aside or a date. */
function shownEnd(context: Context, { complement }: Description): number {
  const { words } = context.scene.reading;
  for (let i = complement.from; i < complement.to; i++) {
    const word = words[i]!;
    const isDated = isCalendarWord(word) || (TIME_WORD.test(word.lower) && !word.capital);
    if (isDated && i > complement.from) {
      return BEFORE_TIME.test(words[i - 1]!.lower) ? i - 1 : i;
    }
    const next = words[i + 1]?.lower ?? '';
    const isAside =
      word.text === ',' &&
      i + 1 < complement.to &&
      /^(?:not|too|however|meanwhile|[a-z]+(?:ing|ly|wise))$/u.test(next);
    if (isAside || /^(?:[(–—]|-{2,})$/u.test(word.text)) return i;
    if (ENDS_SHOWN.test(word.lower)) return words[i - 1]!.text === ',' ? i - 1 : i;
  }
  return complement.to;
}

function isPartOf(owner: Entity, detail: string): boolean {
  if (owner.name !== null && owner.name.family === detail) return true;
  return [owner.label, ...owner.aliases].some((alias) => alias.toLowerCase().split(' ').includes(detail));
}

function tail(context: Context, phrase: Description): string {
  return textOf(context, { from: phrase.front.from, to: shownEnd(context, phrase) });
}
