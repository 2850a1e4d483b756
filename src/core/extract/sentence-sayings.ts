import type { Span } from '../model/span.ts';
import type { Piece } from './clause-stream.ts';
import { accordingTo, type CueAndSource, cueAfter } from './cue-after.ts';
import { type CueForm, cueFormOf } from './cue-lexicon.ts';
import { contentEnd, contentStart, piecesSpan } from './governed-clause.ts';
import type { Saying } from './saying.ts';
import {
  isAdverb,
  isCapitalised,
  type PieceRange,
  PRONOUNS,
  rangeSpan,
  sourceBefore,
  verbGroupStart,
} from './source-phrase.ts';

const BE = /^(?:is|was|were|are|be|been|being|am)$/u;
const CONJUNCTION = new Set([
  'but',
  'and',
  'so',
  'yet',
  'or',
  'still',
  'then',
  'also',
  'or',
  'because',
  'plus',
]);

/** All sayings of one sentence, left to right: contents before their cue first, then contents that a cue governs. */
export function sayingsOf(sentence: readonly Piece[]): Saying[] {
  const sayings: Saying[] = [];
  let floor = 0;
  const before = contentThenCue(sentence);
  if (before !== null) {
    sayings.push(before.saying);
    floor = before.to;
  }
  return sayings.concat(governed(sentence, floor, sayings[0]?.source ?? null));
}

/** "“…,” she said[, “…”]", "The plan failed, she said, because …", "The plan failed, according to Smith". */
function contentThenCue(sentence: readonly Piece[]): { saying: Saying; to: number } | null {
  for (let i = 0; i < sentence.length; i++) {
    const piece = sentence[i]!;
    const quotationEnds = piece.kind === 'quotation' && (piece.ending !== '' || i === 0);
    const directly = piece.text !== ',' && sentence[i + 1]?.lower === 'according' && i > 0;
    if (!quotationEnds && piece.text !== ',' && !directly) continue;
    if (i === 0 && piece.kind !== 'quotation') continue;
    const cue = cueAfter(sentence, i + 1, piece.kind === 'quotation');
    if (cue === null || !isPlausible(sentence, i, cue, quotationEnds)) continue;
    return closeSaying(sentence, piece.text === ',' ? i : i + 1, cue);
  }
  return null;
}

function isPlausible(
  sentence: readonly Piece[],
  comma: number,
  cue: CueAndSource,
  quotationEnds: boolean,
): boolean {
  const next = sentence[cue.to];
  if (cue.rule === 'according-to') return !sentence.slice(0, comma + 1).some((p) => p.lower === 'according');
  if (quotationEnds) return !isGovernedAlready(sentence, comma);
  if (
    next !== undefined &&
    !(next.kind === 'punctuation' && /^[.,?!;]$/u.test(next.text)) &&
    !isTail(sentence, cue.to)
  )
    return false;
  return (
    comma >= 2 &&
    !isGovernedAlready(sentence, comma) &&
    sentence.slice(0, comma).some((p) => p.kind === 'word')
  );
}

/** After the cue only adverbials until the sentence ends: "she said on Monday", "he told reporters". */
function isTail(sentence: readonly Piece[], from: number): boolean {
  const cue = cueFormOf(sentence[from - 1]!.lower);
  const first = sentence[from]!;
  if (first.kind !== 'word' || first.lower === 'that' || first.lower === 'to') return false;
  const adverbial =
    isAdverb(first.lower) || /^(?:in|on|at|during|after|before|when|as|of)$/u.test(first.lower);
  if (!adverbial && cue?.frames.has('addressee') !== true) return false;
  return !sentence.slice(from, from + 20).some((piece) => piece.lower === 'that' || piece.text === ':');
}

/** Whether a cue to the left already takes the words before `end` ("Smith said the plan was “bad,” the mayor noted"). */
function isGovernedAlready(sentence: readonly Piece[], end: number): boolean {
  for (let i = 1; i < end; i++) {
    const cue = cueFormOf(sentence[i]!.lower);
    if (cue === undefined || isCapitalised(sentence[i]) || cue.act === 'thought') continue;
    const start = readsAsCue(sentence, i, cue) ? contentStart(sentence, i, cue) : null;
    if (start !== null && start <= end) return true;
  }
  return false;
}

function closeSaying(
  sentence: readonly Piece[],
  end: number,
  cue: CueAndSource,
): { saying: Saying; to: number } {
  let from = 0;
  while (from < end - 1 && CONJUNCTION.has(sentence[from]!.lower) && sentence[from + 1]!.kind === 'quotation')
    from++;
  const content: Span[] = [piecesSpan(sentence, from, end)];
  let to = cue.to;
  const resumed = resumption(sentence, to);
  if (resumed !== null) {
    content.push(piecesSpan(sentence, resumed.from, resumed.to));
    to = resumed.to;
  }
  const source = cue.source === null ? null : [rangeSpan(sentence, cue.source)];
  return {
    saying: { source, cue: [rangeSpan(sentence, cue.cue)], content, rule: cue.rule, confidence: 0.9 },
    to,
  };
}

/** The second half of an interrupted content: “…,” he said[ on Monday], “…”; "It was, he said, a mess." */
function resumption(sentence: readonly Piece[], from: number): PieceRange | null {
  for (let i = from; i < sentence.length; i++) {
    const piece = sentence[i]!;
    if (piece.kind === 'quotation' && i > from && /^[,:—–]$|^--$/u.test(sentence[i - 1]!.text))
      return { from: i, to: contentEnd(sentence, i) };
    if (piece.kind === 'quotation' && i === from) return { from: i, to: i + 1 };
    const cue = cueFormOf(piece.lower);
    if (cue !== undefined && !cue.ambiguous && i > from) return null;
    if (i === from && piece.text === ',' && startsRest(sentence, i + 1))
      return { from: i + 1, to: contentEnd(sentence, i + 1) };
  }
  return null;
}

function startsRest(sentence: readonly Piece[], at: number): boolean {
  const next = sentence[at];
  if (next === undefined || next.kind !== 'word' || sentence[0]!.kind === 'quotation') return false;
  return (
    !/^(?:and|but|who|which|while|as|when|in|on|at|during|after|before|with|noting|an?|the)$/u.test(
      next.lower,
    ) && !/ing$/u.test(next.lower)
  );
}

/** Contents to the right of their cue: "Smith said [on Monday] [that] …", "…, adding that …", "According to Smith, …". */
function governed(sentence: readonly Piece[], floor: number, carried: readonly Span[] | null): Saying[] {
  const sayings: Saying[] = [];
  let subject = carried;
  let at = floor;
  if (sentence[0]?.lower === 'according' && sentence[1]?.lower === 'to') {
    const opening = openingAccordingTo(sentence);
    if (opening !== null) return [opening];
  }
  for (let i = floor; i < sentence.length; i++) {
    const cue = cueFormOf(sentence[i]!.lower);
    if (cue === undefined || (isCapitalised(sentence[i]) && i > 0)) continue;
    if (!readsAsCue(sentence, i, cue)) continue;
    const start = contentStart(sentence, i, cue);
    if (start === null || start >= sentence.length) continue;
    const end = contentEnd(sentence, start);
    if (end <= start) continue;
    const group = Math.max(verbGroupStart(sentence, i), at);
    const found = cue.form === 'gerund' ? null : sourceBefore(sentence, group, at);
    const source = found === null ? (subject ?? mainSubject(sentence, i)) : [rangeSpan(sentence, found)];
    if (source === null && cue.form !== 'gerund') continue;
    sayings.push({
      source,
      cue: [piecesSpan(sentence, cue.form === 'gerund' ? i : group, i + 1)],
      content: contentSpans(sentence, start, end),
      rule: 'governed-clause',
      confidence: cue.act === 'thought' || cue.ambiguous ? 0.6 : 0.8,
    });
    subject = source;
    at = end;
    i = end - 1;
  }
  return sayings;
}

/** Whole quotations at both ends of a list of quotations stay one span; a lone quotation is its own. */
function contentSpans(sentence: readonly Piece[], start: number, end: number): Span[] {
  return [piecesSpan(sentence, start, end)];
}

function openingAccordingTo(sentence: readonly Piece[]): Saying | null {
  const cue = accordingTo(sentence, 0);
  if (cue?.source == null) return null;
  let comma = cue.to;
  while (comma < sentence.length && sentence[comma]!.text !== ',' && sentence[comma]!.kind !== 'quotation')
    comma++;
  const from = sentence[comma]?.text === ',' ? comma + 1 : comma;
  if (from >= sentence.length) return null;
  const end = contentEnd(sentence, from);
  const source = [rangeSpan(sentence, cue.source)];
  return {
    source,
    cue: [piecesSpan(sentence, 0, 2)],
    content: [piecesSpan(sentence, from, end)],
    rule: 'according-to',
    confidence: 0.85,
  };
}

/** Whether the word is a finite verb or a participle that reports here, not a noun, a passive or an infinitive. */
function readsAsCue(sentence: readonly Piece[], i: number, cue: CueForm): boolean {
  const group = verbGroupStart(sentence, i);
  const inGroup = sentence.slice(group, i);
  if (cue.form === 'gerund') return isGerundCue(sentence, i, cue);
  const passive = inGroup.some((piece) => BE.test(piece.lower));
  if (passive) return false;
  if (cue.form === 'participle')
    return inGroup.some((piece) => /^(?:has|have|had|'ve|'s|'d)$/u.test(piece.lower));
  if (cue.form === 'base') {
    if (inGroup.some((piece) => piece.lower === 'to')) return false;
    const before = sentence[group - 1];
    if (before === undefined) return false;
    return inGroup.length > 0 || PRONOUNS.has(before.lower) || (!cue.ambiguous && /s$/u.test(before.lower));
  }
  return group > 0;
}

function isGerundCue(sentence: readonly Piece[], i: number, cue: CueForm): boolean {
  if (cue.act === 'thought' || cue.ambiguous)
    return sentence[i + 1]?.lower === 'that' && sentence[i - 1]?.text === ',';
  const before = sentence[i - 1];
  if (before === undefined) return true;
  return (
    before.kind === 'punctuation' ||
    before.kind === 'quotation' ||
    /^(?:and|as|by|was|is|were|are|been|statement|letter|while)$/u.test(before.lower) ||
    before.kind === 'word'
  );
}

/** The subject of the sentence a participle hangs on: the first phrase before a verb, or the one after the comma. */
function mainSubject(sentence: readonly Piece[], verb: number): Span[] | null {
  for (let i = 1; i < verb; i++) {
    const piece = sentence[i]!;
    if (!/(?:ed|s)$|^(?:has|have|had|was|is|were|are|took|went|gave|made|spoke|came|did)$/u.test(piece.lower))
      continue;
    if (isCapitalised(piece)) continue;
    const range = sourceBefore(sentence, verbGroupStart(sentence, i), 0);
    if (range === null) continue;
    const first = sentence[range.from]!;
    if (isCapitalised(first) || PRONOUNS.has(first.lower) || /^(?:the|an?)$/u.test(first.lower))
      return [rangeSpan(sentence, range)];
  }
  return null;
}

/** The nearest likely source of a sentence that introduces what follows: the subject of its last cue, or of any verb. */
export function introducer(sentence: readonly Piece[]): { source: Span[]; cue: Span[] | null } | null {
  for (let i = sentence.length - 1; i > 0; i--) {
    const cue = cueFormOf(sentence[i]!.lower);
    if (cue === undefined || isCapitalised(sentence[i])) continue;
    const range = sourceBefore(sentence, verbGroupStart(sentence, i), 0);
    if (range !== null)
      return { source: [rangeSpan(sentence, range)], cue: [piecesSpan(sentence, i, i + 1)] };
  }
  const source = mainSubject(sentence, sentence.length);
  return source === null ? null : { source, cue: null };
}
