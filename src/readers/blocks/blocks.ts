import type { Block, BlockKind, WitnessKind } from '../../core/model/document.ts';
import type { Span } from '../../core/model/span.ts';
import { indentedQuotes } from '../text/indented-quotes.ts';
import { linkExaminations } from '../transcripts/examination.ts';
import { labelOpinions } from '../transcripts/opinions.ts';
import { furnitureKind, isGallery, looksLikeHeading, looksLikeHeadline } from './block-kind.ts';
import { creditQuotes } from './credits.ts';
import { linesOf, trimSpan } from './lines.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { endsTurn, isProceedings } from './proceedings.ts';
import { isStageDirection, splitStageDirections } from './stage-directions.ts';
import { isSpeech } from './talk.ts';
import { isTimeLine } from './time-codes.ts';
import { findTurns, type TurnLabels } from './turns.ts';

/** A piece of text whose markup already tells what it is; 'paragraph' leaves the decision to the words. */
export interface MarkedParagraph extends Paragraph {
  readonly kind: BlockKind;
  /** It names whom the quotation beside it is of. */
  readonly isCredit?: true;
  /** It is the first one of a quotation. */
  readonly isFirst?: true;
}

/** The blocks of a text, the title found in it, and whether turns make up most of it. */
export interface BlockReading {
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly kind: WitnessKind;
}

const HEAD = 400;
/** Title, day and attendees above the first turn take no more characters. */
const LONGEST_HEAD = 300;
/** A caption of a gallery is shorter than this. */
const GALLERY_HEAD = 4000;

/** Divides running text into blocks by its line breaks, labels and wording. Never changes the text. Linear in the text. */
export function blocksOf(text: string, title: string | null = null): BlockReading {
  const lines = linesOf(text);
  const plain = paragraphsOf(text, lines);
  const quotes = indentedQuotes(text, plain);
  const paragraphs = plain.map((paragraph, index) => ({
    ...paragraph,
    kind: quotes.has(index) ? ('quote' as const) : ('paragraph' as const),
  }));
  return readBlocks(text, paragraphs, title, true);
}

/** Divides text into blocks whose paragraphs, and perhaps their kinds, a format's own markup tells. */
export function blocksOfParagraphs(
  text: string,
  paragraphs: readonly MarkedParagraph[],
  title: string | null = null,
): BlockReading {
  return readBlocks(text, paragraphs, title, false);
}

function readBlocks(
  text: string,
  paragraphs: readonly MarkedParagraph[],
  title: string | null,
  plain: boolean,
): BlockReading {
  const turns = findTurns(text, paragraphs);
  const preamble = preambleEnd(text, paragraphs);
  const state: State = { text, paragraphs, turns, blocks: [], turn: null, title, plain };
  paragraphs.forEach((paragraph, index) => {
    if (index < preamble) state.blocks.push({ kind: 'aside', span: spanOf(paragraph) });
    else readParagraph(state, paragraph, index, index === preamble);
  });
  const startsOf = (mark: 'isCredit' | 'isFirst') =>
    new Set(paragraphs.filter((paragraph) => paragraph[mark]).map(({ start }) => start));
  const examined = linkExaminations(text, withTimes(state.blocks));
  const blocks = creditQuotes(text, examined, startsOf('isCredit'), startsOf('isFirst'));
  const opinions = turns.at.size > 0 ? null : labelOpinions(text, blocks);
  if (opinions !== null) return { blocks: opinions, title: state.title, kind: 'transcript' };
  return { blocks, title: state.title, kind: kindOf(text, blocks) };
}

interface Turn {
  readonly text: string;
  /** The label's place until its first block has taken it. */
  place: Span | null;
  readonly time: number | null;
}

interface State {
  readonly text: string;
  readonly paragraphs: readonly MarkedParagraph[];
  readonly turns: TurnLabels;
  readonly blocks: TimedBlock[];
  turn: Turn | null;
  title: string | null;
  /** No markup tells headings, so words must. */
  readonly plain: boolean;
}

type TimedBlock = Block & { readonly startsAt?: number };

function readParagraph(state: State, paragraph: MarkedParagraph, index: number, first: boolean): void {
  const { text, turns } = state;
  const label =
    paragraph.kind === 'paragraph' || paragraph.kind === 'list-item' ? turns.at.get(index) : undefined;
  if (label !== undefined) {
    state.turn = { text: text.slice(label.span.start, label.span.end), place: label.span, time: label.time };
    pushTurn(state, trimSpan(text, { start: label.bodyStart, end: paragraph.end }));
    if (!turns.continues && label.bodyStart < paragraph.end) state.turn = null;
    return;
  }
  if (turns.at.size > 0 && paragraph.kind === 'paragraph' && isProceedings(headOf(text, paragraph))) {
    if (endsTurn(headOf(text, paragraph))) state.turn = null;
    state.blocks.push({ kind: 'aside', span: spanOf(paragraph) });
    return;
  }
  if (turns.roles.has(index)) {
    state.blocks.push({ kind: 'aside', span: spanOf(paragraph) });
    return;
  }
  const kind = paragraph.isCredit ? 'byline' : kindOfParagraph(state, paragraph, index, first);
  if (turns.stops.has(index) || kind === 'heading' || kind === 'headline') state.turn = null;
  if (state.turn !== null && kind === 'paragraph') {
    pushTurn(state, spanOf(paragraph));
    if (!turns.continues) state.turn = null;
    return;
  }
  state.blocks.push({ kind, span: spanOf(paragraph) });
}

function pushTurn(state: State, span: Span): void {
  const turn = state.turn!;
  if (span.start >= span.end) return;
  for (const piece of splitStageDirections(state.text, span)) {
    const place = { start: piece.start, end: piece.end };
    if (!piece.spoken) {
      state.blocks.push({ kind: 'aside', span: place });
      continue;
    }
    const block = { kind: 'turn' as const, span: place, label: { text: turn.text, span: turn.place } };
    state.blocks.push(turn.time === null ? block : { ...block, startsAt: turn.time });
    turn.place = null;
  }
}

function headOf(text: string, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + HEAD));
}

function kindOfParagraph(state: State, paragraph: MarkedParagraph, index: number, first: boolean): BlockKind {
  const { text, paragraphs } = state;
  const words = headOf(text, paragraph);
  if (paragraph.kind !== 'paragraph' && paragraph.kind !== 'list-item') return paragraph.kind;
  const inTurn = state.turn !== null;
  if (isGallery(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + GALLERY_HEAD))))
    return 'caption';
  const furniture = isStageDirection(words) || isTimeLine(words) ? 'aside' : furnitureKind(words);
  if (furniture === 'aside' || (furniture !== null && !inTurn)) return furniture;
  if (paragraph.kind === 'list-item') return 'list-item';
  const whole = paragraph.end - paragraph.start < HEAD;
  if (state.title !== null && whole && sameWords(words, state.title) && index < 6) return 'headline';
  const next = paragraphs[index + 1];
  if (next === undefined || !whole) return 'paragraph';
  if (first && state.title === null && !inTurn && !(state.plain && next.kind === 'quote')) {
    const body = Math.max(...paragraphs.slice(index + 1, index + 5).map(({ start, end }) => end - start));
    if (looksLikeHeadline(words, body, next.afterBlank)) {
      state.title = words;
      return 'headline';
    }
  }
  // Houses number the questions that members ask.
  if (inTurn && /^\d/u.test(words)) return 'paragraph';
  if (/^(?:[-•*▪‣◦]|\d{1,2}[.)])\s/u.test(words)) return 'list-item';
  if (inTurn) return state.plain && isHeadingBetween(state, words, index) ? 'heading' : 'paragraph';
  const mayHead = state.plain || (paragraph.boldEnd ?? 0) >= paragraph.end;
  return mayHead && looksLikeHeading(words) && next.kind === 'paragraph' ? 'heading' : 'paragraph';
}

/** Two words or more in the capitals of a title, apart from what stands round it, and the next one to speak below. */
function isHeadingBetween({ paragraphs, turns }: State, words: string, index: number): boolean {
  if (!turns.at.has(index + 1) || !paragraphs[index]!.afterBlank || !paragraphs[index + 1]!.afterBlank)
    return false;
  return (
    words.length < 70 &&
    /^\p{Lu}[\p{L}’'-]*(?:,? (?:\p{Lu}[\p{L}’'-]*|of|the|and|for|in|to|on|a|&))* \p{Lu}[\p{L}’'-]{2,}$/u.test(
      words,
    )
  );
}

/** Metadata lines above a ruled line ("# Channel: …", "====") belong to the file, not to the text. */
function preambleEnd(text: string, paragraphs: readonly Paragraph[]): number {
  const limit = Math.min(paragraphs.length, 25);
  for (let index = 1; index < limit; index += 1) {
    const { start, end } = paragraphs[index]!;
    if (end - start < 8 || !/^([=\-_*#~])\1+$/u.test(text.slice(start, Math.min(end, start + HEAD))))
      continue;
    const above = paragraphs.slice(0, index);
    const isMeta = above.every((line) =>
      /^(?:#|[\p{L} ]{2,30}:\s)/u.test(text.slice(line.start, line.start + 60)),
    );
    return isMeta ? index + 1 : 0;
  }
  return 0;
}

/** A turn with a time code ends where the next one begins; the last one's end is its own start. */
function withTimes(blocks: readonly TimedBlock[]): Block[] {
  const starts = blocks.flatMap((block) => (block.startsAt === undefined ? [] : [block.startsAt]));
  if (starts.length === 0) return [...blocks];
  const ordered = [...new Set(starts)].sort((a, b) => a - b);
  const next = new Map(ordered.map((start, index) => [start, ordered[index + 1] ?? start]));
  return blocks.map(({ startsAt, ...block }) =>
    startsAt === undefined
      ? block
      : { ...block, time: { start: startsAt, end: next.get(startsAt) ?? startsAt } },
  );
}

/** A transcript is a text most of whose words stand in turns, or a speech. */
function kindOf(text: string, blocks: readonly Block[]): WitnessKind {
  let inTurns = 0;
  let all = 0;
  const first = blocks.findIndex(({ kind }) => kind === 'turn');
  // Whom a file lists above its first turn are its attendees.
  const isHead = first > 0 && blocks[first]!.span.start - blocks[0]!.span.start <= LONGEST_HEAD;
  for (const { kind, span } of isHead ? blocks.slice(first) : blocks) {
    if (kind === 'aside') continue;
    all += span.end - span.start;
    if (kind === 'turn') inTurns += span.end - span.start;
  }
  return inTurns > all / 2 || (inTurns === 0 && isSpeech(text)) ? 'transcript' : 'report';
}

function sameWords(a: string, b: string): boolean {
  const fold = (words: string) => words.toLowerCase().replace(/[^\p{L}\d]+/gu, '');
  return fold(a) === fold(b);
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
