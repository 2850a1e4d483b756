import type { WordRange } from '../../../reading/word-range.ts';
import { WORD } from '../../../reading/word-table.ts';
import type { Analysis } from '../analysis.ts';
import type { WordPriors } from './word-priors.ts';

/** Columns of word forms for a run of tokens, with PAD places of "outside" on each side. */
export interface Columns {
  readonly lower: Int32Array;
  readonly stem: Int32Array;
  readonly suffix: Int32Array;
  readonly shape: Int32Array;
  readonly tag: Int32Array;
  readonly cue: Int32Array;
  readonly source: Int32Array;
}

export const PAD = 3;
const OUTSIDE = 0x2545f491;

/** Reads the columns of `range`; entry PAD is its first token. */
export function readColumns(analysis: Analysis, priors: WordPriors, range: WordRange): Columns {
  const { table, words, tags } = analysis;
  const n = range.to - range.from;
  const size = n + 2 * PAD;
  const column = (): Int32Array => new Int32Array(size).fill(OUTSIDE);
  const columns = {
    lower: column(),
    stem: column(),
    suffix: column(),
    shape: column(),
    tag: new Int32Array(size).fill(60),
    cue: new Int32Array(size),
    source: new Int32Array(size),
  };
  for (let i = 0; i < n; i++) {
    const word = words[range.from + i]!;
    const at = i + PAD;
    columns.lower[at] = table.form(word, WORD.lower);
    columns.stem[at] = table.form(word, WORD.stem);
    columns.suffix[at] = table.form(word, WORD.suffix3);
    columns.shape[at] = table.form(word, WORD.shape);
    columns.tag[at] = tags[range.from + i]!;
    columns.cue[at] = priors.cue(columns.stem[at]!, tags[range.from + i]!);
    columns.source[at] = priors.source(columns.lower[at]!);
  }
  return columns;
}

/**
 * The hash of one of eight features of the same word: their rows lie side by side, which is one line of the
 * processor's cache (eight rows of eight bytes) at the models' 18 bits.
 */
export function grouped(hash: number, member: number): number {
  return (hash & 0xfffe0000) | (member << 14);
}
