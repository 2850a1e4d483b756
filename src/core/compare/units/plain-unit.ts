import type { Language } from '../../language/language.ts';
import { foldLetters } from '../../reading/fold.ts';
import type { Unit } from './unit.ts';
import type { UnitPart } from './unit-parts.ts';
import { maskOf } from './words.ts';

/**
 * A word of a language whose words are not judged: its letters, and whether it is a small word; no lemma, no synonym, no
 * number in words. Accents count: "würde" is not "wurde".
 */
export function plainUnit(text: string, piece: UnitPart, { naming }: Language): Unit {
  const key = `${piece.currency}${foldLetters(piece.text)}`;
  const isNumber = /^\p{N}/u.test(piece.text);
  return {
    start: piece.currency === '' ? piece.start : text.lastIndexOf(piece.currency, piece.start),
    end: piece.end,
    key,
    raw: key,
    lemma: key,
    inflection: 'base',
    isName: false,
    isNumber,
    isContent: /[\p{L}\p{N}]/u.test(key) && !naming.isFunctionWord(piece.text),
    isContraction: false,
    mask: maskOf(piece.folded),
    stem: key,
    classes: 0,
    keyId: -1,
    lemmaId: -1,
    enclosed: piece.enclosed,
    before: piece.before,
  };
}
