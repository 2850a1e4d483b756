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
    const block = { kind, from, to: tokens.length, sentences: splitSentences(tokens, language, from) };
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
  /** The mark that opened the quotation in which the block is read; null outside of one. */
  let opened: string | null = null;
  for (const [number, { from, to }] of sentences.entries()) {
    let initial = true;
    for (let i = from; i < to; i++) {
      const token = tokens[i]!;
      const isMark = token.kind === 'punctuation';
      const before = opened;
      if (isMark) opened = openedBy(tokens, i, opened, language);
      token.sentence = sentence + number;
      token.block = block;
      token.language = language;
      token.quoted = opened !== null;
      token.initial = initial && !isMark;
      if (!isMark) initial = false;
      else if (/^[":—–‘]$|^--/u.test(token.text)) initial = true;
      else if (before === null || opened !== null) initial ||= opens(token.text, language);
    }
  }
}

/** What `openedAfter` says, where the spaces beside a straight mark do not show what it is, whatever came before. */
function openedBy(
  tokens: readonly Token[],
  at: number,
  opened: string | null,
  language: Language,
): string | null {
  const mark = tokens[at]!;
  if (mark.text === '"' && (opened === null || opened === '"')) {
    const isLeftBare = tokens[at - 1]?.end !== mark.start;
    const isRightBare = tokens[at + 1]?.start !== mark.end;
    if (isLeftBare !== isRightBare) return isLeftBare ? '"' : null;
  }
  return openedAfter(mark.text, opened, language);
}

/** The mark in whose quotation the text goes on after a mark. A straight mark closes any, and any closes a straight one. */
function openedAfter(mark: string, opened: string | null, language: Language): string | null {
  if (mark === '"') return opened === null ? mark : null;
  if (opened === null) return opens(mark, language) ? mark : null;
  const closes = language.marks.some(
    ([open, close]) => close === mark && (open === opened || opened === '"'),
  );
  return closes ? null : opened;
}

function opens(mark: string, { marks }: Language): boolean {
  return marks.some(([open]) => open === mark);
}
