import { isCalendarWord } from '../../../english/calendar.ts';
import { isOrganisationNoun, isSomebodyNoun } from '../../../english/nouns.ts';
import { isPlace } from '../../../english/places.ts';
import {
  ANSWERING_COPULA,
  ANSWERING_NOUN,
  ANSWERING_VERBS,
  DYING_VERB,
  MOVING_VERBS,
  UNCHANGED_PASTS,
} from '../../../english/reporting-words.ts';
import type { WordRange } from '../../../reading/word-range.ts';
import type { Piece } from '../cues/clause-stream.ts';
import { sourceAfter, sourceBefore, verbGroupStart } from '../phrases/source-phrase.ts';
import {
  cueOf,
  isAuxiliary,
  isCapitalised,
  isIrregularFinite,
  isPreposition,
  isPronoun,
} from '../phrases/word-class.ts';

/** Whom a sentence without words of anybody shows, and how surely the words behind it are theirs. */
export interface Actor {
  readonly person: WordRange;
  /** Answers what was said before ("disagreed", "was less sure", "shook her head"), and does not only do something. */
  readonly answers: boolean;
}

const REACH = 30;

/** The one whom a sentence shows acting, feeling or answering, whose words the bare quotation behind it holds; null where it shows none. */
export function actingPerson(sentence: readonly Piece[]): Actor | null {
  if (/^[?:]$/u.test(sentence.at(-1)?.text ?? '')) return null;
  return (
    introducedByFor(sentence) ??
    movedPerson(sentence) ??
    deniedPerson(sentence) ??
    apposedPerson(sentence) ??
    askedPerson(sentence) ??
    subjectOf(withoutRelative(sentence))
  );
}

/** "Her engineer, Ann Lund, walked over": the name between the commas, and what its verb shows. */
function apposedPerson(sentence: readonly Piece[]): Actor | null {
  const comma = sentence.findIndex(({ text }) => text === ',');
  const isOwned = /^(?:his|her|their)$/u.test(sentence[0]?.lower ?? '');
  if (comma < 1 || comma > 6 || !(isOwned || isDescribed(sentence, { from: 0, to: comma }))) return null;
  const person = sourceAfter(sentence, comma + 1);
  if (person === null || person.from !== comma + 1 || !isNamed(sentence, person)) return null;
  const name = sentence.findIndex(({ text }, i) => i > comma && text === ',');
  if (name < 0 || name > comma + 5) return null;
  const verb =
    name + 1 + sentence.slice(name + 1, name + 5).findIndex((_, i) => isFiniteVerb(sentence, name + 1 + i));
  if (verb <= name) return null;
  const answers = isAnswer(sentence, name + 1, verb);
  const acts = !sentence.slice(name + 1, verb + 1).some(isAuxiliary);
  return answers || acts ? { person: { from: comma + 1, to: name }, answers } : null;
}

/** The sentence without ", who owns the slip," behind its first words, so that its own verb is the first. */
function withoutRelative(sentence: readonly Piece[]): readonly Piece[] {
  const from = sentence.findIndex(
    ({ lower }, i) => i > 0 && /^(?:who|whose)$/u.test(lower) && sentence[i - 1]!.text === ',',
  );
  if (from < 0 || from > 8) return sentence;
  const to = sentence.findIndex(({ text }, i) => i > from && text === ',');
  return to < 0 ? sentence : [...sentence.slice(0, from - 1), ...sentence.slice(to + 1)];
}

/** "For Ann Lund, it is a question of money", "To Ann Lund, the quarrel is old." */
function introducedByFor(sentence: readonly Piece[]): Actor | null {
  if (sentence[0]?.lower !== 'for' && sentence[0]?.lower !== 'to') return null;
  const person = sourceAfter(sentence, 1);
  if (person === null || sentence[person.to]?.text !== ',') return null;
  return isNamed(sentence, person) ? { person, answers: true } : null;
}

/** "That did not convince Ann Lund." */
function movedPerson(sentence: readonly Piece[]): Actor | null {
  if (!/^(?:that|this|it|none|nothing|neither|which|such)$/u.test(sentence[0]?.lower ?? '')) return null;
  const verb = sentence.findIndex(({ lower }) => MOVING_VERBS.has(lower));
  const person = verb < 0 ? null : sourceAfter(sentence, verb + 1);
  return person !== null && isNamed(sentence, person) ? { person, answers: true } : null;
}

/** "Nor was Ann Lund convinced." */
function deniedPerson(sentence: readonly Piece[]): Actor | null {
  if (!/^(?:nor|neither)$/u.test(sentence[0]?.lower ?? '') || !isAuxiliary(sentence[1]!)) return null;
  const length = sentence.slice(2).findIndex((piece) => !isCapitalised(piece));
  const person = { from: 2, to: 2 + Math.max(0, length) };
  return isNamed(sentence, person) ? { person, answers: true } : null;
}

/** "Asked about that, Ann Lund smiled." */
function askedPerson(sentence: readonly Piece[]): Actor | null {
  if (!/^(?:asked|pressed|challenged|questioned|reminded|shown|told)$/u.test(sentence[0]?.lower ?? ''))
    return null;
  const from = sentence.findIndex(({ text }) => text === ',') + 1;
  const found = from === 0 || from > REACH ? null : subjectOf(sentence.slice(from));
  if (found === null) return null;
  const { person } = found;
  return { person: { from: person.from + from, to: person.to + from }, answers: true };
}

function subjectOf(sentence: readonly Piece[]): Actor | null {
  for (let verb = 1; verb < sentence.length && verb < REACH; verb++) {
    if (!isFiniteVerb(sentence, verb)) continue;
    const group = verbGroupStart(sentence, verb);
    const person = sourceBefore(sentence, Math.max(group, 0), 0);
    if (person === null) continue;
    const tail = sentence.slice(verb, verb + 14);
    if (tail.some(({ lower }) => DYING_VERB.test(lower))) return null;
    const isPerson = isNamed(sentence, person) || isDescribed(sentence, person);
    if (!isPerson || sentence.slice(0, person.from).some(({ text }) => text === ',' || text === '—'))
      return null;
    const answers = isAnswer(sentence, group, verb);
    // What somebody had done or is tells of them, and does not lead to their words as a deed does.
    const acts = isNamed(sentence, person) && !sentence.slice(group, verb + 1).some(isAuxiliary);
    return answers || acts ? { person, answers } : null;
  }
  return null;
}

function isFiniteVerb(sentence: readonly Piece[], at: number): boolean {
  const piece = sentence[at]!;
  if (piece.kind !== 'word' || isCapitalised(piece) || piece.lower === "'s") return false;
  if (isIrregularFinite(piece) || isAuxiliary(piece) || /[a-z]{2}ed$/u.test(piece.lower)) return true;
  if (ANSWERING_VERBS.has(piece.lower)) return true;
  if (UNCHANGED_PASTS.has(piece.lower) && isCapitalised(sentence[at - 1])) return true;
  const cue = cueOf(piece);
  if (cue !== undefined && (cue.form === 'past' || cue.form === 'third')) return true;
  return /[a-z]{2}[^s]s$/u.test(piece.lower) && isCapitalised(sentence[at - 1]);
}

function isNamed(sentence: readonly Piece[], range: WordRange): boolean {
  const head = headOf(sentence, range);
  const last = head.at(-1);
  if (last === undefined || last.kind !== 'word' || !isCapitalised(last) || isPronoun(last)) return false;
  if (isCalendarWord(last.lower) || isPlace(head.map(({ lower }) => lower).join(' '))) return false;
  return !isOrganisationNoun(last.text) && !head.some(({ lower }) => lower === 'and');
}

/** "the mayor", "some residents". */
function isDescribed(sentence: readonly Piece[], range: WordRange): boolean {
  const last = headOf(sentence, range).at(-1);
  return last !== undefined && (isSomebodyNoun(last.text) || /^others?$/iu.test(last.text));
}

/** A phrase without its apposition and what follows "of" or "from". */
function headOf(sentence: readonly Piece[], { from, to }: WordRange): readonly Piece[] {
  const phrase = sentence.slice(from, to);
  const end = phrase.findIndex((piece) => /^[,(—–]$/u.test(piece.text) || isPreposition(piece));
  return end < 0 ? phrase : phrase.slice(0, end);
}

/** A verb of answering, of the face or the body, or how somebody is about it. */
function isAnswer(sentence: readonly Piece[], group: number, verb: number): boolean {
  if (sentence.slice(group, verb + 3).some(({ lower }) => ANSWERING_VERBS.has(lower))) return true;
  const predicate = sentence
    .slice(group)
    .map(({ lower }) => lower)
    .join(' ')
    .replace(/ (?:either|too|neither|though)(?= ?[.!]$)/u, '');
  return ANSWERING_COPULA.test(predicate) || ANSWERING_NOUN.test(predicate);
}
