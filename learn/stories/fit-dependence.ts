import type { CopyPair } from '../../gold/stories/copy-pairs.ts';
import { copyWords } from '../../src/core/copies/copy-words.ts';
import { DEPENDENCE_MEASURES, dependenceMeasures } from '../../src/core/copies/dependence.ts';
import { relationMeasures } from '../../src/core/copies/dependent-relation.ts';
import { hoursBetween } from '../../src/core/copies/page-time.ts';
import { sharedRuns } from '../../src/core/copies/shared-runs.ts';
import { sharedShape } from '../../src/core/copies/shared-shape.ts';
import { SOURCE_MEASURES, sourceMeasures } from '../../src/core/copies/source-relation.ts';
import { sharedWords } from '../../src/core/copies/told-passages.ts';
import type { BoostedTrees } from '../../src/core/learning/boosted-trees.ts';
import type { CopyModel, DependentRelation } from '../../src/core/learning/copy-model.ts';
import type { FeatureWeights } from '../../src/core/learning/linear-model.ts';
import type { CopyRelation } from '../../src/core/model/copies/stemma.ts';
import { fitBoostedTrees, type TreeSettings } from '../methods/boosted-trees.ts';
import { fitLogisticRegression } from '../methods/logistic-regression.ts';
import { rawWeights } from './raw-weights.ts';

const PENALTY = 0.5;
const SOURCE_PENALTY = 0.3;
/** Few and flat trees, for so few pairs. */
const TREES: TreeSettings = {
  ...{ trees: 50, depth: 2, rate: 0.12, penalty: 2, leastCurve: 1.5, bins: 24 },
  ...{ rowShare: 0.6, measureShare: 0.4, rising: 0 },
};

/** What is measured of a labelled pair. */
export interface MeasuredPair {
  readonly relation: CopyRelation;
  readonly dependence: readonly number[];
  readonly related: readonly number[];
  readonly sources: readonly number[];
}

/** The measures of labelled pairs. */
export function measurePairs(pairs: readonly CopyPair[]): MeasuredPair[] {
  return pairs.map(({ a, b, relation }) => {
    const sides = [copyWords(a), copyWords(b)] as const;
    const runs = sharedRuns(...sides);
    const shared = sharedWords(...sides, runs);
    const shape = sharedShape(...sides, runs);
    return {
      relation,
      dependence: dependenceMeasures(sides, shared, shape),
      related: relationMeasures(shape, shared.told, hoursBetween(a, b)),
      sources: sourceMeasures(shared),
    };
  });
}

/** Whether a reader found the two to depend on each other. */
export function isDependent({ relation }: Pick<CopyPair, 'relation'>): boolean {
  return relation === 'copy' || relation === 'revision' || relation === 'derived';
}

/** Fits to measured pairs what tells dependence, and what tells its relations. */
export function fitCopyModel(pairs: readonly MeasuredPair[]): Omit<CopyModel, 'spun'> {
  const dependent = pairs.filter(isDependent);
  const treesOf = (name: DependentRelation): BoostedTrees =>
    fitBoostedTrees(
      dependent.map(({ related, relation }) => ({ values: related, label: relation === name ? 1 : 0 })),
      TREES,
    );
  const apart = pairs.filter((pair) => !isDependent(pair));
  return {
    ...fitWeights(DEPENDENCE_MEASURES, pairs, ({ dependence }) => dependence, isDependent, PENALTY),
    relations: { copy: treesOf('copy'), revision: treesOf('revision'), derived: treesOf('derived') },
    sources: fitWeights(
      SOURCE_MEASURES,
      apart,
      ({ sources }) => sources,
      ({ relation }) => relation === 'common-source',
      SOURCE_PENALTY,
    ),
  };
}

/** Fits weights by which pairs of a kind are told from the others; both kinds weigh alike. */
function fitWeights(
  features: readonly string[],
  pairs: readonly MeasuredPair[],
  valuesOf: (pair: MeasuredPair) => readonly number[],
  isOfKind: (pair: MeasuredPair) => boolean,
  penalty: number,
): FeatureWeights {
  const count = pairs.filter(isOfKind).length;
  const examples = pairs.map((pair) => ({
    values: valuesOf(pair),
    label: isOfKind(pair) ? (1 as const) : (0 as const),
    weight: Math.sqrt(pairs.length / 2 / (isOfKind(pair) ? count : pairs.length - count)),
  }));
  return rawWeights(fitLogisticRegression(features, examples, penalty));
}
