import type { Span } from '../../../model/span.ts';
import { looksLikeSpeech } from '../../marks/speech-likeness.ts';
import type { Saying } from '../../saying.ts';
import type { Piece } from '../cues/clause-stream.ts';
import { nearestSubject } from '../cues/sentence-subjects.ts';
import { rangeSpan, sourceAfter } from '../phrases/source-phrase.ts';
import { isCapitalised } from '../phrases/word-class.ts';
import { introductionOf } from './introduced-quotations.ts';

/** What the reader remembers from sentence to sentence, and the sayings it has found. */
export interface Memory {
  readonly sayings: Saying[];
  /** The saying that holds each quotation, by the quotation's index. */
  readonly holders: Map<number, Saying>;
  /** Index of the block being read. */
  block: number;
  /** The last saying of any kind and the block it stood in. */
  last: Saying | null;
  lastBlock: number;
  /** The last sentence's quoting saying; null where the last sentence quoted nobody. */
  quoted: Saying | null;
  /** The last quoting saying of all, and its block. */
  blockQuoted: Saying | null;
  blockQuotedIn: number;
  /** The bare quotations read since the last sentence with words of its own. */
  bare: Span[];
  /** The last sentence, where it ended with a colon. */
  colon: readonly Piece[] | null;
  /** The last sentence that was more than a quotation. */
  lastSentence: readonly Piece[] | null;
}

export function createMemory(): Memory {
  return {
    sayings: [],
    holders: new Map(),
    block: 0,
    last: null,
    lastBlock: -9,
    quoted: null,
    blockQuoted: null,
    blockQuotedIn: -9,
    bare: [],
    colon: null,
    lastSentence: null,
  };
}

/** Reads a sentence that is nothing but quotations, or a name after a dash; false where it is something else. */
export function readBareSentence(text: string, sentence: readonly Piece[], memory: Memory): boolean {
  if (isSignature(sentence, memory)) return true;
  if (!isBare(sentence)) {
    memory.bare = [];
    return false;
  }
  const colon = memory.colon;
  memory.colon = null;
  for (const piece of sentence) if (piece.kind === 'quotation') readBare(text, piece, colon, memory);
  return true;
}

function isBare(sentence: readonly Piece[]): boolean {
  const wordless = sentence.every(
    ({ kind, lower }, i) =>
      (kind !== 'word' && kind !== 'number') || (i === 0 && /^(?:but|and|so|or)$/u.test(lower)),
  );
  return wordless && sentence.some((piece) => piece.kind === 'quotation');
}

/** "— Smith, the mayor" after bare quotations: names their source, whoever was quoted before them. */
function isSignature(sentence: readonly Piece[], memory: Memory): boolean {
  const holder = memory.quoted;
  if (
    holder === null ||
    memory.bare.length === 0 ||
    !/^(?:—|–|--|-|―)$/u.test(sentence[0]?.text ?? '') ||
    sentence.length > 25
  )
    return false;
  const source = sourceAfter(sentence, 1);
  if (source === null || !isCapitalised(sentence[source.from])) return false;
  const own = memory.bare;
  const signed = {
    ...holder,
    content: own,
    source: [rangeSpan(sentence, source)],
    cue: [rangeSpan(sentence, { from: 0, to: 1 })],
    rule: 'dash-name',
    confidence: 0.9,
  };
  memory.bare = [];
  const rest = holder.content.filter((span) => !own.some(({ start }) => start === span.start));
  if (rest.length === 0) replace(memory, holder, signed);
  else {
    holder.content.splice(0, holder.content.length, ...rest);
    memory.sayings.push(signed);
    settle(memory, signed);
  }
  return true;
}

/** A quotation with no words beside it goes on with the last one, or belongs to whoever introduced it. */
function readBare(text: string, piece: Piece, colon: readonly Piece[] | null, memory: Memory): void {
  const span = { start: piece.start, end: piece.end };
  const { index } = piece.quotation!;
  memory.bare.push(span);
  const held = memory.holders.get(index);
  const introduced = held !== undefined || colon === null ? null : introducer(colon);
  if (introduced !== null) {
    remember(memory, { ...introduced, content: [span], rule: 'colon', confidence: 0.8 }, index);
    return;
  }
  const speaks = looksLikeSpeech(text, piece.quotation!);
  const holder = held ?? continuedBy(memory, speaks);
  if (holder !== null) append(memory, holder, span, index);
  else if (speaks)
    remember(memory, { ...carriedSource(memory), content: [span], rule: 'carried', confidence: 0.5 }, index);
}

/** The saying that a bare quotation goes on with: the one just before it, or an earlier one in its paragraph. */
function continuedBy(memory: Memory, speaks: boolean): Saying | null {
  if (memory.quoted !== null && memory.block - memory.lastBlock <= 1) return memory.quoted;
  return speaks && memory.blockQuotedIn === memory.block ? memory.blockQuoted : null;
}

function carriedSource(memory: Memory): { source: readonly Span[] | null; cue: null } {
  if (memory.last !== null && memory.block - memory.lastBlock <= 1)
    return { source: memory.last.source, cue: null };
  const subject = memory.lastSentence === null ? null : introducer(memory.lastSentence);
  return { source: subject?.source ?? null, cue: null };
}

/**
 * A saying just read takes in the earlier paragraphs of the quotation that it names the source of, where those had
 * only been added to an earlier saying or carried a guessed source.
 */
export function rejoin(saying: Saying, sentence: readonly Piece[], memory: Memory): Saying {
  for (const piece of sentence) {
    const { quotation } = piece;
    if (
      quotation === null ||
      !saying.content.some((span) => span.start <= piece.start && piece.end <= span.end)
    )
      continue;
    const held = piece.part > 0 ? memory.holders.get(quotation.index) : undefined;
    const earlier = held === undefined ? [] : takeOut(held, quotation.outer[0]!.start, memory);
    const joined = earlier.length === 0 ? saying : { ...saying, content: [...earlier, ...saying.content] };
    memory.holders.set(quotation.index, joined);
    if (joined !== saying) return joined;
  }
  return saying;
}

/** Removes from a saying the spans from `start` on that it had only been given; none where it is about them alone. */
function takeOut(held: Saying, start: number, memory: Memory): Span[] {
  const moved = held.content.filter((span) => span.start >= start);
  if (held.rule === 'carried' && moved.length === held.content.length)
    memory.sayings.splice(memory.sayings.lastIndexOf(held), 1);
  else if (moved.length < held.content.length) held.content.splice(held.content.length - moved.length);
  else return [];
  return moved;
}

function append(memory: Memory, saying: Saying, span: Span, index: number): void {
  saying.content.push(span);
  memory.holders.set(index, saying);
  settle(memory, saying);
}

function remember(memory: Memory, saying: Saying, index: number): void {
  memory.sayings.push(saying);
  memory.holders.set(index, saying);
  settle(memory, saying);
}

function replace(memory: Memory, old: Saying, saying: Saying): void {
  memory.sayings[memory.sayings.lastIndexOf(old)] = saying;
  settle(memory, saying);
}

function settle(memory: Memory, saying: Saying): void {
  memory.last = saying;
  memory.quoted = saying;
  memory.lastBlock = memory.block;
  memory.blockQuoted = saying;
  memory.blockQuotedIn = memory.block;
}

/** Who a sentence that ends in a colon, or just stands before, says is speaking. */
function introducer(sentence: readonly Piece[]): { source: Span[] | null; cue: Span[] | null } | null {
  if (sentence.at(-1)?.text === ':') {
    const found = introductionOf(sentence, sentence.length, 0);
    if (found !== null) {
      return {
        source: found.source === null ? null : [rangeSpan(sentence, found.source)],
        cue: [rangeSpan(sentence, found.cue)],
      };
    }
  }
  const subject = nearestSubject(sentence, sentence.length, 0);
  return subject === null ? null : { source: [rangeSpan(sentence, subject)], cue: null };
}
