import type { SpunRow } from '../../gold/stories/spun-rows.ts';
import { SPUN_MEASURES } from '../../src/core/copies/spun/spun-measures.ts';
import type { FeatureWeights } from '../../src/core/learning/linear-model.ts';
import { fitLogisticRegression } from '../methods/logistic-regression.ts';
import { rawWeights } from './raw-weights.ts';

const PENALTY = 1;

/** Whether one of the two is the other in other words. */
export function isSpun({ of }: SpunRow): boolean {
  return of === 'spun' || of === 'whole';
}

/** Fits what tells a spun copy from two independent reports to the rows of the learning half. */
export function fitSpun(rows: readonly SpunRow[]): FeatureWeights {
  const examples = rows.flatMap((row) =>
    row.half !== 'learning' || row.values === null
      ? []
      : [{ values: row.values, label: isSpun(row) ? (1 as const) : (0 as const), weight: 1 }],
  );
  return rawWeights(fitLogisticRegression(SPUN_MEASURES, examples, PENALTY));
}
