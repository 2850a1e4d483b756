import type { CopyPair } from '../../gold/stories/copy-pairs.ts';
import { copyWords } from '../../src/core/copies/copy-words.ts';
import { DEPENDENCE_MEASURES, dependenceMeasures } from '../../src/core/copies/dependence.ts';
import { RELATION_MEASURES, relationMeasures } from '../../src/core/copies/dependent-relation.ts';
import { sharedRuns } from '../../src/core/copies/shared-runs.ts';
import { areOfOtherDays } from '../../src/core/copies/text-direction.ts';
import { sharedWords } from '../../src/core/copies/told-passages.ts';
import {
  type CopyModel,
  DEPENDENT_RELATIONS,
  type DependentRelation,
} from '../../src/core/learning/copy-model.ts';
import type { FeatureWeights } from '../../src/core/learning/linear-model.ts';
import { fitLogisticRegression } from '../methods/logistic-regression.ts';
import { rawWeights } from './raw-weights.ts';

const PENALTY = 1;
const RELATION_PENALTY = 0.25;

/** The measures of a labelled pair. */
function measuresOf({ a, b }: CopyPair): number[] {
  const sides = [copyWords(a), copyWords(b)] as const;
  return dependenceMeasures(sides, sharedWords(...sides, sharedRuns(...sides)));
}

/** Whether a reader found the two to depend on each other. */
export function isDependent({ relation }: CopyPair): boolean {
  return relation === 'copy' || relation === 'revision' || relation === 'derived';
}

/** Fits to labelled pairs what tells dependence, and what tells its relations. */
export function fitCopyModel(pairs: readonly CopyPair[]): Omit<CopyModel, 'spun'> {
  const dependent = pairs.filter(isDependent);
  const rows = dependent.map(({ a, b }) => {
    const sides = [copyWords(a), copyWords(b)] as const;
    const runs = sharedRuns(...sides);
    const { told } = sharedWords(...sides, runs);
    return relationMeasures(sides, runs, { told, isLater: areOfOtherDays([a, b]) });
  });
  const weightsOf = (name: DependentRelation): FeatureWeights => {
    const own = dependent.filter(({ relation }) => relation === name).length;
    const examples = dependent.map(({ relation }, at) => ({
      values: rows[at]!,
      label: relation === name ? (1 as const) : (0 as const),
      weight: Math.sqrt(
        dependent.length / DEPENDENT_RELATIONS.length / (relation === name ? own : dependent.length - own),
      ),
    }));
    return rawWeights(fitLogisticRegression(RELATION_MEASURES, examples, RELATION_PENALTY));
  };
  return {
    ...fitDependence(pairs),
    relations: { copy: weightsOf('copy'), revision: weightsOf('revision'), derived: weightsOf('derived') },
  };
}

/** Fits the weights to labelled pairs; both labels weigh alike. */
function fitDependence(pairs: readonly CopyPair[]): FeatureWeights {
  const dependent = pairs.filter(isDependent).length;
  const examples = pairs.map((pair) => ({
    values: measuresOf(pair),
    label: isDependent(pair) ? (1 as const) : (0 as const),
    weight: Math.sqrt(pairs.length / 2 / (isDependent(pair) ? dependent : pairs.length - dependent)),
  }));
  return rawWeights(fitLogisticRegression(DEPENDENCE_MEASURES, examples, PENALTY));
}
