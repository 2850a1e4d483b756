import { cueFormOf } from '../../../english/verbs-of-saying.ts';
import type { Span } from '../../../model/span.ts';
import type { WordRange } from '../../../reading/word-range.ts';
import type { Piece } from '../cues/clause-stream.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

export const PRONOUNS = words(
  'he she they i we it you who one others everyone everybody someone nobody both many some most another',
);
export const DETERMINERS = words(
  "the a an this that these those his her its their our my your some several many most few no one two three four five six another other both each every 's",
);
export const AUXILIARIES = words(
  "has have had was were is are be been being am will would could can may might must should shall did does do not n't never 've 's 'd 'll to",
);
const ADVERBS = words(
  `also later then now once further often again simply just even only still already recently first previously
  repeatedly soon instead therefore thus too today yesterday tomorrow tonight since ever almost always sometimes there
  here monday tuesday wednesday thursday friday saturday sunday rather long however both all`,
);
const BOUNDARIES = words(
  `that when while if because as but or although though since after before where which whom so than whether how what
  why until unless whereas despite yet nor who into whose`,
);
export const PREPOSITIONS = words(
  'of for at in from with on to by about under over against during near between among including without within through across',
);
const TIME = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december morning afternoon evening night week month year today yesterday earlier last',
);
const LEADING = words(
  'but and however yet still so then later today yesterday meanwhile also now or nor plus even indeed instead in-fact',
);

/** Whether a lower-case word is an adverb that may stand between a subject and its cue. */
export function isAdverb(word: string): boolean {
  return (
    ADVERBS.has(word) ||
    (word.length > 4 && word.endsWith('ly') && word !== 'family' && word !== 'ally' && word !== 'italy')
  );
}

/** Whether a piece starts with a capital letter. */
export function isCapitalised(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.kind === 'word' && /^\p{Lu}/u.test(piece.text);
}

/** The first piece of the verb group that ends at `verb`: auxiliaries, negation and adverbs before it. */
export function verbGroupStart(sentence: readonly Piece[], verb: number): number {
  let start = verb;
  for (let i = verb - 1; i >= 0; i--) {
    const word = sentence[i]!.lower;
    if (AUXILIARIES.has(word) && !(word === "'s" && !isClitic(sentence, i))) start = i;
    else if (!isAdverb(word) || isCapitalised(sentence[i])) break;
  }
  return start;
}

function isClitic(sentence: readonly Piece[], i: number): boolean {
  return i > 0 && PRONOUNS.has(sentence[i - 1]!.lower);
}

/** The noun phrase before a verb group, its apposition included; null where there is none. */
export function sourceBefore(sentence: readonly Piece[], group: number, floor: number): WordRange | null {
  let end = group;
  while (end > floor && isAdverb(sentence[end - 1]!.lower) && !isCapitalised(sentence[end - 1])) end--;
  const last = sentence[end - 1];
  if (
    last === undefined ||
    end <= floor ||
    /^(?:and|but|or|then|by|before|after|while|when|as|to)$/u.test(last.lower)
  )
    return null;
  if (
    last.text === ',' ||
    last.text === '—' ||
    last.text === '–' ||
    last.text === '--' ||
    last.text === ')'
  ) {
    return sourceAcrossComma(sentence, end - 1, floor);
  }
  return phraseEndingAt(sentence, end, floor);
}

/** "X, the mayor of Y, said": from the comma before the verb back over the apposition or aside to X. */
function sourceAcrossComma(sentence: readonly Piece[], comma: number, floor: number): WordRange | null {
  const closes = sentence[comma]!.text;
  const opens = closes === ')' ? '(' : closes;
  for (let i = comma - 1; i > floor && comma - i < 40; i--) {
    if (sentence[i]!.text !== opens) continue;
    const head = phraseEndingAt(sentence, i, floor);
    if (head === null || !isNamelike(sentence, head)) continue;
    if (isInnerApposition(sentence, head)) continue;
    return isApposition(sentence, i + 1, comma) ? { from: head.from, to: comma } : head;
  }
  return null;
}

/** Whether a phrase between commas is itself one of a chain of appositions ("X, founder of Y, member of Z, said"). */
function isInnerApposition(sentence: readonly Piece[], { from }: WordRange): boolean {
  const first = sentence[from]!;
  return sentence[from - 1]?.text === ',' && !isCapitalised(first) && !PRONOUNS.has(first.lower);
}

function isApposition(sentence: readonly Piece[], from: number, to: number): boolean {
  const first = sentence[from];
  if (first === undefined || first.kind !== 'word' || to <= from) return false;
  if (BOUNDARIES.has(first.lower) || PREPOSITIONS.has(first.lower) || isAdverb(first.lower)) return false;
  if (TIME.has(first.lower) || /(?:ing|ed)$/u.test(first.lower)) return false;
  return first.lower !== 'and' && first.lower !== 'but';
}

function isNamelike(sentence: readonly Piece[], range: WordRange): boolean {
  for (let i = range.from; i < range.to; i++) {
    const piece = sentence[i]!;
    if (isCapitalised(piece) || DETERMINERS.has(piece.lower) || PRONOUNS.has(piece.lower)) return true;
  }
  return false;
}

/** "which", or "that" after a noun: the pronoun stands for the source, as "who" does. */
function isRelative(sentence: readonly Piece[], at: number): boolean {
  const { lower } = sentence[at]!;
  if (lower === 'which') return true;
  const before = sentence[at - 1];
  if (lower !== 'that' || before === undefined || before.kind !== 'word') return false;
  return (
    cueFormOf(before.lower)?.ambiguous !== false && !isAdverb(before.lower) && !PRONOUNS.has(before.lower)
  );
}

/** The longest noun phrase that ends before `end` and starts at or after `floor`. */
function phraseEndingAt(sentence: readonly Piece[], end: number, floor: number): WordRange | null {
  const last = sentence[end - 1];
  if (last !== undefined && isRelative(sentence, end - 1)) return { from: end - 1, to: end };
  if (last?.text === ')') {
    let open = end - 2;
    while (open > floor && sentence[open]!.text !== '(') open--;
    return open > floor ? phraseEndingAt(sentence, open, floor) : null;
  }
  if (last === undefined || last.kind === 'punctuation' || (last.kind === 'quotation' && last.ending !== ''))
    return null;
  if (PRONOUNS.has(last.lower)) return { from: end - 1, to: end };
  let from = end;
  for (let i = end - 1; i >= floor && end - i <= 25; i--) {
    if (isFiniteVerb(sentence, i)) return beforeRelative(sentence, i, floor);
    if (!continuesPhrase(sentence, i, end)) break;
    from = i;
  }
  from = trimLeading(sentence, from, end);
  return from < end ? { from, to: end } : null;
}

const ARTICLES = words('the a an his her its their our my your');

/** The part of a phrase from its last article that no preposition precedes ("Smith carried a sign" gives "a sign"). */
export function lastArticlePhrase(sentence: readonly Piece[], { from, to }: WordRange): WordRange {
  for (let i = to - 1; i > from; i--) {
    if (ARTICLES.has(sentence[i]!.lower) && !joinsPhrases(sentence[i - 1])) return { from: i, to };
  }
  return { from, to };
}

/** Whether a phrase that starts with an article may belong to a longer one to its left ("the mayor of the town"). */
function joinsPhrases(before: Piece | undefined): boolean {
  return before !== undefined && (PREPOSITIONS.has(before.lower) || before.lower === 'and');
}

/** "an official who spoke on condition of anonymity said": the phrase before the relative pronoun. */
function beforeRelative(sentence: readonly Piece[], verb: number, floor: number): WordRange | null {
  const group = verbGroupStart(sentence, verb);
  if (!/^(?:who|which|that)$/u.test(sentence[group - 1]?.lower ?? '') || group - 1 <= floor) return null;
  const head = phraseEndingAt(sentence, group - 1, floor);
  return head === null ? null : head;
}

const FINITE =
  /^(?:was|were|is|are|had|has|took|takes|went|goes|gave|gives|made|makes|spoke|speaks|came|comes|did|does|held|ran|sat|stood|began|drew|kept|got|won|lost|wore|walked|sent|wrote|fell|rose|threw|spent|brought|attended|appeared|worked|works|lives|lived|joined|helped|served|serves|serving|runs|supported|watched|visited|moved|asked|attacked|called)$/u;

function isFiniteVerb(sentence: readonly Piece[], i: number): boolean {
  const piece = sentence[i]!;
  if (piece.kind !== 'word' || isCapitalised(piece) || !FINITE.test(piece.lower)) return false;
  return !DETERMINERS.has(sentence[i - 1]?.lower ?? '');
}

function continuesPhrase(sentence: readonly Piece[], i: number, end: number): boolean {
  const piece = sentence[i]!;
  if (piece.kind === 'quotation') return piece.ending === '' && i < end - 1;
  if (piece.kind === 'punctuation') return /^[-‐‑/&.%$£€’']$/u.test(piece.text);
  const word = piece.lower;
  if (piece.kind === 'number') return true;
  if (BOUNDARIES.has(word)) return false;
  if (word === 'and')
    return (
      isCapitalised(sentence[i - 1]) ||
      isCapitalised(sentence[i + 1]) ||
      DETERMINERS.has(sentence[i + 1]?.lower ?? '')
    );
  if (AUXILIARIES.has(word) && word !== 'to') return word === "'s";
  if (PRONOUNS.has(word) && !DETERMINERS.has(word) && i < end - 1) return false;
  const cue = cueFormOf(word);
  return cue === undefined || cue.ambiguous || isCapitalised(piece) || cue.form === 'base';
}

/** Drops what cannot begin a noun phrase: conjunctions, adverbs, and a prepositional phrase before the real head. */
function trimLeading(sentence: readonly Piece[], start: number, end: number): number {
  let from = start;
  while (from < end) {
    const piece = sentence[from]!;
    if (piece.kind === 'punctuation' || LEADING.has(piece.lower) || (isAdverb(piece.lower) && from < end - 1))
      from++;
    else if (PREPOSITIONS.has(piece.lower)) return lastHead(sentence, from + 1, end);
    else break;
  }
  return from;
}

/** After a leading preposition: the last name or determiner phrase, as in "In a speech on Monday Smith said". */
function lastHead(sentence: readonly Piece[], from: number, end: number): number {
  for (let i = end - 1; i >= from; i--) {
    if (DETERMINERS.has(sentence[i]!.lower) && sentence[i]!.lower !== "'s") return i;
    const starts =
      isCapitalised(sentence[i]) && !isCapitalised(sentence[i - 1]) && !TIME.has(sentence[i]!.lower);
    if (starts && sentence[i - 1]?.lower !== 'of') return i;
  }
  return from;
}

/** The noun phrase after an inverted cue ("said Smith, the mayor, on Monday"), its apposition included. */
export function sourceAfter(sentence: readonly Piece[], from: number): WordRange | null {
  const first = sentence[from];
  if (first === undefined || first.kind === 'punctuation' || first.kind === 'quotation') return null;
  if (PRONOUNS.has(first.lower)) return { from, to: from + 1 };
  if (
    !isCapitalised(first) &&
    !DETERMINERS.has(first.lower) &&
    first.kind !== 'number' &&
    PREPOSITIONS.has(first.lower)
  )
    return null;
  if (
    TIME.has(first.lower) ||
    isAdverb(first.lower) ||
    BOUNDARIES.has(first.lower) ||
    AUXILIARIES.has(first.lower)
  )
    return null;
  const head = phraseStartingAt(sentence, from);
  if (head <= from) return null;
  if (sentence[head]?.text !== ',') return { from, to: head };
  const end = appositionEnd(sentence, head + 1);
  return { from, to: end > head + 1 ? end : head };
}

function phraseStartingAt(sentence: readonly Piece[], from: number): number {
  let i = from;
  for (; i < sentence.length && i - from < 25; i++) {
    const piece = sentence[i]!;
    if (piece.kind === 'quotation') {
      if (piece.ending !== '') break;
      continue;
    }
    if (piece.kind === 'punctuation') {
      if (/^[-‐‑/&$£€]$/u.test(piece.text)) continue;
      break;
    }
    const word = piece.lower;
    if (BOUNDARIES.has(word) || (AUXILIARIES.has(word) && word !== "'s") || isAdverb(word)) break;
    if (
      PREPOSITIONS.has(word) &&
      !(
        word === 'of' ||
        word === 'for' ||
        (word === 'at' && isCapitalised(sentence[i + 1])) ||
        (word === 'with' && sentence[i + 1]?.lower === 'the')
      )
    )
      break;
    if (TIME.has(word) && (isCapitalised(piece) || word === 'last' || word === 'earlier')) break;
    if (i > from && /ing$/u.test(word) && !isCapitalised(piece)) break;
  }
  return i;
}

/** The end of an apposition that starts at `from` after a comma; `from` where there is none. */
function appositionEnd(sentence: readonly Piece[], from: number): number {
  const first = sentence[from];
  if (first === undefined || first.kind !== 'word') return from;
  if (!isApposition(sentence, from, from + 1) || PRONOUNS.has(first.lower)) return from;
  for (let i = from; i < sentence.length && i - from < 25; i++) {
    const piece = sentence[i]!;
    if (piece.kind === 'quotation' && piece.ending !== '') return i;
    if (piece.kind === 'punctuation' && !/^[-‐‑/&$£€]$/u.test(piece.text)) return i;
    if (
      i > from &&
      (BOUNDARIES.has(piece.lower) ||
        (piece.lower !== 'to' && AUXILIARIES.has(piece.lower) && piece.lower !== "'s"))
    )
      return from;
  }
  return sentence.length;
}

/** The text span that a range of pieces covers. */
export function rangeSpan(sentence: readonly Piece[], range: WordRange): Span {
  return { start: sentence[range.from]!.start, end: sentence[range.to - 1]!.end };
}
