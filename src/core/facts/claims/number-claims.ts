import { isCalendarWord } from '../../english/calendar.ts';
import { isFunctionWord } from '../../english/closed-classes.ts';
import {
  AFTER_NUMBER,
  BEFORE_TOLL,
  fateOf,
  IRREGULAR_PLURALS,
  LOOSE_BEFORE,
  MONTH,
  measureOf,
  NAMES_SOMETHING,
  NUMBERED_THING,
  TIME_ZONES,
} from '../../english/facts/fact-words.ts';
import { IRREGULAR_PASTS } from '../../english/morphology.ts';
import { GROUPS, isPersonNoun } from '../../english/nouns.ts';
import { stemOf } from '../../english/stem.ts';
import type { FactKind } from '../../model/fact.ts';
import { readAge } from './ages.ts';
import { type Amount, readAmount, readRank } from './amount.ts';
import type { Claim } from './claim.ts';
import type { Piece } from './pieces.ts';
import { doerAt, type ToldSentence } from './scene.ts';

const REACH = 10;
const HEAD_REACH = 6;
/** In seconds, as years are measured. */
const YEAR = 31_557_600;

/** The numbers, sums, shares, measures and ages that a sentence tells outside quotation marks; `most` at most. */
export function numberClaims(sentence: ToldSentence, text: string, most: number): Claim[] {
  const { pieces } = sentence;
  const claims: Claim[] = [];
  for (let i = 0; i < pieces.length && claims.length < most; ) {
    const piece = pieces[i]!;
    const amount =
      piece.token.quoted || isDatePart(pieces, i) ? null : (readRank(pieces, i) ?? readAmount(pieces, i));
    if (amount === null || amount.to <= i || (amount.high === 0 && amount.low === 0)) {
      i++;
      continue;
    }
    const claim = claimOf(sentence, amount, text);
    if (claim !== null) claims.push(claim);
    i = amount.to;
  }
  return claims;
}

/** Years, clock times and numbers that name something are no amounts. */
function isDatePart(pieces: readonly Piece[], at: number): boolean {
  const { text, folded, token } = pieces[at]!;
  if (NAMES_SOMETHING.test(text) || /[:/]/u.test(text)) return true;
  const [before, next] = [pieces[at - 1], pieces[at + 1]];
  if (next !== undefined && (/^[ap]\.?m\.?$/u.test(next.folded) || TIME_ZONES.has(next.folded))) return true;
  if (before !== undefined && isMonthWord(before)) return true;
  if (next !== undefined && isMonthWord(next) && /^\d{1,2}(?:st|nd|rd|th)?$/u.test(text)) return true;
  if (/^(?:1[5-9]\d|20[0-4])\d$/u.test(text)) {
    const isLoose = before !== undefined && LOOSE_BEFORE.has(before.folded);
    return !isLoose && (next === undefined || (!isPeople(next.folded) && measureOf(next.folded) === null));
  }
  return folded === 'one' && (token.initial ? false : before?.folded === 'no');
}

function isMonthWord({ text }: Piece): boolean {
  return MONTH.test(text);
}

function claimOf(sentence: ToldSentence, amount: Amount, text: string): Claim | null {
  const { pieces } = sentence;
  const age = readAge(sentence, amount);
  const head = headOf(pieces, amount);
  const isShare = amount.unit === null && amount.low < 1 && amount.low > 0;
  const kind: FactKind = age !== null ? 'age' : isShare ? 'share' : (amount.unit?.kind ?? 'count');
  if (
    kind === 'count' &&
    head === null &&
    amount.unit === null &&
    !isPopulation(pieces, amount) &&
    !isToll(sentence, amount) &&
    !isBareCount(sentence, amount)
  )
    return null;
  if (amount.unit?.name === 'rank' && !isNumbered(pieces, amount, head)) return null;
  if (isName(pieces, amount, head)) return null;
  const end = age?.to ?? Math.max(amount.to, head === null ? 0 : head.at + 1);
  const last = pieces[Math.min(end, pieces.length) - 1]!;
  const first = pieces[amount.from]!;
  const span = { start: first.start, end: last.end };
  const near = neighbours(sentence, amount, head?.at ?? -1);
  const fate = isToll(sentence, amount) ? 'dead' : fateNear(sentence, amount, head?.at ?? amount.to - 1);
  const word = head === null ? '' : pieces[head.at]!.folded;
  const isFate = head !== null && fateOf(stemOf(word)) !== undefined && !isPlural(pieces[head.at]!);
  const headWord = isFate ? '' : head === null && isPopulation(pieces, amount) ? 'people' : word;
  return {
    kind,
    value: {
      text: text.slice(first.start, pieces[amount.to - 1]!.end),
      low: age === null ? amount.low : yearsOf(amount),
      high: age === null ? amount.high : yearsOf(amount),
      exactness: amount.exactness,
      unit: age !== null ? 'age' : isShare ? 'share' : (amount.unit?.name ?? ''),
    },
    date: null,
    places: [{ span, passage: { start: sentence.start, end: sentence.end } }],
    head: age !== null || headWord === '' ? '' : stemOf(headWord),
    ofPeople: isPeople(headWord) || (headWord === '' && OF_PEOPLE.test(fate)),
    fate,
    subject: age?.subject ?? null,
    doer: doerAt(sentence, first.start),
    isInFront: false,
    isConverted: amount.unit?.kind === 'money' && pieces[amount.from - 1]?.text === '(',
    traits: new Set(head === null ? [] : sentence.stems.slice(head.first, head.at).flat()),
    about: age?.about ?? (head === null ? '' : text.slice(pieces[head.first]!.start, pieces[head.at]!.end)),
    near,
    wide: new Set(sentence.stems.flat()),
    names: new Set(sentence.named.map(({ entity }) => entity.key)),
    sentence: sentence.number,
  };
}

function yearsOf({ low, unit }: Amount): number {
  return unit === null ? low : Math.round(low / YEAR);
}

/** "Flight 370", "Article 5", "No. 3", "Explorer 6": a number that only tells which. */
function isName(pieces: readonly Piece[], amount: Amount, head: Head | null): boolean {
  const before = pieces[amount.from - 1];
  if (amount.unit !== null || amount.exactness !== 'exact' || before === undefined) return false;
  if (NUMBERED_THING.test(before.folded)) return true;
  if (head !== null) return false;
  return before.token.capital && !before.token.initial && before.token.kind === 'word';
}

/** "the seventh round", "early in the seventh"; not "first reported". */
function isNumbered(pieces: readonly Piece[], { from, to }: Amount, head: Head | null): boolean {
  if (head !== null) return head.at <= to + 2;
  const next = pieces[to];
  return (
    pieces[from - 1]?.folded === 'the' && (next === undefined || isMark(next) || isFunctionWord(next.folded))
  );
}

/** "a population of 120,000". */
function isPopulation(pieces: readonly Piece[], { from, unit }: Amount): boolean {
  return (
    unit === null && pieces.slice(Math.max(0, from - 3), from).some(({ folded }) => folded === 'population')
  );
}

/** "the death toll of the fire has risen to 19"; of another toll the sentence tells that it is of the dead. */
function isToll({ pieces, stems }: ToldSentence, { from, unit }: Amount): boolean {
  if (unit !== null || !BEFORE_TOLL.has(pieces[from - 1]?.folded ?? '')) return false;
  const at = pieces.findLastIndex(({ folded }, i) => i < from && folded === 'toll');
  if (at < 0 || !/^(?:death|the|a|its|official)$/u.test(pieces[at - 1]?.folded ?? '')) return false;
  if (pieces.slice(at, from).some(({ token }) => token.kind === 'number')) return false;
  return (
    pieces[at - 1]!.folded === 'death' ||
    stems.some((own, i) => i !== at && own.some((stem) => fateOf(stem) === 'dead'))
  );
}

/** "killed 12 and wounded 30": a number alone behind or before what befell. */
function isBareCount({ pieces, stems }: ToldSentence, { from, to, low }: Amount): boolean {
  if (low < 2) return false;
  const around = [...stems.slice(Math.max(0, from - 5), from), ...stems.slice(to, to + 4)].flat();
  const next = pieces[to];
  if (next !== undefined && /^[-–:/]$/u.test(next.text)) return false;
  return around.some((stem) => fateOf(stem) !== undefined);
}

/** What befalls people alone. */
const OF_PEOPLE = /^(?:dead|hurt|missing|held)$/u;

export interface Head {
  /** The piece of the noun, and the first of its phrase. */
  readonly at: number;
  readonly first: number;
}

/** The noun that a number counts: the first plural behind it, or else the last word of the phrase. */
function headOf(pieces: readonly Piece[], amount: Amount): Head | null {
  let at = amount.to;
  const begin = at;
  while (at < pieces.length && at - begin < 4 && AFTER_NUMBER.has(pieces[at]!.folded)) at++;
  if (at > begin && readAmount(pieces, at)?.unit === null) at++;
  if (amount.unit?.kind === 'measure' && (at > begin || !isJoined(pieces, amount))) return null;
  if (amount.unit !== null && at === begin && /^(?:in|worth)$/u.test(pieces[at]?.folded ?? '')) {
    at++;
    if (pieces[at]?.folded === 'of') at++;
  }
  const first = at;
  let last = -1;
  while (at < pieces.length && at - first < HEAD_REACH) {
    const piece = pieces[at]!;
    if (
      piece.token.quoted ||
      piece.token.kind === 'number' ||
      isMark(piece) ||
      isFunctionWord(piece.folded) ||
      isCalendarWord(piece.text)
    ) {
      if (!/^['’]s?$/u.test(piece.text) || last < 0) break;
      last = -1;
      at++;
      continue;
    }
    if (isVerbLike(piece) && last >= 0) break;
    if (!isVerbLike(piece) || isPlural(piece)) last = at;
    const next = pieces[at + 1];
    if (isPlural(piece) && !(next !== undefined && isPlural(next) && !isFunctionWord(next.folded)))
      return { at, first };
    at++;
  }
  if (last < 0 || pieces[last]!.folded.length < 2) return null;
  return { at: last, first };
}

/** Whether a unit is joined to its number by a hyphen ("a 30-day truce"); what follows is then what it measures. */
function isJoined(pieces: readonly Piece[], { to }: Amount): boolean {
  const unit = pieces[to - 1]!;
  return unit.token.text.includes(`-${unit.text}`);
}

function isMark({ token }: Piece): boolean {
  return token.kind === 'punctuation';
}

function isPlural({ folded }: Piece): boolean {
  return IRREGULAR_PLURALS.has(folded) || (folded.length > 3 && /[^su]s$/u.test(folded));
}

function isVerbLike({ folded }: Piece): boolean {
  return /(?:ed|ing)$/u.test(folded) || IRREGULAR_PASTS.has(folded);
}

function isPeople(word: string): boolean {
  return word !== '' && (isPersonNoun(word) || GROUPS.has(word));
}

/** The stems round an amount, without its own noun, each by its nearness. */
export function neighbours(
  { pieces, stems }: ToldSentence,
  { from, to }: { readonly from: number; readonly to: number },
  head: number,
): Map<string, number> {
  const near = new Map<string, number>();
  const end = Math.max(to, head + 1);
  for (let i = Math.max(0, from - REACH); i < Math.min(pieces.length, end + REACH); i++) {
    if (i === head || (i >= from && i < to)) continue;
    const distance = i < from ? from - i : i < end ? 1 : i - end + 1;
    for (const stem of stems[i]!) near.set(stem, Math.max(near.get(stem) ?? 0, 1 / (1 + distance / 5)));
  }
  return near;
}

const FATE_REACH = 7;

/** What befell those counted, by the nearest word that tells it and no other number between; else the nearest verb. */
export function fateNear(
  { pieces, stems }: ToldSentence,
  { from, to }: { readonly from: number; readonly to: number },
  head: number,
): string {
  let verb = '';
  for (const step of walk(pieces, from, Math.max(to, head + 1))) {
    for (const stem of stems[step]!) {
      const fate = fateOf(stem);
      if (fate !== undefined) return fate;
    }
    if (verb === '' && isVerbLike(pieces[step]!) && stems[step]!.length > 0) verb = stems[step]![0]!;
  }
  return verb;
}

/** Places round an amount, the nearest first, up to the next number, clause or mark on each side; inside its phrase first. */
function walk(pieces: readonly Piece[], from: number, end: number): number[] {
  const before: number[] = [];
  for (let i = from - 1; i >= Math.max(0, from - FATE_REACH) && !isEdge(pieces[i]!); i--) before.push(i);
  const behind: number[] = [];
  for (let i = end; i < Math.min(pieces.length, end + FATE_REACH) && !isEdge(pieces[i]!); i++) behind.push(i);
  const order: number[] = [];
  for (let i = from; i < end; i++) order.push(i);
  for (let i = 0; i < FATE_REACH; i++) {
    if (behind[i] !== undefined) order.push(behind[i]!);
    if (before[i] !== undefined) order.push(before[i]!);
  }
  return order;
}

function isEdge({ token, folded }: Piece): boolean {
  return (
    token.kind === 'number' ||
    /^[;:()“”"—–]$/u.test(token.text) ||
    folded === 'and' ||
    folded === 'but' ||
    folded === ','
  );
}
