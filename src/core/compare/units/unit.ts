import type { Inflection } from '../../english/morphology.ts';
import type { Span } from '../../model/span.ts';

/**
 * What separates a unit from the one before it, from nothing to another turn. `interruption` is the end of a quoted
 * fragment, `gap` a stretch of the witness that is not part of the passage.
 */
export type Break = 'none' | 'comma' | 'dash' | 'sentence' | 'ellipsis' | 'interruption' | 'gap' | 'turn';

const BREAKS: readonly Break[] = [
  'none',
  'comma',
  'dash',
  'sentence',
  'ellipsis',
  'interruption',
  'gap',
  'turn',
];

/** The stronger of two breaks. */
export function strongerBreak(a: Break, b: Break): Break {
  return BREAKS.indexOf(a) >= BREAKS.indexOf(b) ? a : b;
}

/** Whether a sentence or something stronger ends there. */
export function endsSentence(mark: Break): boolean {
  return mark === 'sentence' || mark === 'ellipsis' || mark === 'gap' || mark === 'turn';
}

/** What a unit is wherever it stands. */
export interface WordForm {
  /** Folded, in one spelling, clitics written out, numbers as digits: equal keys are the same words. */
  readonly key: string;
  /** Folded as written: units with one key and two raws differ in spelling, contraction or number format. */
  readonly raw: string;
  readonly lemma: string;
  readonly inflection: Inflection;
  /** A numeral, an ordinal, a quantity, a day or a month. */
  readonly isNumber: boolean;
  /** Neither a function word nor a clitic nor a pause. */
  readonly isContent: boolean;
  /** A clitic or a spoken reduction ("'re", "gonna"). */
  readonly isContraction: boolean;
  /** Letters replaced by marks ("f***"), as a pattern over folded words. */
  readonly mask: RegExp | null;
  readonly stem: string;
  /** Closed classes that the word is of, one bit each: pronouns 1, modals 2, words of scope 4. */
  readonly classes: number;
  /** The lexicon's numbers for key and lemma; -1 where it knows none. */
  readonly keyId: number;
  readonly lemmaId: number;
}

/** What a word stands in. */
export type Enclosure = 'brackets' | 'parentheses' | null;

/**
 * What is compared: a word, a clitic, a part of a hyphenated word, or a whole number with its scale and unit. Folded;
 * the marks around it survive in `before` and `enclosed`.
 */
export interface Unit extends Span, WordForm {
  /** Upper case that no sentence start explains, or a word at a sentence start that no lexicon knows. */
  readonly isName: boolean;
  readonly enclosed: Enclosure;
  readonly before: Break;
}
