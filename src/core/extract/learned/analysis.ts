import type { Attribution } from '../../model/attribution.ts';
import { type BlockKind, holdsStatements } from '../../model/document.ts';
import { type TaggerModel, tagSentence } from '../../reading/pos-tagger.ts';
import type { ReadBlock, Reading } from '../../reading/reading.ts';
import type { Token } from '../../reading/tokens.ts';
import type { WordRange } from '../../reading/word-range.ts';
import type { WordTable } from '../../reading/word-table.ts';
import { withMarks } from '../marks/outer-marks.ts';
import type { Quotation } from '../marks/quotations.ts';
import { labelRoles } from './model/bio-labels.ts';
import { bucket } from './model/bucket.ts';

export interface Paragraph extends WordRange {
  readonly kind: BlockKind;
}

/** What the sequence models see of a document. Arrays run parallel to `tokens`, which skip blocks without statements. */
export interface Analysis {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly table: WordTable;
  /** Word numbers in `table`. */
  readonly words: Int32Array;
  /** Part-of-speech numbers; all 0 without a tagger. */
  readonly tags: Uint8Array;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly WordRange[];
  readonly sentenceOf: Int32Array;
  readonly quotations: readonly Quotation[];
  /** Index of the outermost quotation around a token, −1 outside. */
  readonly quotationOf: Int32Array;
  /** Where each token stands against its quotation: 0 to 3 outside (1 after one, 2 before one), 4 to 7 inside (1 first, 2 last). */
  readonly quotationState: Uint8Array;
  /** The length of the quotation around each token, bucketed; 15 outside. */
  readonly quotationSize: Uint8Array;
  /** What the rules found, as BIO labels (see labelRoles), outer quotation marks taken into the contents. */
  readonly ruled: Uint8Array;
  /** How many times each word stands in a source that the rules found anywhere in the document, by word number. */
  readonly sourceVotes: ReadonlyMap<number, number>;
}

/**
 * A paragraph is cut at the next sentence end beyond this many tokens, and a sentence of more is cut there, so that one
 * endless line stays affordable.
 */
const PARAGRAPH_LIMIT = 600;

/** Tokens, sentences, tags, quotations and rule findings of a document's blocks; new words go into `table`. Linear in the length of the text. */
export function analyse(
  reading: Reading,
  table: WordTable,
  tagger: TaggerModel | null,
  quotations: readonly Quotation[],
  ruled: readonly Attribution[],
): Analysis {
  const { text, blocks } = reading.document;
  const tokens: Token[] = [];
  const paragraphs: Paragraph[] = [];
  const sentences: WordRange[] = [];
  for (const [b, { kind }] of blocks.entries()) {
    if (holdsStatements(kind))
      addBlock(reading, { ...reading.blocks[b]!, kind }, tokens, paragraphs, sentences);
  }
  const words = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) words[i] = table.idOf(tokens[i]!.text);
  const tags = new Uint8Array(tokens.length);
  const sentenceOf = new Int32Array(tokens.length);
  for (const [s, sentence] of sentences.entries()) {
    if (tagger !== null) tagSentence(tagger, table, words, sentence.from, sentence.to, tags);
    sentenceOf.fill(s, sentence.from, sentence.to);
  }
  const quotationOf = placeQuotations(tokens, quotations);
  const marked = ruled.map((found) => ({
    ...found,
    content: found.content.map((span) => withMarks(text, span)),
  }));
  const labels = labelRoles(tokens, marked);
  return {
    text,
    tokens,
    table,
    words,
    tags,
    paragraphs,
    sentences,
    sentenceOf,
    quotations,
    quotationOf,
    quotationState: placeStates(quotationOf),
    quotationSize: placeSizes(quotationOf, quotations),
    ruled: labels,
    sourceVotes: countSources(words, labels),
  };
}

function addBlock(
  reading: Reading,
  block: ReadBlock,
  tokens: Token[],
  paragraphs: Paragraph[],
  sentences: WordRange[],
): void {
  const shift = tokens.length - block.from;
  let cut = tokens.length;
  for (let i = block.from; i < block.to; i++) tokens.push(reading.tokens[i]!);
  for (const sentence of block.sentences) {
    const to = sentence.to + shift;
    for (let from = sentence.from + shift; from < to; ) {
      const end = Math.min(to, from + PARAGRAPH_LIMIT);
      sentences.push({ from, to: end });
      from = end;
      if (end - cut <= PARAGRAPH_LIMIT) continue;
      paragraphs.push({ from: cut, to: end, kind: block.kind });
      cut = end;
    }
  }
  if (tokens.length > cut) paragraphs.push({ from: cut, to: tokens.length, kind: block.kind });
}

function placeQuotations(tokens: readonly Token[], list: readonly Quotation[]): Int32Array {
  const placed = new Int32Array(tokens.length).fill(-1);
  let first = 0;
  for (const quotation of list) {
    if (quotation.depth > 0 || quotation.kind === 'block') continue;
    for (const span of quotation.inner) {
      while (first < tokens.length && tokens[first]!.end <= span.start) first++;
      for (let i = first; i < tokens.length && tokens[i]!.start < span.end; i++) placed[i] = quotation.index;
    }
  }
  return placed;
}

function countSources(words: Int32Array, labels: Uint8Array): Map<number, number> {
  const votes = new Map<number, number>();
  for (let i = 0; i < words.length; i++) {
    if (labels[i] === 1 || labels[i] === 2) votes.set(words[i]!, (votes.get(words[i]!) ?? 0) + 1);
  }
  return votes;
}

function placeStates(quotationOf: Int32Array): Uint8Array {
  const states = new Uint8Array(quotationOf.length);
  for (let i = 0; i < states.length; i++) {
    const own = quotationOf[i]!;
    const before = i === 0 ? -1 : quotationOf[i - 1]!;
    const after = i + 1 === states.length ? -1 : quotationOf[i + 1]!;
    if (own < 0) states[i] = (before >= 0 ? 1 : 0) + (after >= 0 ? 2 : 0);
    else states[i] = 4 + (before === own ? 0 : 1) + (after === own ? 0 : 2);
  }
  return states;
}

function placeSizes(quotationOf: Int32Array, quotations: readonly Quotation[]): Uint8Array {
  const sizes = new Uint8Array(quotationOf.length).fill(15);
  for (let i = 0; i < sizes.length; i++) {
    const own = quotationOf[i]!;
    if (own < 0) continue;
    const { inner } = quotations[own]!;
    sizes[i] = bucket(Math.floor((inner[inner.length - 1]!.end - inner[0]!.start) / 6));
  }
  return sizes;
}
