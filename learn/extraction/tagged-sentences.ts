import type { ParsedToken } from '../../gold/polnear/parsed-articles.ts';
import { posNumber } from '../../src/core/reading/pos-tags.ts';
import type { Token } from '../../src/core/reading/tokens.ts';
import type { WordTable } from '../../src/core/reading/word-table.ts';
import type { TaggedSentence } from './train-tagger.ts';

/** The parsed sentences whose tokens are also ours, character for character; the others are left out. */
export function toTaggedSentences(
  parsed: readonly ParsedToken[][],
  tokens: readonly Token[],
  table: WordTable,
): TaggedSentence[] {
  const byStart = new Map(tokens.map((token) => [token.start, token]));
  return parsed
    .map((sentence) => toTaggedSentence(sentence, byStart, table))
    .filter((sentence) => sentence !== null);
}

function toTaggedSentence(
  sentence: readonly ParsedToken[],
  byStart: ReadonlyMap<number, Token>,
  table: WordTable,
): TaggedSentence | null {
  const words: number[] = [];
  const tags: number[] = [];
  let end = -1;
  for (const token of sentence) {
    if (token.start < end) continue;
    const own = byStart.get(token.start);
    if (own?.end !== token.end) return null;
    words.push(table.idOf(own.text));
    tags.push(posNumber(token.tag));
    end = token.end;
  }
  return { words: Int32Array.from(words), tags: Uint8Array.from(tags) };
}
