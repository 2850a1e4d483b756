import { JOINS_QUOTATION, OPENS_ADVERBIAL, OPENS_NO_REST } from '../../../english/reporting-words.ts';
import type { Span } from '../../../model/span.ts';
import type { WordRange } from '../../../reading/word-range.ts';
import type { Saying } from '../../saying.ts';
import { contentEnd, piecesSpan } from '../phrases/content-end.ts';
import { rangeSpan } from '../phrases/source-phrase.ts';
import { cueOf, isAdverb } from '../phrases/word-class.ts';
import { type Introduction, introductionOf } from '../quotations/introduced-quotations.ts';
import { messageColon } from '../quotations/message-colon.ts';
import { clauseBehindComma } from './clause-behind-comma.ts';
import { endingOf, type Piece } from './clause-stream.ts';
import { cueAfter } from './cue-after.ts';
import type { CueAndSource } from './cue-and-source.ts';
import { isGovernedBy } from './cue-reading.ts';
import { governedSayings } from './governed-sayings.ts';
import { parentheticalAt } from './parentheticals.ts';

/** Pieces already given to a saying, so that no two share a content. */
type Taken = Uint8Array;

/** All sayings of one sentence: quotations with the cue beside them, clauses with a cue behind, then governed clauses. */
export function sayingsOf(sentence: readonly Piece[]): Saying[] {
  const taken: Taken = new Uint8Array(sentence.length);
  const sayings: Saying[] = [];
  for (let i = 0; i < sentence.length; i++) {
    if (taken[i] === 1) continue;
    const piece = sentence[i]!;
    const saying =
      piece.kind === 'quotation'
        ? aroundQuotation(sentence, i, taken, sayings.at(-1)?.source ?? null)
        : (insideClause(sentence, i, taken) ?? afterComma(sentence, i, taken));
    if (saying !== null) sayings.push(saying);
  }
  const message = messageColon(sentence, taken);
  if (message !== null) return [...sayings, message];
  return sayings.concat(governedSayings(sentence, taken, sayings[0]?.source ?? null));
}

function aroundQuotation(
  sentence: readonly Piece[],
  at: number,
  taken: Taken,
  carried: readonly Span[] | null,
): Saying | null {
  const floor = freeFrom(taken, at);
  const introduced = introductionOf(sentence, at, floor);
  const speaks = endingOf(sentence[at]!) !== '' || at === 0;
  const after = speaks ? (cueAfter(sentence, at + 1, true) ?? clauseBehindComma(sentence, at)) : null;
  if (introduced !== null && !(after !== null && !introduced.adjacent))
    return introducedSaying(sentence, at, introduced, taken, carried);
  if (after === null) return null;
  if (
    after.rule !== 'according-to' &&
    startsAlone(sentence, at, floor) === null &&
    isGovernedBy(sentence, floor, at)
  )
    return null;
  return closeSaying(sentence, floor, at + 1, after, taken);
}

/** The first piece after the last one taken before `at`. */
function freeFrom(taken: Taken, at: number): number {
  let from = at;
  while (from > 0 && taken[from - 1] === 0) from--;
  return from;
}

function introducedSaying(
  sentence: readonly Piece[],
  at: number,
  { source, cue, rule }: Introduction,
  taken: Taken,
  carried: readonly Span[] | null,
): Saying {
  const end = contentEnd(sentence, at);
  take(taken, at, end);
  take(taken, cue.from, cue.to);
  if (source !== null) take(taken, source.from, source.to);
  const content = [piecesSpan(sentence, at, end)];
  return {
    source:
      source === null || (carried !== null && isAddedOn(sentence, cue.from))
        ? carried
        : [rangeSpan(sentence, source)],
    cue: [rangeSpan(sentence, cue)],
    content,
    rule,
    confidence: 0.9,
  };
}

/** "…, she said, adding": the participle goes on with the one who spoke before in the sentence. */
function isAddedOn(sentence: readonly Piece[], cue: number): boolean {
  return cueOf(sentence[cue]!)?.form === 'gerund' && sentence[cue - 1]?.text === ',';
}

/** Where the quotation's own content starts, if nothing but a conjunction, dash or bracket stands before it. */
function startsAlone(sentence: readonly Piece[], at: number, floor: number): number | null {
  if (at === floor) return at;
  return JOINS_QUOTATION.test(sentence[at - 1]!.text.toLowerCase()) ? at : null;
}

/** "The pier, Smith said, has failed". */
function insideClause(sentence: readonly Piece[], at: number, taken: Taken): Saying | null {
  const found = parentheticalAt(sentence, at, freeFrom(taken, at));
  if (found === null) return null;
  const { cue, before, after } = found;
  take(taken, before.from, after.to);
  return {
    source: cue.source === null ? null : [rangeSpan(sentence, cue.source)],
    cue: [rangeSpan(sentence, cue.cue)],
    content: [rangeSpan(sentence, before), rangeSpan(sentence, after)],
    rule: 'parenthetical',
    confidence: 0.9,
  };
}

/** "The plan failed, she said[, because …]", "The plan failed, according to Smith". */
function afterComma(sentence: readonly Piece[], at: number, taken: Taken): Saying | null {
  const directly = at > 1 && sentence[at + 1]?.lower === 'according' && sentence[at]!.text !== ',';
  if (sentence[at]!.text !== ',' && !directly) return null;
  const floor = freeFrom(taken, at);
  const opening = openingCue(sentence, at, floor, taken);
  if (opening !== null) return opening;
  const cue = cueAfter(sentence, at + 1, false);
  if (cue === null || !isPlausible(sentence, at, floor, cue)) return null;
  return closeSaying(sentence, floor, directly ? at + 1 : at, cue, taken);
}

/** "As Smith put it, …" and "But, Smith said, …": the content comes after the second comma. */
function openingCue(sentence: readonly Piece[], at: number, floor: number, taken: Taken): Saying | null {
  const aside = at === floor + 1 && /^(?:but|and|so|still|however|yet)$/u.test(sentence[floor]!.lower);
  const as =
    sentence[0]!.lower === 'as' && floor === 0 && !sentence.slice(0, at).some((piece) => piece.text === ',');
  if (!aside && !as) return null;
  const cue = cueAfter(sentence, aside ? at + 1 : 1, false);
  if (cue === null || cue.rule === 'according-to') return null;
  const comma = aside ? cue.to : at;
  if (sentence[comma]?.text !== ',' || cue.to > comma || comma + 1 >= sentence.length) return null;
  if (as && sentence[comma + 1]!.kind === 'quotation') return null;
  const end = contentEnd(sentence, comma + 1);
  take(taken, cue.source?.from ?? cue.cue.from, end);
  return {
    source: cue.source === null ? null : [rangeSpan(sentence, cue.source)],
    cue: [rangeSpan(sentence, cue.cue)],
    content: [piecesSpan(sentence, comma + 1, end)],
    rule: 'source-then-cue',
    confidence: 0.8,
  };
}

function isPlausible(sentence: readonly Piece[], comma: number, floor: number, cue: CueAndSource): boolean {
  if (comma - floor < 2) return false;
  if (cue.rule === 'according-to') return sentence[0]!.lower !== 'according';
  const next = sentence[cue.to];
  if (
    next !== undefined &&
    !(next.kind === 'punctuation' && /^[.,?!;]$/u.test(next.text)) &&
    !isTail(sentence, cue.to)
  )
    return false;
  if (introducesNext(sentence, cue.to)) return false;
  return !isGovernedBy(sentence, floor, comma);
}

/** "Asked whether it was safe, Smith said, “Yes.”": the cue belongs to the quotation after it. */
function introducesNext(sentence: readonly Piece[], at: number): boolean {
  const quotation = sentence[at + 1];
  return (
    /^[,:]$/u.test(sentence[at]?.text ?? '') &&
    quotation?.kind === 'quotation' &&
    /\p{Lu}/u.test(quotation.text)
  );
}

/** After the cue only adverbials until the sentence ends: "she said on Monday", "he told reporters". */
function isTail(sentence: readonly Piece[], from: number): boolean {
  const cue = cueOf(sentence[from - 1]!);
  const first = sentence[from]!;
  if (first.kind !== 'word' || first.lower === 'that' || first.lower === 'to') return false;
  const adverbial = isAdverb(first) || OPENS_ADVERBIAL.test(first.lower);
  if (!adverbial && cue?.frames.has('addressee') !== true) return false;
  return !sentence
    .slice(from, from + 20)
    .some((piece) => piece.lower === 'that' || piece.text === ':' || piece.kind === 'quotation');
}

function closeSaying(
  sentence: readonly Piece[],
  floor: number,
  end: number,
  cue: CueAndSource,
  taken: Taken,
): Saying {
  let from =
    sentence[end - 1]!.kind === 'quotation' ? (startsAlone(sentence, end - 1, floor) ?? floor) : floor;
  while (from < end - 1 && sentence[from]!.kind === 'punctuation') from++;
  const content: Span[] = [piecesSpan(sentence, from, end)];
  take(taken, from, cue.to);
  const resumed = resumption(sentence, cue.to, from);
  if (resumed !== null) {
    content.push(piecesSpan(sentence, resumed.from, resumed.to));
    take(taken, cue.to, resumed.to);
  }
  const source = cue.source === null ? null : [rangeSpan(sentence, cue.source)];
  // Beside quoted words a verb of no list only frames them, whatever it means elsewhere.
  const act = cue.rule === 'quotation-verb' ? { act: 'said' as const } : {};
  return { source, cue: [rangeSpan(sentence, cue.cue)], content, rule: cue.rule, confidence: 0.9, ...act };
}

/** The second half of an interrupted content: “…,” he said[ on Monday], “…”; "It was, he said, a mess." */
function resumption(sentence: readonly Piece[], from: number, start: number): WordRange | null {
  for (let i = from; i < sentence.length; i++) {
    const piece = sentence[i]!;
    if (piece.kind === 'quotation') {
      if (i === from) return { from: i, to: i + 1 };
      if (!/^(?:[,:—–-]|--|but)$|[\p{L}]\.$/u.test(sentence[i - 1]!.text)) continue;
      if (piece.ending !== '' && cueAfter(sentence, i + 1, true) !== null) return null;
      return { from: i, to: contentEnd(sentence, i) };
    }
    const cue = cueOf(piece);
    if (cue !== undefined && !cue.ambiguous && i > from) return null;
    if (i === from && piece.text === ',' && startsRest(sentence, i + 1, start))
      return { from: i + 1, to: contentEnd(sentence, i + 1) };
  }
  return null;
}

function startsRest(sentence: readonly Piece[], at: number, start: number): boolean {
  const next = sentence[at];
  if (next === undefined || next.kind !== 'word' || sentence[start]!.kind === 'quotation') return false;
  return !OPENS_NO_REST.test(next.lower) && !/ing$/u.test(next.lower);
}

function take(taken: Taken, from: number, to: number): void {
  taken.fill(1, from, to);
}
