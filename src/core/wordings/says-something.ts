import { FUNCTION_WORDS, NEGATORS } from '../english/word-classes.ts';
import type { Wording } from '../model/collation.ts';
import { foldWord } from '../reading/fold.ts';
import { type Readings, tokensOf } from '../reading/readings.ts';
import { isAbbreviation, type Token } from '../reading/tokens.ts';

const DETERMINERS = new Set('the a an this these those my your his her its our their'.split(' '));

/** Words that join nouns without making a clause of them. */
const JOINTS = new Set('of and or for'.split(' '));

/**
 * Whether a wording holds a word that says something. Indirect speech and fragments of function words alone ("that",
 * "she had") hold none, but a denial does ("he did not"); a whole sentence in quotation marks is a statement however
 * short ("I do.").
 */
export function saysSomething({ mode, text, witness, content }: Wording, readings: Readings): boolean {
  if (mode === 'direct' && isSentence(text)) return true;
  return tokensOf(readings, witness, content).some(
    (token) => token.kind !== 'punctuation' && (!isFunctionWord(token) || isNegator(token)),
  );
}

/**
 * Whether a wording only names what was spoken of: indirect speech that is a name or one noun without a clause ("Mr.
 * Holt", "the plan", "Holt's bid"). Titles in a report's first line, where every word has a capital, are no names.
 */
export function onlyNames({ mode, witness, content }: Wording, readings: Readings): boolean {
  const report = readings.get(witness)?.document.text ?? '';
  if (mode !== 'indirect' || (content[0]?.start ?? 0) < firstLineEnd(report)) return false;
  const tokens = tokensOf(readings, witness, content).filter(({ kind }) => kind !== 'punctuation');
  if (tokens.some(({ kind }) => kind === 'number')) return false;
  const [first, ...rest] = tokens;
  const isNominal = rest.every(
    (token) => !isFunctionWord(token) || isPossessive(token) || JOINTS.has(foldWord(token.text)),
  );
  if (first === undefined || !isNominal) return false;
  const telling = tokens.filter((token) => !isFunctionWord(token) && !isPossessive(token));
  const nouns = telling.filter((token) => !isName(token));
  if (nouns.length === 0) return true;
  const isHeaded = DETERMINERS.has(foldWord(first.text)) || (isName(first) && tokens.some(isPossessive));
  return isHeaded && nouns.length === 1 && !/ing$/u.test(nouns[0]!.text);
}

function isSentence(text: string): boolean {
  return /^\P{L}*\p{Lu}/u.test(text) || /[.?!]\P{L}*$/u.test(text);
}

function isFunctionWord({ text }: Token): boolean {
  const word = foldWord(text);
  return FUNCTION_WORDS.has(word) || word.startsWith("'") || word === "n't";
}

function isNegator({ text }: Token): boolean {
  const word = foldWord(text);
  return NEGATORS.has(word) || word === "n't";
}

function isPossessive({ text }: Token): boolean {
  return /^['’]s?$/u.test(text);
}

function isName({ text }: Token): boolean {
  return /^\p{Lu}/u.test(text) || isAbbreviation(text);
}

function firstLineEnd(report: string): number {
  const end = report.indexOf('\n');
  return Math.max(0, end);
}
