import type { Document } from '../model/document.ts';
import { foldWord } from '../reading/fold.ts';
import { tokenise } from '../reading/tokens.ts';
import { namedAgencies } from './agencies.ts';
import { furnitureRanges } from './furniture-ranges.ts';
import { quotedRanges } from './quoted-ranges.ts';

/** A text's words as copying sees them: folded, with their places, and whether the reporter tells them. */
export interface CopyWords {
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** 1 where the word is told by the reporter: in no quotation marks, headline, link list, note or caption. */
  readonly told: Uint8Array;
  /** 1 where the word is the first of its line. */
  readonly opens: Uint8Array;
  readonly toldCount: number;
  /** The news agencies that the text names. */
  readonly agencies: ReadonlySet<string>;
}

const READ_LIMIT = 400_000;
const UNTOLD_KINDS = new Set(['headline', 'heading', 'byline', 'caption', 'aside']);

/** The words of a document. Linear in the text; very long texts are read to 400,000 characters. */
export function copyWords(document: Document): CopyWords {
  const text = document.text.slice(0, READ_LIMIT);
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const opens: number[] = [];
  for (const token of tokenise(text)) {
    if (token.kind === 'punctuation') continue;
    opens.push(text.slice(ends.at(-1) ?? 0, token.start).includes('\n') ? 1 : 0);
    words.push(foldWord(token.text));
    starts.push(token.start);
    ends.push(token.end);
  }
  const told = new Uint8Array(words.length).fill(1);
  const untold = [
    ...quotedRanges(text),
    ...furnitureRanges(text),
    ...document.blocks.filter(({ kind }) => UNTOLD_KINDS.has(kind)).map(({ span }) => span),
  ].sort((a, b) => a.start - b.start);
  let at = 0;
  for (const { start, end } of untold) {
    while (at < starts.length && starts[at]! < start) at++;
    for (let i = at; i < starts.length && starts[i]! < end; i++) told[i] = 0;
  }
  const toldCount = told.reduce((sum, value) => sum + value, 0);
  return {
    words,
    starts,
    ends,
    told,
    opens: Uint8Array.from(opens),
    toldCount,
    agencies: namedAgencies(text),
  };
}
