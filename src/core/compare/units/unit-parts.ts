import { SHORTENED, STAGE_NOTE } from '../../english/word-classes.ts';
import type { WitnessKind } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { foldWord } from '../../reading/fold.ts';
import { type Token, tokenise } from '../../reading/tokens.ts';
import type { Side, SidePart } from '../side.ts';
import { type Break, type Enclosure, strongerBreak } from './unit.ts';

/** A token or a part of one, with what stands before it; the raw material of units. */
export interface UnitPart extends Span {
  /** As written. */
  readonly text: string;
  readonly folded: string;
  readonly before: Break;
  readonly enclosed: Enclosure;
  /** Joined to the piece before it by a hyphen or nothing. */
  readonly touches: boolean;
  /** A currency sign stands in front. */
  readonly currency: string;
  /** A number below zero: a minus sign that touches nothing before it. */
  readonly isNegative?: true;
}

const BLEEPS = /[([](?:bleep|bleeped|expletive|expletive deleted)[)\]]/gi;
const BLEEP = /^[([](?:bleep|bleeped|expletive|expletive deleted)[)\]]$/i;
const TURN_LABEL = /(?<=^|\n)[ \t]*[A-Z][A-Z.,'’ -]{1,40}(?:\([^)\n]{0,30}\))?:/g;
const MASKED = /\p{L}+\*+\p{L}*|\p{L}-{3,}\p{L}*|(?<![\p{L}’'])[b-hj-z][-–—]{1,2}(?=\p{L})\p{L}+/giu;
/** "*412": where a page of the printed reports begins inside the text of an opinion. */
const STAR_PAGE = /(?<![\p{L}\p{N}*])\*{1,2}\d{1,5}(?![\p{L}\p{N}*])/gu;
const CURRENCY: Readonly<Record<string, string>> = { $: '$', '€': '€', '£': '£', '¥': '¥' };
/** "№ 5", "#5". */
const NUMBER_SIGN = /^(?:№|#(?=\d+$))/u;
const MINUS = /(?:^|[\s([“"])[-−]$/u;
const SENTENCE_END = /^[.?!]$/;
const DASH = /^(?:-{1,}|[‒–—―])$/;
const COMMA = /^[,;:()/]$/;

/** What is compared: a text, of which some spans are read, and what its marks and gaps mean by the kind of its witness. */
export type ComparedText = Pick<Side, 'text' | 'kind' | 'tokensIn'>;

/** The words of some spans of a text, in order, with the marks between them read as breaks. Linear time. */
export function readUnitParts(compared: ComparedText, spans: readonly SidePart[]): UnitPart[] {
  const { text, kind } = compared;
  const pieces: UnitPart[] = [];
  let previousEnd = -1;
  for (const span of spans) {
    const between = previousEnd < 0 ? '' : text.slice(previousEnd, span.start);
    const inReport = kind === 'report' ? 'interruption' : gapBreak(between);
    const joint: Break = previousEnd < 0 ? 'none' : span.goesOn ? 'sentence' : inReport;
    readSpan(compared, span, joint, pieces);
    previousEnd = span.end;
  }
  return pieces;
}

function gapBreak(between: string): Break {
  return /[\p{L}\p{N}]/u.test(between) ? 'gap' : 'sentence';
}

/** A stretch that the tokeniser is not to read. */
interface Skip extends Span {
  readonly mark: Break;
  /** The masked word; '' for what is no word of the speaker. */
  readonly word: string;
}

/** Stretches that are not words of the speaker, and masked words that the tokeniser would tear apart. In text order. */
function findSkips(text: string, span: Span, kind: WitnessKind): Skip[] {
  const view = text.slice(span.start, span.end);
  const skips: Skip[] = [];
  const collect = (pattern: RegExp, isWord: boolean) => {
    for (const match of view.matchAll(pattern)) {
      if (closesEmphasis(view, match) || isLink(view, match)) continue;
      const start = span.start + match.index;
      const word = isWord || BLEEP.test(match[0]) ? match[0] : '';
      skips.push({ start, end: start + match[0].length, mark: 'none', word });
    }
  };
  if (/[([]/.test(view)) {
    collect(BLEEPS, true);
    if (kind === 'transcript') collect(STAGE_NOTE, false);
  }
  if (kind === 'transcript' && view.includes(':')) pushLabels(text, span, skips);
  if (view.includes('*')) collect(STAR_PAGE, false);
  if (view.includes('*') || /\p{L}[-–—]/u.test(view)) collect(MASKED, true);
  return skips.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The words of a Markdown link are no note in brackets. */
function isLink(view: string, { index, 0: words }: RegExpExecArray): boolean {
  return (
    words.endsWith(']') &&
    /^(?:\(|\[(?:\d{1,3}|[a-z][\w-]{0,30})?\](?!\())/u.test(
      view.slice(index + words.length, index + words.length + 40),
    )
  );
}

/** "*never*": stars behind a word that close what stars before it opened mask nothing. */
function closesEmphasis(view: string, { index, 0: masked }: RegExpExecArray): boolean {
  if (!masked.endsWith('*')) return false;
  const opening = view.lastIndexOf('*', index);
  return (
    opening >= 0 &&
    /[\p{L}\p{N}“"‘']/u.test(view.charAt(opening + 1)) &&
    !/[\p{L}\p{N}]\**$/u.test(view.slice(0, opening))
  );
}

const LABEL_REACH = 4000;

/** Speaker labels inside a passage; one that repeats the label before it only goes on after an interjection. */
function pushLabels(text: string, span: Span, skips: Skip[]): void {
  const from = Math.max(0, span.start - LABEL_REACH);
  let speaking = '';
  for (const match of text.slice(from, span.end).matchAll(TURN_LABEL)) {
    const start = from + match.index;
    const label = match[0].replace(/\([^)]*\)/, '').trim();
    if (start >= span.start) {
      skips.push({
        start,
        end: start + match[0].length,
        mark: label === speaking ? 'sentence' : 'turn',
        word: '',
      });
    }
    speaking = label;
  }
}

function readSpan(
  { text, kind, tokensIn }: ComparedText,
  span: Span,
  joint: Break,
  pieces: UnitPart[],
): void {
  const tokens = tokensIn?.(span) ?? tokenise(text, span);
  const skips = findSkips(text, span, kind);
  let skip = 0;
  let before = joint;
  let enclosed: Enclosure = null;
  let currency = '';
  let lastEnd = span.start;
  let dots = 0;
  for (const token of joinApostrophes(tokens)) {
    while (skip < skips.length && skips[skip]!.end <= token.start) skip++;
    const covering = skips[skip];
    if (covering !== undefined && covering.start <= token.start) {
      if (token.start === covering.start || lastEnd <= covering.start) {
        if (covering.word !== '') pushMasked(pieces, covering, before, enclosed);
        before = covering.word === '' ? strongerBreak(before, covering.mark) : 'none';
        lastEnd = covering.end;
      }
      continue;
    }
    const isAnswered = token.kind === 'word' && ANSWER.test(text.slice(Math.max(0, lastEnd - 4), lastEnd));
    if (isAnswered || text.slice(lastEnd, token.start).includes('\n\n'))
      before = strongerBreak(before, 'sentence');
    const sign = NUMBER_SIGN.exec(token.text)?.[0].length ?? 0;
    if (sign > 0) {
      pushParts(pieces, { ...token, text: 'No.', end: token.start + sign }, before, enclosed, '');
      const rest = token.text.slice(sign);
      if (rest !== '')
        pushParts(pieces, { ...token, text: rest, start: token.start + sign }, 'none', enclosed, '');
      before = 'none';
    } else if (token.kind !== 'punctuation') {
      pushParts(pieces, token, before, enclosed, currency);
      if (token.kind === 'number' && MINUS.test(text.slice(Math.max(0, token.start - 2), token.start)))
        pieces[pieces.length - 1] = { ...pieces.at(-1)!, isNegative: true };
      before = 'none';
      currency = '';
      dots = 0;
    } else if (token.text === '[' || token.text === ']') enclosed = token.text === '[' ? 'brackets' : null;
    else if (CURRENCY[token.text] !== undefined) currency = CURRENCY[token.text]!;
    else if (token.text === '%' || token.text === '&') {
      pushParts(pieces, { ...token, text: token.text === '&' ? 'and' : '%' }, before, enclosed, '');
      before = 'none';
    } else {
      dots = token.text === '.' ? dots + 1 : 0;
      if (token.text === '(' || token.text === ')') enclosed = token.text === '(' ? 'parentheses' : null;
      before = strongerBreak(before, breakOf(token.text, dots));
    }
    lastEnd = token.end;
  }
}

/** "No." before a word: an answer, and no number's sign. */
const ANSWER = /(?:^|\W)no\.$/iu;

/** What a clitic is without its apostrophe. */
const CLITIC_TAIL = /^(?:s|re|ve|ll|d|m|t)$/;

/** Puts apostrophes back to "'cause", and to "she ’ s" and "do n ’ t"; the tokeniser takes them for quotation marks. */
function joinApostrophes(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined[joined.length - 1];
    if (last === undefined || !/^['’‘]$/.test(last.text)) joined.push(token);
    else if (last.end === token.start && SHORTENED.test(token.text))
      joined[joined.length - 1] = { ...token, start: last.start, text: `'${token.text}` };
    else if (last.end < token.start && CLITIC_TAIL.test(token.text)) joinTail(joined, token);
    else joined.push(token);
  }
  return joined;
}

/** Makes an apostrophe and a tail that stand apart from their word one clitic: "’ s", and "n ’ t" of "don ’ t". */
function joinTail(joined: Token[], tail: Token): void {
  const apostrophe = joined[joined.length - 1]!;
  const host = joined[joined.length - 2];
  if (host?.kind !== 'word') joined.push(tail);
  else if (tail.text !== 't')
    joined[joined.length - 1] = { ...tail, start: apostrophe.start, text: `'${tail.text}` };
  else if (/.n$/.test(host.text)) {
    const end = host.end - 1;
    joined.splice(
      -2,
      2,
      { ...host, end, text: host.text.slice(0, -1) },
      { ...tail, start: end, text: "n't" },
    );
  } else joined.push(tail);
}

function breakOf(mark: string, dots: number): Break {
  if (mark === '…' || dots >= 3 || /^\.{2,}$/.test(mark)) return 'ellipsis';
  if (SENTENCE_END.test(mark)) return 'sentence';
  if (DASH.test(mark)) return 'dash';
  return COMMA.test(mark) ? 'comma' : 'none';
}

function pushMasked(
  pieces: UnitPart[],
  word: Span & { readonly word: string },
  before: Break,
  enclosed: Enclosure,
): void {
  pieces.push({
    start: word.start,
    end: word.end,
    text: word.word,
    folded: foldWord(word.word),
    before,
    enclosed,
    touches: false,
    currency: '',
  });
}

/** Pushes the parts of a hyphenated word one by one; any other token whole. */
function pushParts(
  pieces: UnitPart[],
  token: Token,
  before: Break,
  enclosed: Enclosure,
  currency: string,
): void {
  const last = pieces[pieces.length - 1];
  const hyphenated = /[\p{L}\p{N}][-‐‑][\p{L}\p{N}]/u.test(token.text);
  const parts = hyphenated ? token.text.split(/[-‐‑]/) : [token.text];
  let start = token.start;
  for (let i = 0; i < parts.length; i++) {
    const text = parts[i]!;
    const folded = foldWord(text);
    if (folded !== '') {
      pieces.push({
        start,
        end: i === parts.length - 1 ? token.end : start + text.length,
        text,
        folded,
        before: i === 0 ? before : 'none',
        enclosed,
        touches: i > 0 || last?.end === token.start,
        currency: i === 0 ? currency : '',
      });
    }
    start += text.length + 1;
  }
}
