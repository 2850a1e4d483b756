import type { Extractor } from './extract/extract.ts';
import type { FactModel } from './facts/match-reports.ts';
import type { FindingModel } from './findings/find-findings.ts';
import type { Lexicon } from './language/lexicon.ts';
import type { CopyModel } from './learning/copy-model.ts';
import type { LinearModel } from './learning/linear-model.ts';
import type { AlignmentModel } from './pair/alignment-model.ts';
import type { KnownSpeakers, SpeakerModels } from './speakers/speaker-models.ts';

/** Everything trained or tabled that the pipeline needs; values, so that the core reads no file. */
export interface Models {
  /** Without it, extraction goes by rules alone. */
  readonly extraction: Extractor | null;
  readonly speakers: SpeakerModels & KnownSpeakers;
  readonly alignment: AlignmentModel;
  readonly lexicon: Lexicon;
  /** Whether two claims of two reports are of one thing. */
  readonly facts: FactModel;
  /** Whether one text depends on another. */
  readonly dependence: CopyModel;
  /** How often findings of a collation are right, and verdicts of a check. */
  readonly findings: FindingModel & { readonly check: LinearModel };
}
