import { PARTS_NAMES } from '../../english/facts/fact-words.ts';
import { isPersonNoun } from '../../english/nouns.ts';
import type { Amount } from './amount.ts';
import type { Piece } from './pieces.ts';
import type { Named, ToldSentence } from './scene.ts';

/** Whose age an amount is. */
export interface Age {
  /** Key of the person; null where nobody is named. */
  readonly subject: string | null;
  readonly about: string;
  /** Behind the last piece that belongs to it. */
  readonly to: number;
}

const OLDEST = 120;
const REACH = 60;

/** Reads an amount as somebody's age: "52-year-old", "Ada Lind, 52,", "aged 52"; null where it is none. */
export function readAge(sentence: ToldSentence, { low, high, at, to, unit }: Amount): Age | null {
  const { pieces } = sentence;
  const [before, next] = [pieces[at - 1], pieces[to]];
  if (unit?.name === 'time' && /^years?$/u.test(pieces[to - 1]!.folded) && next?.folded === 'old')
    return ageOf(sentence, pieces[at]!, pieces[to]!.end, to + 1);
  if (
    unit !== null ||
    low !== high ||
    low > OLDEST ||
    low < 1 ||
    !Number.isInteger(low) ||
    pieces[at]!.folded === 'one'
  )
    return null;
  if (before?.folded === 'aged' || before?.folded === 'age')
    return ageOf(sentence, pieces[at]!, pieces[at]!.end, to);
  const bare = bareAge(sentence, at, next);
  if (bare !== null) return { ...bare, to };
  const person = personEnding(sentence, before, next);
  if (person !== null) return { subject: person.entity.key, about: person.entity.label, to };
  const noun = pieces[at - 2];
  const isDescribed =
    before?.text === ',' && noun !== undefined && isPersonNoun(noun.folded) && next?.text === ',';
  return isDescribed && low > 9 ? { subject: null, about: noun.text, to } : null;
}

/** "He was 75.": whoever was named last. */
function bareAge(
  { pieces, lastPerson, named }: ToldSentence,
  at: number,
  next: Piece | undefined,
): Omit<Age, 'to'> | null {
  const [who, verb] = [pieces[at - 2], pieces[at - 1]];
  if (
    who === undefined ||
    !/^(?:was|is|turns|turned)$/u.test(verb!.folded) ||
    !/^[.,]$/u.test(next?.text ?? '')
  )
    return null;
  const isPronoun = /^(?:he|she)$/u.test(who.folded);
  const subject = isPronoun
    ? lastPerson
    : (named.find(({ end, entity }) => end === who.end && entity.kind === 'person')?.entity ?? null);
  return subject === null && !isPronoun
    ? null
    : { subject: subject?.key ?? null, about: subject?.label ?? '' };
}

/** "Ada Lind, 52, …", "Ada Lind (52)": the person whose name stands right before. */
function personEnding(
  { pieces, named }: ToldSentence,
  before: Piece | undefined,
  next: Piece | undefined,
): Named | null {
  if (before === undefined || !/^[,(]$/u.test(before.text)) return null;
  if (next !== undefined && !/^[,.);]$|^(?:of|and|was|is|who|from)$/u.test(next.folded)) return null;
  const person = named.findLast(({ end }) => end <= before.start && before.start - end < 2);
  if (person?.entity.kind !== 'person') return null;
  return pieces.length > 2 ? person : null;
}

/** The person named right behind an age, or else the last one before it in the sentence. */
function ageOf({ named, pieces }: ToldSentence, piece: Piece, end: number, to: number): Age {
  const persons = named.filter(({ entity }) => entity.kind === 'person');
  const behind = persons.find(({ start }) => start >= end && start - end < REACH);
  const between =
    behind === undefined ? [] : pieces.filter((one) => one.start >= end && one.end <= behind.start);
  const kind = behind === undefined ? undefined : pieces.find(({ start }) => start > behind.end);
  const isDescribed = kind !== undefined && kind.token.kind === 'word' && isPersonNoun(kind.folded);
  if (behind !== undefined && !isDescribed && !between.some(({ text }) => PARTS_NAMES.test(text)))
    return { subject: behind.entity.key, about: behind.entity.label, to };
  const before = persons.findLast((person) => person.end <= piece.start && piece.start - person.end < 12);
  const isOwner = pieces.some(
    ({ start, text }) =>
      before !== undefined && start >= before.end && start < piece.start && /^['’]s?$/u.test(text),
  );
  if (before !== undefined && !isOwner) return { subject: before.entity.key, about: before.entity.label, to };
  return { subject: null, about: '', to };
}
