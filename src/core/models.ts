import type { Lexicon } from './english/lexicon.ts';
import type { Extractor } from './extract/extract.ts';
import type { AlignmentModel } from './pair/alignment-model.ts';

export type EngineName = 'deep' | 'fast';

/** Everything trained or tabled that the pipeline needs; values, so that the core reads no file. */
export interface Models {
  /** What `extraction` is: the deep engine reads with a network, the fast one with linear models. */
  readonly engine: EngineName;
  /** Without it, extraction goes by rules alone. */
  readonly extraction: Extractor | null;
  readonly alignment: AlignmentModel;
  readonly lexicon: Lexicon;
}
