import { CUE_OUTSIDE, TOLD_AT_THE_END } from '../../english/reporting-words.ts';
import type { Block, Oddity } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { type MarkPair, pairMarks } from './pair-marks.ts';

/** One quotation as its marks (or its block) delimit it. Span lists run parallel: one entry a paragraph. */
export interface Quotation {
  /** Place in the list, in order of the opening marks. */
  readonly index: number;
  /** With the marks. */
  readonly outer: readonly Span[];
  /** Without the marks. */
  readonly inner: readonly Span[];
  /** 0 for a quotation that stands in no other. */
  readonly depth: number;
  /** Index of the quotation around this one. */
  readonly parent: number | null;
  readonly kind: 'marks' | 'block';
  /** The glyphs; '' where there is none. */
  readonly marks: { readonly open: string; readonly close: string };
  /** Whether the closing mark was found; always true for a block quotation. */
  readonly closed: boolean;
  /** Indices of the blocks it stands in, parallel to `outer`. */
  readonly blocks: readonly number[];
}

export interface QuotationList {
  readonly quotations: readonly Quotation[];
  /** 'unclosed-quotation', one a block. `documentId` is '' and set by the caller. */
  readonly oddities: readonly Oddity[];
}

interface Draft {
  outer: Span[];
  inner: Span[];
  parent: number | null;
  kind: 'marks' | 'block';
  open: string;
  close: string;
  closed: boolean;
  blocks: number[];
}

/** Characters behind a quotation in which who said it is told to the end of the paragraph. */
const LONGEST_TAIL = 240;
/** How many paragraphs without any mark an open quotation may run through. */
const SILENT_PARAGRAPHS = 6;

/** An unclosed quotation that stands alone is taken this far at most. */
const UNCLOSED_LIMIT = 3000;

/**
 * All quotations of a text: pairs of marks block by block, several paragraphs under one opening mark joined, block
 * quotations as blocks. A quotation that never closes ends with its paragraph, or where the next one opens inside it.
 * Time is linear in the length of the text.
 */
export function findQuotations(text: string, blocks: readonly Block[]): QuotationList {
  const drafts: Draft[] = [];
  let pending: Draft | null = null;
  let pendingPlace = -1;
  let silent = 0;
  for (const [b, block] of blocks.entries()) {
    const { pairs, open, strayClose } = pairMarks(text, block.span.start, block.span.end);
    if (pairs.length === 0 && strayClose === null) {
      if (block.kind === 'quote') pushBlock(drafts, text, block.span, b);
      if (pending !== null && (++silent > SILENT_PARAGRAPHS || block.kind === 'headline')) pending = null;
      continue;
    }
    if (strayClose !== null && pending !== null) {
      extendThrough(pending, text, blocks, b, strayClose);
      pending.close = strayClose.glyph;
      pending.closed = true;
    }
    const first = pairs[0];
    const reopens =
      pending !== null &&
      !pending.closed &&
      first !== undefined &&
      opensBlock(text, block.span, first.open.start) &&
      silent === 0 &&
      sameClass(pending.open, first.open.glyph);
    const place = addPairs(drafts, pairs, block.span, b, reopens ? pendingPlace : -1);
    pending = null;
    silent = 0;
    const last = open[0];
    if (last === undefined) continue;
    if (open.length === 1 && cutAtTail(drafts[place[last]!]!, text)) continue;
    if (open.length === 1 && !hasSameChild(pairs, last)) {
      pendingPlace = place[last]!;
      pending = drafts[pendingPlace]!;
    } else cutAtChildren(drafts, pairs, open, place);
  }
  return { quotations: finish(text, drafts), oddities: findUnclosed(drafts) };
}

/** Whether a quotation stands in no other that closes; one that never closes gives way to those inside it. */
export function isOutermost(quotation: Quotation, all: readonly Quotation[]): boolean {
  if (!quotation.closed && all[quotation.index + 1]?.parent === quotation.index) return false;
  const parent = quotation.parent === null ? null : all[quotation.parent]!;
  return parent === null || (!parent.closed && isOutermost({ ...parent, closed: true }, all));
}

function pushBlock(drafts: Draft[], text: string, span: Span, block: number): void {
  if (!/\p{L}/u.test(text.slice(span.start, Math.min(span.end, span.start + 200)))) return;
  const previous = drafts.at(-1);
  if (previous?.kind === 'block' && previous.blocks.at(-1) === block - 1) {
    previous.outer.push(span);
    previous.inner.push(span);
    previous.blocks.push(block);
    return;
  }
  const draft = { parent: null, kind: 'block' as const, open: '', close: '', closed: true };
  drafts.push({ ...draft, outer: [span], inner: [span], blocks: [block] });
}

/** Adds a block's pairs to the list; the first continues `continued` where it reopens it. Gives each pair's place. */
function addPairs(
  drafts: Draft[],
  pairs: readonly MarkPair[],
  span: Span,
  block: number,
  continuedPlace: number,
): number[] {
  const place: number[] = [];
  const continued = drafts[continuedPlace];
  for (const [i, pair] of pairs.entries()) {
    const outer = { start: pair.open.start, end: pair.close?.end ?? span.end };
    const inner = { start: pair.open.end, end: pair.close?.start ?? span.end };
    if (i === 0 && continued !== undefined) {
      continued.outer.push(outer);
      continued.inner.push(inner);
      continued.blocks.push(block);
      continued.closed = pair.close !== null;
      continued.close = pair.close?.glyph ?? '';
      place.push(continuedPlace);
      continue;
    }
    const parent = pair.parent === null ? null : place[pair.parent]!;
    const close = pair.close?.glyph ?? '';
    place.push(drafts.length);
    drafts.push({
      outer: [outer],
      inner: [inner],
      parent,
      kind: 'marks',
      open: pair.open.glyph,
      close,
      closed: pair.close !== null,
      blocks: [block],
    });
  }
  return place;
}

/** A quotation opened earlier runs on through paragraphs that do not reopen it, up to a closing mark. */
function extendThrough(
  draft: Draft,
  text: string,
  blocks: readonly Block[],
  last: number,
  closing: Span,
): void {
  for (let b = draft.blocks.at(-1)! + 1; b <= last; b++) {
    const { start, end } = blocks[b]!.span;
    if (text.slice(start, end).trim() === '') continue;
    draft.inner.push({ start, end: b === last ? closing.start : end });
    draft.outer.push({ start, end: b === last ? closing.end : end });
    draft.blocks.push(b);
  }
}

/** Ends a quotation whose closing mark was lost in front of “, said Smith, the mayor.”; false where its paragraph has no such end. */
function cutAtTail(draft: Draft, text: string): boolean {
  const { start, end } = draft.inner.at(-1)!;
  const from = Math.max(start, end - LONGEST_TAIL);
  const tail = TOLD_AT_THE_END.exec(text.slice(from, end));
  if (tail === null) return false;
  const cut = from + tail.index + 1;
  draft.inner[draft.inner.length - 1] = { start, end: cut };
  draft.outer[draft.outer.length - 1] = { start: draft.outer.at(-1)!.start, end: cut };
  return true;
}

function hasSameChild(pairs: readonly MarkPair[], index: number): boolean {
  return pairs.some((pair) => pair.parent === index && pair.open.glyph === pairs[index]!.open.glyph);
}

/** An unclosed quotation with others of its marks inside lost its closing mark before the first of them. */
function cutAtChildren(
  drafts: Draft[],
  pairs: readonly MarkPair[],
  open: readonly number[],
  place: readonly number[],
): void {
  const unclosedPairs = new Set(open);
  const cut = new Set<number>();
  for (const [i, pair] of pairs.entries()) {
    if (pair.parent === null || !unclosedPairs.has(pair.parent)) continue;
    const parent = drafts[place[pair.parent]!]!;
    if (!cut.has(pair.parent)) {
      cut.add(pair.parent);
      parent.outer[parent.outer.length - 1] = { start: parent.outer.at(-1)!.start, end: pair.open.start };
      parent.inner[parent.inner.length - 1] = { start: parent.inner.at(-1)!.start, end: pair.open.start };
    }
    drafts[place[i]!]!.parent = null;
  }
}

function finish(text: string, drafts: readonly Draft[]): Quotation[] {
  const depths: number[] = [];
  return drafts.map((draft, index) => {
    const depth = draft.parent === null ? 0 : depths[draft.parent]! + 1;
    depths.push(depth);
    const { outer, inner, parent, kind, closed, blocks } = draft;
    const end = closed ? null : unclosedEnd(text, inner.at(-1)!);
    return {
      index,
      outer: end === null ? outer : endedAt(outer, end),
      inner: end === null ? inner : endedAt(inner, end),
      depth,
      parent,
      kind,
      marks: { open: draft.open, close: draft.close },
      closed,
      blocks,
    };
  });
}

/** Where an unclosed quotation is taken to end: before a cue inside it, else with its paragraph, within a limit. */
function unclosedEnd(text: string, { start, end }: Span): number {
  const limit = Math.min(end, start + UNCLOSED_LIMIT);
  const cue = CUE_OUTSIDE.exec(text.slice(start, limit));
  return cue === null ? limit : start + cue.index + 1;
}

function endedAt(spans: readonly Span[], end: number): Span[] {
  return spans.map((span, i) => (i === spans.length - 1 ? { start: span.start, end } : span));
}

/** One oddity a block, at the first quotation that stays open in it. */
function findUnclosed(drafts: readonly Draft[]): Oddity[] {
  const oddities: Oddity[] = [];
  let seen = -1;
  for (const draft of drafts) {
    const block = draft.blocks.at(-1)!;
    if (draft.closed || block === seen) continue;
    seen = block;
    const message = 'A quotation mark opens here and does not close in its paragraph.';
    oddities.push({ code: 'unclosed-quotation', message, documentId: '', span: draft.outer.at(-1)! });
  }
  return oddities;
}

function opensBlock(text: string, block: Span, at: number): boolean {
  return text.slice(block.start, at).trim() === '';
}

function sameClass(a: string, b: string): boolean {
  return isSingle(a) === isSingle(b);
}

function isSingle(glyph: string): boolean {
  return /^['‘’‚‛`]$/u.test(glyph);
}
