import type { Language } from '../language/language.ts';
import type { BlockKind, Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { languageOf } from './language-of.ts';
import { splitSentences } from './sentences.ts';
import { type Token, tokenise } from './tokens.ts';
import type { WordRange } from './word-range.ts';

/** A block's tokens, and its sentences among them. */
export interface ReadBlock extends WordRange {
  readonly kind: BlockKind;
  readonly sentences: readonly WordRange[];
}

/** A document read once; whatever a later stage needs to know of words it asks of this. */
export interface Reading {
  readonly document: Document;
  readonly language: Language;
  /** Every token of the text in order, cut at the edges of blocks; also what stands between them (labels of turns). */
  readonly tokens: readonly Token[];
  /** The sentences of all blocks but asides, in order; a token's `sentence` is a place in this list. */
  readonly sentences: readonly WordRange[];
  /** One entry for each of `document.blocks`; for each line as a paragraph where the document has no blocks. */
  readonly blocks: readonly ReadBlock[];
}

/** Reads a document: the one place where its characters become words. Linear in the length of the text. */
export function readDocument(document: Document, language: Language = languageOf(document)): Reading {
  const { text } = document;
  const tokens: Token[] = [];
  const sentences: WordRange[] = [];
  const blocks: ReadBlock[] = [];
  let end = 0;
  let read = 0;
  for (const { span, kind } of blocksOf(document)) {
    addTokens(tokens, text, { start: end, end: span.start });
    const from = tokens.length;
    addTokens(tokens, text, span);
    const block = { kind, from, to: tokens.length, sentences: splitSentences(tokens, from) };
    blocks.push(block);
    if (kind !== 'aside') {
      placeTokens(tokens, block, { sentence: sentences.length, block: read++, language });
      for (const sentence of block.sentences) sentences.push(sentence);
    }
    end = span.end;
  }
  addTokens(tokens, text, { start: end, end: text.length });
  return { document, language, tokens, sentences, blocks };
}

function blocksOf({ text, blocks }: Document): readonly { readonly span: Span; readonly kind: BlockKind }[] {
  if (blocks.length > 0) return blocks;
  return Array.from(text.matchAll(/[^\n\r]+/gu), ({ index, 0: line }) => ({
    span: { start: index, end: index + line.length },
    kind: 'paragraph' as const,
  }));
}

function addTokens(tokens: Token[], text: string, span: Span): void {
  for (const token of tokenise(text, span)) tokens.push(token);
}

type Placed = { -readonly [Key in keyof Token]: Token[Key] };

/** Tells the tokens of a block where they stand: in which sentence, first in it or not, in quotation marks or not. */
function placeTokens(
  tokens: Placed[],
  { sentences }: ReadBlock,
  {
    sentence,
    block,
    language,
  }: { readonly sentence: number; readonly block: number; readonly language: Language },
): void {
  let quoted = false;
  for (const [number, { from, to }] of sentences.entries()) {
    let initial = true;
    for (let i = from; i < to; i++) {
      const token = tokens[i]!;
      const isMark = token.kind === 'punctuation';
      if (isMark) quoted = isQuotedAfter(token.text, quoted);
      token.sentence = sentence + number;
      token.block = block;
      token.language = language;
      token.quoted = quoted;
      token.initial = initial && !isMark;
      if (!isMark) initial = false;
      else if (/^[“"«„:—–‘]$|^--/u.test(token.text)) initial = true;
    }
  }
}

function isQuotedAfter(mark: string, before: boolean): boolean {
  if (mark === '“' || mark === '«' || mark === '„') return true;
  if (mark === '”' || mark === '»') return false;
  return mark === '"' ? !before : before;
}
