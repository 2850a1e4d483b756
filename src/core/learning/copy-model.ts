import type { BoostedTrees } from './boosted-trees.ts';
import type { FeatureWeights } from './linear-model.ts';

/** Which of the relations two dependent texts may have. */
export const DEPENDENT_RELATIONS = ['copy', 'revision', 'derived'] as const;

export type DependentRelation = (typeof DEPENDENT_RELATIONS)[number];

/** By which a text is told to be another one in other words. */
export interface SpunModel extends FeatureWeights {
  /** How rare a stem is in the language at large. */
  readonly rarityOf: (stem: string) => number;
}

/** What is learned of copying: whether one of two texts depends on the other, and how. */
export interface CopyModel extends FeatureWeights {
  /** Which relation two dependent texts have, each against the others. */
  readonly relations: Readonly<Record<DependentRelation, BoostedTrees>>;
  /** Whether two texts that do not depend on each other have a source in common. */
  readonly sources: FeatureWeights;
  readonly spun: SpunModel;
}
