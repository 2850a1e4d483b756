import { ENDS_NO_SOURCE, FINITE_IN_PHRASE } from '../../../english/reporting-words.ts';
import type { Span } from '../../../model/span.ts';
import type { WordRange } from '../../../reading/word-range.ts';
import type { Piece } from '../cues/clause-stream.ts';
import {
  cueOf,
  isAdverb,
  isArticle,
  isAuxiliary,
  isCapitalised,
  isDeterminer,
  isLead,
  isPreposition,
  isPronoun,
  isTimeWord,
  opensClause,
} from './word-class.ts';

/** The first piece of the verb group that ends at `verb`: auxiliaries, negation and adverbs before it. */
export function verbGroupStart(sentence: readonly Piece[], verb: number): number {
  let start = verb;
  for (let i = verb - 1; i >= 0; i--) {
    const piece = sentence[i]!;
    if (isAuxiliary(piece) && !(piece.lower === "'s" && !isClitic(sentence, i))) start = i;
    else if (!isAdverb(piece) || isCapitalised(piece)) break;
  }
  return start;
}

function isClitic(sentence: readonly Piece[], i: number): boolean {
  return i > 0 && isPronoun(sentence[i - 1]!);
}

/** The noun phrase before a verb group, its apposition included; null where there is none. */
export function sourceBefore(sentence: readonly Piece[], group: number, floor: number): WordRange | null {
  let end = group;
  while (end > floor && isAdverb(sentence[end - 1]!) && !isCapitalised(sentence[end - 1])) end--;
  const last = sentence[end - 1];
  if (last === undefined || end <= floor || ENDS_NO_SOURCE.test(last.lower)) return null;
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
  return sentence[from - 1]?.text === ',' && !isCapitalised(first) && !isPronoun(first);
}

function isApposition(sentence: readonly Piece[], from: number, to: number): boolean {
  const first = sentence[from];
  if (first === undefined || first.kind !== 'word' || to <= from) return false;
  if (opensClause(first) || isPreposition(first) || isAdverb(first)) return false;
  if (isTimeWord(first) || /(?:ing|ed)$/u.test(first.lower)) return false;
  return first.lower !== 'and' && first.lower !== 'but';
}

function isNamelike(sentence: readonly Piece[], range: WordRange): boolean {
  for (let i = range.from; i < range.to; i++) {
    const piece = sentence[i]!;
    if (isCapitalised(piece) || isDeterminer(piece) || isPronoun(piece)) return true;
  }
  return false;
}

/** "which", or "that" after a noun: the pronoun stands for the source, as "who" does. */
function isRelative(sentence: readonly Piece[], at: number): boolean {
  const { lower } = sentence[at]!;
  if (lower === 'which') return true;
  const before = sentence[at - 1];
  if (lower !== 'that' || before === undefined || before.kind !== 'word') return false;
  return cueOf(before)?.ambiguous !== false && !isAdverb(before) && !isPronoun(before);
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
  if (isPronoun(last)) return { from: end - 1, to: end };
  let from = end;
  for (let i = end - 1; i >= floor && end - i <= 25; i--) {
    if (isFiniteVerb(sentence, i)) return beforeRelative(sentence, i, floor);
    if (!continuesPhrase(sentence, i, end)) break;
    from = i;
  }
  from = trimLeading(sentence, from, end);
  return from < end ? { from, to: end } : null;
}

/** The part of a phrase from its last article that no preposition precedes ("Smith carried a sign" gives "a sign"). */
export function lastArticlePhrase(sentence: readonly Piece[], { from, to }: WordRange): WordRange {
  for (let i = to - 1; i > from; i--) {
    if (isArticle(sentence[i]!) && !joinsPhrases(sentence[i - 1])) return { from: i, to };
  }
  return { from, to };
}

/** Whether a phrase that starts with an article may belong to a longer one to its left ("the mayor of the town"). */
function joinsPhrases(before: Piece | undefined): boolean {
  return before !== undefined && (isPreposition(before) || before.lower === 'and');
}

/** "an official who spoke on condition of anonymity said": the phrase before the relative pronoun. */
function beforeRelative(sentence: readonly Piece[], verb: number, floor: number): WordRange | null {
  const group = verbGroupStart(sentence, verb);
  if (!/^(?:who|which|that)$/u.test(sentence[group - 1]?.lower ?? '') || group - 1 <= floor) return null;
  const head = phraseEndingAt(sentence, group - 1, floor);
  return head === null ? null : head;
}

function isFiniteVerb(sentence: readonly Piece[], i: number): boolean {
  const piece = sentence[i]!;
  if (piece.kind !== 'word' || isCapitalised(piece) || !FINITE_IN_PHRASE.has(piece.lower)) return false;
  return !isDeterminer(sentence[i - 1]);
}

function continuesPhrase(sentence: readonly Piece[], i: number, end: number): boolean {
  const piece = sentence[i]!;
  if (piece.kind === 'quotation') return piece.ending === '' && i < end - 1;
  if (piece.kind === 'punctuation') return /^[-‐‑/&.%$£€’']$/u.test(piece.text);
  const word = piece.lower;
  if (piece.kind === 'number') return true;
  if (opensClause(piece)) return false;
  if (word === 'and')
    return isCapitalised(sentence[i - 1]) || isCapitalised(sentence[i + 1]) || isDeterminer(sentence[i + 1]);
  if (isAuxiliary(piece) && word !== 'to') return word === "'s";
  if (isPronoun(piece) && !isDeterminer(piece) && i < end - 1) return false;
  const cue = cueOf(piece);
  return cue === undefined || cue.ambiguous || isCapitalised(piece) || cue.form === 'base';
}

/** Drops what cannot begin a noun phrase: conjunctions, adverbs, and a prepositional phrase before the real head. */
function trimLeading(sentence: readonly Piece[], start: number, end: number): number {
  let from = start;
  while (from < end) {
    const piece = sentence[from]!;
    if (piece.kind === 'punctuation' || isLead(piece) || (isAdverb(piece) && from < end - 1)) from++;
    else if (isPreposition(piece)) return lastHead(sentence, from + 1, end);
    else break;
  }
  return from;
}

/** After a leading preposition: the last name or determiner phrase, as in "In a speech on Monday Smith said". */
function lastHead(sentence: readonly Piece[], from: number, end: number): number {
  for (let i = end - 1; i >= from; i--) {
    if (isDeterminer(sentence[i]!) && sentence[i]!.lower !== "'s") return i;
    const starts = isCapitalised(sentence[i]) && !isCapitalised(sentence[i - 1]) && !isTimeWord(sentence[i]!);
    if (starts && sentence[i - 1]?.lower !== 'of') return i;
  }
  return from;
}

/** The noun phrase after an inverted cue ("said Smith, the mayor, on Monday"), its apposition included. */
export function sourceAfter(sentence: readonly Piece[], from: number): WordRange | null {
  const first = sentence[from];
  if (first === undefined || first.kind === 'punctuation' || first.kind === 'quotation') return null;
  if (isPronoun(first)) return { from, to: from + 1 };
  if (!isCapitalised(first) && !isDeterminer(first) && first.kind !== 'number' && isPreposition(first))
    return null;
  if (isTimeWord(first) || isAdverb(first) || opensClause(first) || isAuxiliary(first)) return null;
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
    if (opensClause(piece) || (isAuxiliary(piece) && word !== "'s") || isAdverb(piece)) break;
    if (
      isPreposition(piece) &&
      !(
        word === 'of' ||
        word === 'for' ||
        (word === 'at' && isCapitalised(sentence[i + 1])) ||
        (word === 'with' && sentence[i + 1]?.lower === 'the')
      )
    )
      break;
    if (isTimeWord(piece) && (isCapitalised(piece) || word === 'last' || word === 'earlier')) break;
    if (i > from && /ing$/u.test(word) && !isCapitalised(piece)) break;
  }
  return i;
}

/** The end of an apposition that starts at `from` after a comma; `from` where there is none. */
function appositionEnd(sentence: readonly Piece[], from: number): number {
  const first = sentence[from];
  if (first === undefined || first.kind !== 'word') return from;
  if (!isApposition(sentence, from, from + 1) || isPronoun(first) || isAuxiliary(first)) return from;
  for (let i = from; i < sentence.length && i - from < 25; i++) {
    const piece = sentence[i]!;
    if (piece.kind === 'quotation' && piece.ending !== '') return i;
    if (piece.kind === 'punctuation' && !/^[-‐‑/&$£€]$/u.test(piece.text)) return i;
    if (
      i > from &&
      (opensClause(piece) || (piece.lower !== 'to' && isAuxiliary(piece) && piece.lower !== "'s"))
    )
      return from;
  }
  return sentence.length;
}

/** The text span that a range of pieces covers. */
export function rangeSpan(sentence: readonly Piece[], range: WordRange): Span {
  return { start: sentence[range.from]!.start, end: sentence[range.to - 1]!.end };
}
