import type { FeatureWeights } from './linear-model.ts';

/** Which of the relations two dependent texts may have. */
export const DEPENDENT_RELATIONS = ['copy', 'revision', 'derived'] as const;

export type DependentRelation = (typeof DEPENDENT_RELATIONS)[number];

/** What is learned of copying: whether one of two texts depends on the other, and how. */
export interface CopyModel extends FeatureWeights {
  /** Which relation two dependent texts have, each against the others. */
  readonly relations: Readonly<Record<DependentRelation, FeatureWeights>>;
}
