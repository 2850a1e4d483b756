import type { FindingLabel } from '../../gold/findings/finding-labels.ts';
import type { FindingModel } from '../../src/core/findings/find-findings.ts';
import type { FindingPair } from '../../src/core/findings/finding-measures.ts';

/** A pair of which something may be found, with the label of its two wordings. */
export interface LabelledPair {
  readonly pair: FindingPair;
  readonly label: FindingLabel;
}

/** What a confidence is reckoned with. */
export type LearntWeights = Pick<FindingModel, 'joins' | 'verdicts'>;
