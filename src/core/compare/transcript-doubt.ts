import { numberPart } from '../english/numbers.ts';
import { UNHEARD, UNSTRESSED } from '../english/repair-words.ts';
import type { Change } from '../model/verdict.ts';
import { editDistance, soundDistance, soundKey } from './sound-key.ts';

const CLITIC = /'(?:s|d|ll|ve|re|m)$/u;
/** Share of the sounds that may differ between what was said and what a program heard; of names more. */
const MOST_DIFFERING = 0.34;
const MOST_DIFFERING_IN_NAMES = 0.5;
/** Longer stretches are not misheard as a whole. */
const MOST_WORDS = 5;
const NEGATION = /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot)\b|n't\b/u;

/**
 * Why a difference between a draft and a program's transcript may come of the program alone: words that sound alike, a
 * word split in two, a name spelled by ear, a figure written otherwise, a filler or a small word that was not heard. Null
 * where it may not: other numbers, negations, and persons whose names sound otherwise stay findings. `around` is what
 * stands round the words on the side that has them.
 */
export function transcriptDoubt({ kind, from, to }: Change, around: string): string | null {
  if (kind === 'splice') return null;
  const heard = fold(from);
  const drafted = fold(to);
  if ((heard === '' || drafted === '') && isSaidTwice(heard + drafted, fold(around)))
    return 'A stumble: the words stand there twice, and one transcriber writes them once.';
  if (NEGATION.test(heard) !== NEGATION.test(drafted)) return null;
  if ((heard === '' || drafted === '') && isCutOff(heard + drafted, fold(around)))
    return 'A word that was begun and said anew.';
  if ((heard === '' || drafted === '') && isDoubled(heard + drafted, fold(around)))
    return 'The same word twice: one transcriber writes it once.';
  if (kind === 'name' && (heard === '' || drafted === '') && isCall(heard + drafted))
    return 'Who is called upon: a program may have heard it elsewhere, or not at all.';
  if (heard === '' || drafted === '') {
    return UNHEARD.test(heard + drafted) ? 'A program may not have heard so small a word.' : null;
  }
  if (kind === 'number' || hasFigure(heard) || hasFigure(drafted)) {
    if (isHeardFigure(heard, drafted) || isHeardFigure(drafted, heard))
      return `“${from}” sounds much like “${to}”.`;
    if (isSpelledCode(heard, drafted) || isSpelledCode(drafted, heard))
      return 'A letter before a figure, heard otherwise or not at all.';
    return isSameFigure(heard, drafted) ? 'The same figures, written otherwise.' : null;
  }
  if (Math.max(heard.split(' ').length, drafted.split(' ').length) > MOST_WORDS) return null;
  if (lettersOf(heard) === lettersOf(drafted)) return 'The same letters, parted otherwise.';
  if (isSmall(heard) && isSmall(drafted)) return 'Small words that programs mistake for each other.';
  if (heard.replace(CLITIC, '') === drafted.replace(CLITIC, ''))
    return 'A program may not have heard the ending.';
  const most = kind === 'name' ? MOST_DIFFERING_IN_NAMES : MOST_DIFFERING;
  return soundDistance(lettersOf(heard), lettersOf(drafted)) <= most
    ? `“${from}” sounds much like “${to}”.`
    : null;
}

/** What somebody says who begins anew, beside the small words. */
const ANEW = /^(?:no|i|mean|sorry|know)$/u;
/** "I can't, no, I'm sorry": who corrects himself denies nothing. */
const CORRECTS = /\bno,? (?:i'm sorry|sorry|wait|i mean|excuse me|actually)\b/u;

/**
 * Whether words that one side alone has stand once more beside them, wherever the repetition is cut ("it is not | safe it is
 * not | safe"): they come back at the distance of their own length, but for what one says who begins anew.
 */
function isSaidTwice(words: string, around: string): boolean {
  const own = bareWords(words);
  const all = bareWords(around);
  const asked = own.filter((word) => !ANEW.test(word)).length;
  if (own.length === 0) return false;
  if (words === 'no' && CORRECTS.test(around)) return true;
  const least = asked === 0 ? own.length : asked;
  return placesOf(own, all).some((at) => {
    const step = own.length;
    let more = 0;
    while (at + step + more < all.length && isSaidAlike(all[at + step + more]!, all[at + more]!)) more += 1;
    let before = 0;
    while (at - 1 - before >= 0 && isSaidAlike(all[at - 1 - before]!, all[at - 1 - before + step]!))
      before += 1;
    return more + before >= least || isBegunAnew(own, all, at);
  });
}

const LEAST_BROKEN = 4;
const ENDING = /^(?:e?[sd]|ing|ly)$/u;

/** The same word, one that was broken off ("store", "restore"), or two pronouns that nobody stresses. */
function isSaidAlike(a: string, b: string): boolean {
  if (a === b || (UNSTRESSED.test(a) && UNSTRESSED.test(b))) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < LEAST_BROKEN) return false;
  return long.endsWith(short) || (long.startsWith(short) && !ENDING.test(long.slice(short.length)));
}

/** "millions and millions billions": one word that stands once more with one small word between. */
function isBegunAnew(own: readonly string[], all: readonly string[], at: number): boolean {
  const [word] = own;
  if (own.length !== 1 || word === undefined || word.length < LEAST_BROKEN || NEGATION.test(word))
    return false;
  return [2, -2].some((off) => all[at + off] === word && UNHEARD.test(all[at + off / 2] ?? ''));
}

/**
 * Whether a word is the beginning of the next, which was broken off ("it was imp important"), also where a program spelt one
 * of them by ear ("it was inpor important"), or sounds as the next does ("Maeg make").
 */
function isCutOff(word: string, around: string): boolean {
  if (!/^\p{L}{2,}$/u.test(word) || NEGATION.test(word)) return false;
  const all = bareWords(around);
  return placesOf([word], all).some((at) => {
    const next = all[at + 1] ?? '';
    if (!/^\p{L}+$/u.test(next) || next === word) return false;
    if (next.startsWith(word)) return !ENDING.test(next.slice(word.length));
    return word.length >= LEAST_BROKEN && (soundKey(word) === soundKey(next) || soundsBegun(word, next));
  });
}

/** Whether one word sounds like the beginning of a longer one, but for one of at least four sounds. */
function soundsBegun(word: string, next: string): boolean {
  const [short, long] = [soundKey(word), soundKey(next)];
  if (next.length < word.length + 3 || short.length < 4) return false;
  return [-1, 0, 1].some((more) => editDistance(short, long.slice(0, short.length + more)) <= 1);
}

/** "years and years" for "years": who says a plural twice says no more than once. */
function isDoubled(words: string, around: string): boolean {
  const own = bareWords(words).filter((word) => word !== 'and' && word !== 'or');
  const [word, ...more] = own;
  if (word === undefined || more.length > 0 || bareWords(words).length !== 2) return false;
  return (
    /^\p{L}{3,}s$/u.test(word) &&
    new RegExp(`(?<!\\p{L})${word} (?:and|or) ${word}(?!\\p{L})`, 'u').test(around)
  );
}

function placesOf(own: readonly string[], all: readonly string[]): number[] {
  return all.flatMap((_, at) => (own.every((word, index) => all[at + index] === word) ? [at] : []));
}

function bareWords(text: string): string[] {
  return wordsOf(text).map((word) => word.replace(CLITIC, ''));
}

const CALLS = /^(?:hey|hello|thanks|thank you|sir)(?: |$)/u;
const EXCLAIMS = /^(?:(?:oh|my|dear|good|thank) )*(?:god|lord|jesus|christ|goodness|gosh|heavens)$/u;

/** Whether words only call upon somebody or exclaim, and tell of nobody: "hey Ada", "thank you, Tom", "my God". */
function isCall(words: string): boolean {
  const bare = wordsOf(words).join(' ');
  return EXCLAIMS.test(bare) || (CALLS.test(bare) && bare.split(' ').length <= 4 && !NEGATION.test(bare));
}

const TEENS = ['thir', 'four', 'fif', 'six', 'seven', 'eigh', 'nine'].map((stem) => `${stem}teen`);
const MOST_DIFFERING_IN_FIGURES = 0.25;

/** Whether words that are no number, but begin with one, were heard for it: "four team" for 14. A number for another is not. */
function isHeardFigure(figure: string, words: string): boolean {
  const spelled = TEENS[Number(figure) - 13];
  const [first, second, ...more] = wordsOf(words);
  if (spelled === undefined || first === undefined || second === undefined || more.length > 0) return false;
  if (numberPart(first) === null || numberPart(second) !== null || UNITS.test(second)) return false;
  return soundDistance(spelled, first + second) <= MOST_DIFFERING_IN_FIGURES;
}

/** "K9" and "kay nine", "K9" and "nine": a letter with a figure, as a program hears it that knows no such name. */
function isSpelledCode(code: string, words: string): boolean {
  const read = /^(?<letter>[a-z])-?(?<figure>\d{1,2})$/u.exec(code)?.groups;
  if (read === undefined) return false;
  const [last, letter = read.letter!, ...more] = wordsOf(words).reverse();
  const isLetter = letter.length <= 4 && /^\p{L}+$/u.test(letter) && numberPart(letter) === null;
  return last !== undefined && more.length === 0 && isLetter && figuresOf(last) === read.figure;
}

/** What negates a word, beside the words that negate a sentence. */
const NEGATIVE_PARTS = /\b(?:not|no|never)\b|n't\b|\b(?:un|in|im|dis)(?=\p{L}{3})/gu;

/**
 * Whether a program plainly misheard a whole stretch: both sides have words there that are otherwise unlike. Whoever turns
 * a statement round changes the one word that turns it; so the stretch is worded otherwise, and no change of sense is told.
 */
export function isMisheardStretch({ kind, from, to }: Change): boolean {
  if (from === '' || to === '' || kind === 'name' || kind === 'splice') return false;
  if (kind === 'number' && !haveSameDigits(from, to)) return false;
  const bare = (words: string) => lettersOf(fold(words).replace(NEGATIVE_PARTS, ''));
  return bare(from) !== bare(to);
}

/** The same figure, and other words beside it: "100% right" for "100 years ago". */
function haveSameDigits(from: string, to: string): boolean {
  const digits = (words: string) => (words.match(/\d[\d,.]*/gu) ?? []).join(' ');
  const others = (words: string) => wordsOf(words).filter((word) => /^\p{L}{3,}$/u.test(word)).length;
  return digits(from) !== '' && digits(from) === digits(to) && Math.max(others(from), others(to)) >= 2;
}

function isSmall(words: string): boolean {
  return UNHEARD.test(words) || UNSTRESSED.test(words);
}

function fold(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'").trim();
}

function lettersOf(words: string): string {
  return words.replace(/[^\p{L}]/gu, '');
}

const ROMAN: Readonly<Record<string, string>> = { ii: '2', iii: '3', iv: '4' };
/** Words beside a figure that are said or not, and written or not. */
const UNITS = /^(?:percent|per|cent|cents|dollars?|o'clock|points?|a|an|and|the|of|us)$/u;

function hasFigure(words: string): boolean {
  return wordsOf(words).some(
    (word) => /\d/u.test(word) || numberPart(word) !== null || ROMAN[word] !== undefined,
  );
}

function isSameFigure(a: string, b: string): boolean {
  if (figuresOf(a) === figuresOf(b)) return true;
  const [x, y] = [digitsOf(a), digitsOf(b)];
  return x !== '' && x === y;
}

/** The digits of a stretch that is nothing but figures, said one by one or together: "six 78,000", "one two". */
function digitsOf(words: string): string {
  const digits = wordsOf(words.replace(/:00\b/gu, '')).map((word) => {
    if (/^[\d,.]+$/u.test(word)) return word.replaceAll(',', '');
    const part = numberPart(word);
    return part?.type === 'value' && part.value < 10 ? String(part.value) : UNITS.test(word) ? '' : '?';
  });
  return digits.includes('?') ? '' : digits.join('');
}

/** The value of a stretch that is one number with its unit, as text; of any other the stretch itself. */
function figuresOf(words: string): string {
  const joined = words.replace(/(\d)[ ,](?=\d{3}\b)/gu, '$1');
  let total = 0;
  let open = 0;
  for (const word of wordsOf(joined)) {
    const plain = ROMAN[word] ?? word.replace(/(?<=\d)(?:st|nd|rd|th|s)$/u, '');
    const value = /^[\d.]+$/u.test(plain) ? Number(plain) : null;
    const part = value === null ? numberPart(plain) : { value, type: 'value' as const };
    if (part === null && !UNITS.test(word)) return words;
    if (part?.type === 'scale') {
      open = Math.max(1, open) * part.value;
      if (part.value >= 1000) {
        total += open;
        open = 0;
      }
    } else open += part?.value ?? 0;
  }
  return String(total + open);
}

function wordsOf(words: string): string[] {
  return words
    .split(/[\s$€£%-]+/u)
    .map((word) => word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ''))
    .filter((word) => word !== '');
}
