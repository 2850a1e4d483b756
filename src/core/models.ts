import type { AlignmentModel } from './align/alignment-model.ts';
import type { ExtractionModel } from './extract/extraction-model.ts';
import type { Lexicon } from './language/lexicon.ts';

/** Everything trained or tabled that the pipeline needs; values, so that the core reads no file. */
export interface Models {
  /** Without it, extraction goes by rules alone. */
  readonly extraction: ExtractionModel | null;
  readonly alignment: AlignmentModel;
  readonly lexicon: Lexicon;
}
