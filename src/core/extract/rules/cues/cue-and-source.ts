import type { WordRange } from '../../../reading/word-range.ts';

/** Who said it and by which words, found beside a content; `to` is the first piece after both. */
export interface CueAndSource {
  readonly source: WordRange | null;
  readonly cue: WordRange;
  readonly to: number;
  readonly rule: string;
}
