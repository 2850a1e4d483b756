import type { Lexicon } from '../../english/lexicon.ts';
import { lemmaOf } from '../../english/morphology.ts';
import { isQuantityWord } from '../../english/numbers.ts';
import { canonicalSpelling } from '../../english/spelling.ts';
import { stemOf } from '../../english/stem.ts';
import {
  BEFORE_NOT,
  CLITICS,
  FUNCTION_WORDS,
  MODALS,
  PAUSE_SOUNDS,
  PRONOUNS,
  REDUCTIONS,
  SCOPES,
} from '../../english/word-classes.ts';
import type { WordForm } from './unit.ts';
import type { UnitPart } from './unit-parts.ts';

const DATES = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december'.split(
    ' ',
  ),
);

const CACHE_LIMIT = 50_000;
const caches = new WeakMap<Lexicon, Map<string, WordForm>>();

/** What the word of a piece is, on its own, joined to the word before it or in front of "n't"; remembers what it has seen, a cache for each lexicon. */
export function wordOf(
  piece: UnitPart,
  place: 'free' | 'clitic' | 'negated',
  shouted: boolean,
  lexicon: Lexicon,
): WordForm {
  let cache = caches.get(lexicon);
  if (cache === undefined || cache.size >= CACHE_LIMIT) {
    cache = new Map();
    caches.set(lexicon, cache);
  }
  const name = place === 'free' ? piece.text : `${piece.text} ${place}`;
  const known = shouted ? undefined : cache.get(name);
  if (known !== undefined) return known;
  const word = readWord(piece, place, shouted, lexicon);
  if (!shouted) cache.set(name, word);
  return word;
}

function readWord(
  piece: UnitPart,
  place: 'free' | 'clitic' | 'negated',
  shouted: boolean,
  lexicon: Lexicon,
): WordForm {
  const clitic = place === 'clitic';
  const negated = place === 'negated';
  const isDotted = /^(?:\p{L}\.)+\p{L}?\.?$/u.test(piece.text) && piece.text.length > 2;
  const plain = isDotted ? acronymKey(piece.text) : piece.folded.replace(/\.$/, '');
  const expanded = clitic ? CLITICS[piece.folded] : negated ? BEFORE_NOT[piece.folded] : undefined;
  const key =
    expanded ?? (/^USA?$/.test(piece.text) && !shouted ? 'united-states' : canonicalSpelling(plain));
  const { lemma, inflection } = lemmaOf(key, lexicon.has);
  const isClitic = expanded !== undefined || key === "'s" || key === "'d";
  const isFunction = isClitic || FUNCTION_WORDS.has(key) || PAUSE_SOUNDS.has(key);
  return {
    key,
    raw: piece.folded,
    lemma,
    inflection,
    isNumber: DATES.has(key) || isQuantityWord(key) || /^\d/.test(key),
    isContent: !isFunction && /[\p{L}\p{N}]/u.test(key),
    isContraction: isClitic || REDUCTIONS.has(piece.folded),
    mask: maskOf(piece.folded),
    stem: stemOf(lemma),
    classes: (PRONOUNS.has(key) ? 1 : 0) | (MODALS.has(key) ? 2 : 0) | (SCOPES.has(key) ? 4 : 0),
    keyId: lexicon.idOf(key),
    lemmaId: lexicon.idOf(lemma),
  };
}

function acronymKey(text: string): string {
  const letters = text.replaceAll('.', '').toLowerCase();
  return letters === 'us' || letters === 'usa' ? 'united-states' : letters;
}

/** The pattern of a masked word: "f***ing", "d---n", "d–n", "(bleep)". */
function maskOf(folded: string): RegExp | null {
  if (/^[([]/.test(folded)) return /^[\p{L}*-]+$/u;
  const parts = /^(\p{L}*)([*-]+)(\p{L}*)$/u.exec(folded);
  if (parts === null || parts[1] === '') return null;
  return new RegExp(`^${parts[1]}[\\p{L}*-]+${parts[3]}$`, 'u');
}
