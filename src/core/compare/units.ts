import { lemmaOf } from '../language/lemma.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { isQuantityWord, readNumber } from '../language/numbers.ts';
import { canonicalSpelling } from '../language/spelling.ts';
import { FUNCTION_WORDS, PAUSE_SOUNDS } from '../language/word-classes.ts';
import type { WitnessKind } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { type Piece, readPieces } from './pieces.ts';
import { endsSentence, type Unit } from './unit.ts';

/** Clitics and the word that each one stands for; "'s" and "'d" have several and stay as they are. */
const CLITICS: Readonly<Record<string, string>> = {
  "n't": 'not',
  nt: 'not',
  "'t": 'not',
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'m": 'am',
  "'em": 'them',
  "'cause": 'because',
  wo: 'will',
  ca: 'can',
  sha: 'shall',
};
const REDUCTIONS = new Set(
  'gonna wanna gotta kinda sorta lemme gimme dunno outta cause coz em hafta ya'.split(' '),
);
const DATES = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
);
const UNITS: Readonly<Record<string, string>> = {
  percent: '%',
  '%': '%',
  dollar: '$',
  dollars: '$',
  euro: '€',
  euros: '€',
  pound: '£',
  pounds: '£',
};

/** The units of some spans of a text. Linear time. */
export function readUnits(text: string, spans: readonly Span[], kind: WitnessKind, lexicon: Lexicon): Unit[] {
  const pieces = readPieces(text, spans, kind);
  const folded = pieces.map((piece) => piece.folded);
  const shouted = isShouted(pieces);
  const units: Unit[] = [];
  for (let i = 0; i < pieces.length; ) {
    const number = /^[\da-z]/.test(folded[i]!) ? readNumber(folded, i) : null;
    if (number !== null) {
      const unit = numberUnit(pieces, i, number);
      units.push(unit.unit);
      i = unit.next;
    } else {
      units.push(wordUnit(pieces, i, shouted, lexicon));
      i++;
    }
  }
  return units;
}

/** Whether upper case says nothing: most words of some length are capitalised (a headline, an ALL-CAPS transcript). */
function isShouted(pieces: readonly Piece[]): boolean {
  let long = 0;
  let capital = 0;
  for (const piece of pieces) {
    if (piece.text.length < 4) continue;
    long++;
    if (/^\p{Lu}/u.test(piece.text)) capital++;
  }
  return long >= 4 && capital > 0.6 * long;
}

function numberUnit(
  pieces: readonly Piece[],
  index: number,
  number: { value: number; ordinal: boolean; length: number },
): { unit: Unit; next: number } {
  const first = pieces[index]!;
  let next = index + number.length;
  let measure = first.currency;
  const after = pieces[next];
  if (after !== undefined && after.before === 'none' && UNITS[after.folded] !== undefined) {
    measure = UNITS[after.folded]!;
    next++;
  } else if (after?.folded === 'per' && pieces[next + 1]?.folded === 'cent') {
    measure = '%';
    next += 2;
  }
  const run = pieces.slice(index, next);
  const lone = run.length === 1 && (first.folded === 'one' || first.folded === 'second');
  const key =
    lone && first.folded === 'second' ? 'second' : `${number.ordinal ? 'no.' : ''}${number.value}${measure}`;
  const unit: Unit = {
    start: measure !== '' && measure === first.currency ? first.start - 1 : first.start,
    end: run[run.length - 1]!.end,
    key,
    raw: `${first.currency}${run.map((piece) => piece.folded.replaceAll(',', '')).join(' ')}`,
    lemma: key,
    inflection: 'base',
    isName: false,
    isNumber: !lone,
    isContent: !lone,
    isContraction: false,
    mask: null,
    isBracketed: first.isBracketed,
    before: first.before,
  };
  return { unit, next };
}

function wordUnit(pieces: readonly Piece[], index: number, shouted: boolean, lexicon: Lexicon): Unit {
  const piece = pieces[index]!;
  const clitic = piece.touches || piece.folded.startsWith("'") || pieces[index + 1]?.folded === "n't";
  const plain = /^(?:\p{L}\.)+\p{L}?\.?$/u.test(piece.text) && piece.text.length > 2;
  const word = plain ? acronymKey(piece.text) : piece.folded.replace(/\.$/, '');
  const expanded = clitic ? CLITICS[piece.folded] : undefined;
  const base = /^US(?:A)?$/.test(piece.text) && !shouted ? 'united-states' : (expanded ?? word);
  const key = expanded ?? canonicalSpelling(base);
  const { lemma, inflection } = lemmaOf(key, lexicon.has);
  const isClitic = expanded !== undefined || key === "'s" || key === "'d";
  const isDate =
    DATES.has(key) && (key !== 'may' && key !== 'march' ? true : isCapitalInside(piece) && !shouted);
  const isFunction = isClitic || FUNCTION_WORDS.has(key) || PAUSE_SOUNDS.has(key);
  return {
    start: piece.start,
    end: piece.end,
    key,
    raw: piece.folded,
    lemma,
    inflection,
    isName: !isDate && !isFunction && isNameLike(piece, index === 0, lemma, shouted, lexicon),
    isNumber: isDate || isQuantityWord(key) || /^\d/.test(key),
    isContent: !isFunction && /[\p{L}\p{N}]/u.test(key),
    isContraction: isClitic || REDUCTIONS.has(piece.folded),
    mask: maskOf(piece.folded),
    isBracketed: piece.isBracketed,
    before: piece.before,
  };
}

function acronymKey(text: string): string {
  const letters = text.replaceAll('.', '').toLowerCase();
  return letters === 'us' || letters === 'usa' ? 'united-states' : letters;
}

function isCapitalInside(piece: Piece): boolean {
  return /^\p{Lu}/u.test(piece.text) && !endsSentence(piece.before);
}

function isNameLike(
  piece: Piece,
  isFirst: boolean,
  lemma: string,
  shouted: boolean,
  lexicon: Lexicon,
): boolean {
  if (!/^\p{Lu}/u.test(piece.text)) return false;
  const known = lexicon.has(piece.folded) || lexicon.has(lemma);
  if (shouted) return !known;
  if (/^\p{Lu}[\p{Lu}.]+$/u.test(piece.text)) return true;
  const opens = isFirst || endsSentence(piece.before) || piece.before === 'interruption';
  return !opens || !known;
}

/** The pattern of a masked word: "f***ing", "f-----g", "p–sy", "(bleep)". */
function maskOf(folded: string): RegExp | null {
  if (/^[([]/.test(folded)) return /^[\p{L}*-]+$/u;
  const parts = /^(\p{L}*)([*-]+)(\p{L}*)$/u.exec(folded);
  if (parts === null || parts[1] === '') return null;
  return new RegExp(`^${parts[1]}[\\p{L}*-]+${parts[3]}$`, 'u');
}
