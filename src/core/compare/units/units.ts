import { readNumber } from '../../english/numbers.ts';
import { UNIT_SIGNS } from '../../english/word-classes.ts';
import type { Language } from '../../language/language.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Span } from '../../model/span.ts';
import { readClock } from './clock.ts';
import { plainUnit } from './plain-unit.ts';
import { endsSentence, type Unit, type WordForm } from './unit.ts';
import { type ComparedText, readUnitParts, type UnitPart } from './unit-parts.ts';
import { wordOf } from './words.ts';

/** The units of some spans of a text; of a foreign language none but their letters are known. Linear time. */
export function readUnits(
  text: ComparedText,
  spans: readonly Span[],
  lexicon: Lexicon,
  foreign: Language | null = null,
): Unit[] {
  const pieces = readUnitParts(text, spans);
  if (foreign !== null) return pieces.map((piece) => plainUnit(text.text, piece, foreign));
  const folded = pieces.map((piece) => piece.folded);
  const shouted = isShouted(pieces);
  const units: Unit[] = [];
  for (let i = 0; i < pieces.length; ) {
    const signs = numberSigns(pieces, i);
    const clock = readClock(pieces, i);
    const number = readNumber(folded, i + signs);
    if (clock !== null) {
      const run = pieces.slice(i, i + clock.length);
      units.push(figure(run, clock.key, run.map(({ folded }) => folded).join(' ')));
      i += clock.length;
    } else if (folded[i] === 'no' && folded[i + 1] === 'one' && pieces[i + 1]!.before === 'none') {
      units.push(nobody(pieces, i, lexicon));
      i += 2;
    } else if (number !== null) {
      const unit = numberUnit(pieces, i, { ...number, length: number.length + signs });
      units.push(unit.unit);
      i = unit.next;
    } else {
      units.push(wordUnit(pieces, i, shouted, lexicon));
      i++;
    }
  }
  return units;
}

/** How many pieces only say that a number follows: 1 for "No." and "№" before figures and "number" before any number. */
function numberSigns(pieces: readonly UnitPart[], index: number): 0 | 1 {
  const piece = pieces[index]!;
  const next = pieces[index + 1];
  if (next === undefined || next.before !== 'none') return 0;
  if (/^numbers?$/.test(piece.folded)) return readNumber([next.folded], 0)?.ordinal === false ? 1 : 0;
  return /^(?:No\.|Nos\.|№)$/u.test(piece.text) && /^\d/.test(next.folded) ? 1 : 0;
}

/** "one second", "a second": a short time, no place in a row. */
function isMoment(pieces: readonly UnitPart[], index: number): boolean {
  if (pieces[index]!.folded !== 'second') return false;
  return /^(?:one|a|per|each|every|split|1)$/.test(pieces[index - 1]?.folded ?? '');
}

/** "no one" as the one word that it is. */
function nobody(pieces: readonly UnitPart[], index: number, lexicon: Lexicon): Unit {
  const piece: UnitPart = { ...pieces[index]!, text: 'nobody', folded: 'nobody' };
  return { ...wordUnit([piece], 0, false, lexicon), raw: 'no one', end: pieces[index + 1]!.end };
}

/** Whether upper case says nothing: nearly all longer words inside sentences have it (a headline, ALL CAPS). */
function isShouted(pieces: readonly UnitPart[]): boolean {
  let long = 0;
  let capital = 0;
  for (let i = 1; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.text.length < 4 || endsSentence(piece.before)) continue;
    long++;
    if (/^\p{Lu}/u.test(piece.text)) capital++;
  }
  return long >= 4 && capital > 0.8 * long;
}

/** Shares that mostly stand in one word. */
const PLAIN_SHARES: ReadonlyMap<number, string> = new Map([
  [0.5, 'half'],
  [0.25, 'quarter'],
]);

function numberUnit(
  pieces: readonly UnitPart[],
  index: number,
  number: { value: number; ordinal: boolean; length: number },
): { unit: Unit; next: number } {
  const first = pieces[index]!;
  let next = index + number.length;
  let measure = first.currency;
  const after = pieces[next];
  if (after !== undefined && after.before === 'none' && UNIT_SIGNS[after.folded] !== undefined) {
    measure = UNIT_SIGNS[after.folded]!;
    next++;
  } else if (after?.folded === 'per' && pieces[next + 1]?.folded === 'cent') {
    measure = '%';
    next += 2;
  }
  const run = pieces.slice(index, next);
  const lone = run.length === 1 && (first.folded === 'one' || isMoment(pieces, index));
  const plain = measure === '' ? PLAIN_SHARES.get(number.value) : undefined;
  const key =
    lone && first.folded === 'second'
      ? 'second'
      : (plain ?? `${first.isNegative ? '-' : ''}${number.ordinal ? 'no.' : ''}${number.value}${measure}`);
  const written = run.map(({ folded }) => folded.replaceAll(',', '').replace(/^(?:nos?\.|numbers?)$/, 'no'));
  const unit: Unit = {
    ...figure(run, key, `${first.currency}${written.join(' ')}`),
    start: measure !== '' && measure === first.currency ? first.start - 1 : first.start,
    isNumber: !lone,
    isContent: !lone,
  };
  return { unit, next };
}

/** Pieces that tell a number, as one unit. */
function figure(run: readonly UnitPart[], key: string, raw: string): Unit {
  const { start, enclosed, before } = run[0]!;
  return {
    start,
    end: run.at(-1)!.end,
    key,
    raw,
    lemma: key,
    inflection: 'base',
    isName: false,
    isNumber: true,
    isContent: true,
    isContraction: false,
    mask: null,
    stem: key,
    classes: 0,
    keyId: -1,
    lemmaId: -1,
    enclosed,
    before,
  };
}

function wordUnit(pieces: readonly UnitPart[], index: number, shouted: boolean, lexicon: Lexicon): Unit {
  const piece = pieces[index]!;
  const next = pieces[index + 1]?.folded;
  const isClitic = piece.touches || piece.folded.charCodeAt(0) === 39;
  const place = next === "n't" ? 'negated' : isClitic ? 'clitic' : 'free';
  const word = wordOf(piece, place, shouted, lexicon);
  const isName = /^\p{Lu}/u.test(piece.text) && isNameLike(piece, word, index === 0, shouted);
  const isMonth = (word.key === 'may' || word.key === 'march') && !shouted && isCapitalInside(piece);
  return {
    start: piece.start,
    end: piece.end,
    key: word.key,
    raw: word.raw,
    lemma: word.lemma,
    inflection: word.inflection,
    isName: isName && !isMonth && !word.isNumber,
    isNumber: word.isNumber || isMonth,
    isContent: word.isContent || isMonth,
    isContraction: word.isContraction,
    mask: word.mask,
    stem: word.stem,
    classes: word.classes,
    keyId: word.keyId,
    lemmaId: word.lemmaId,
    enclosed: piece.enclosed,
    before: piece.before,
  };
}

function isCapitalInside(piece: UnitPart): boolean {
  return /^\p{Lu}/u.test(piece.text) && !endsSentence(piece.before);
}

function isNameLike(piece: UnitPart, word: WordForm, isFirst: boolean, shouted: boolean): boolean {
  if (!word.isContent) return false;
  const known = word.keyId >= 0 || word.lemmaId >= 0;
  if (shouted) return !known;
  if (/^\p{Lu}[\p{Lu}.]+$/u.test(piece.text)) return true;
  const opens = isFirst || endsSentence(piece.before) || piece.before === 'interruption';
  return !opens || !known;
}
