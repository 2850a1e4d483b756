import type { SenseWords } from '../language/language.ts';
import type { Wording } from '../model/collation.ts';
import { foldWord } from '../reading/fold.ts';
import { languageIn, type Readings, tokensOf } from '../reading/readings.ts';
import { isAbbreviation, type Token } from '../reading/tokens.ts';

/** Words that join nouns without making a clause of them. */
const JOINTS = new Set('of and or for'.split(' '));

/**
 * Whether a wording holds a word that says something. Indirect speech and fragments of function words alone ("that",
 * "she had") hold none, but a denial does ("he did not"); a whole sentence in quotation marks is a statement however
 * short ("I do.").
 */
export function saysSomething({ mode, text, witness, content }: Wording, readings: Readings): boolean {
  if (mode === 'direct' && isSentence(text)) return true;
  const { sense } = languageIn(readings, witness);
  return tokensOf(readings, witness, content).some(
    (token) => token.kind !== 'punctuation' && (!isFunctionWord(token, sense) || isNegator(token, sense)),
  );
}

/**
 * Whether a wording only names what was spoken of: indirect speech that is a name or one noun without a clause ("Mr.
 * Holt", "the plan", "Holt's bid"). Titles in a report's first line, where every word has a capital, are no names.
 */
export function onlyNames({ mode, witness, content }: Wording, readings: Readings): boolean {
  const report = readings.get(witness)?.document.text ?? '';
  const { sense } = languageIn(readings, witness);
  if (mode !== 'indirect' || (content[0]?.start ?? 0) < firstLineEnd(report)) return false;
  const tokens = tokensOf(readings, witness, content).filter(({ kind }) => kind !== 'punctuation');
  if (tokens.some(({ kind }) => kind === 'number')) return false;
  const [first, ...rest] = tokens;
  const isNominal = rest.every(
    (token) => !isFunctionWord(token, sense) || isPossessive(token) || JOINTS.has(foldWord(token.text)),
  );
  if (first === undefined || !isNominal) return false;
  const telling = tokens.filter((token) => !isFunctionWord(token, sense) && !isPossessive(token));
  const nouns = telling.filter((token) => !isName(token));
  if (nouns.length === 0) return true;
  const isHeaded =
    sense.headingNouns.has(foldWord(first.text)) || (isName(first) && tokens.some(isPossessive));
  return isHeaded && nouns.length === 1 && !/ing$/u.test(nouns[0]!.text);
}

function isSentence(text: string): boolean {
  return /^\P{L}*\p{Lu}/u.test(text) || /[.?!]\P{L}*$/u.test(text);
}

function isFunctionWord({ text }: Token, { functionWords }: SenseWords): boolean {
  const word = foldWord(text);
  return functionWords.has(word) || word.startsWith("'") || word === "n't";
}

function isNegator({ text }: Token, { negators }: SenseWords): boolean {
  const word = foldWord(text);
  return negators.has(word) || word === "n't";
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
