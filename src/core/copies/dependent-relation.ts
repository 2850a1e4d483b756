import { treeLogOdds } from '../learning/boosted-trees.ts';
import { type CopyModel, DEPENDENT_RELATIONS, type DependentRelation } from '../learning/copy-model.ts';
import { type FeatureTable, namesOf, valuesOf } from '../learning/feature-table.ts';
import type { SharedShape } from './shared-shape.ts';

/** Two dependent texts with what they share. */
interface Related extends SharedShape {
  readonly told: number;
  /** How many hours lie between the two; null where it cannot be told. */
  readonly hours: number | null;
}

/** A running story is updated within so many hours. */
const UPDATED_WITHIN = 30;

const MEASURES: FeatureTable<Related> = [
  ['kept sentences', ({ kept }) => kept],
  ['new sentences', ({ unshared }) => unshared],
  ['told', ({ told }) => Math.log1p(told)],
  ['jumps', ({ jumps }) => jumps],
  // A take that is updated keeps its lower half as it is; who rewrites alters all of it.
  ['kept in a row', ({ streak }) => Math.log1p(streak)],
  ['begins', ({ begins }) => begins],
  ['contained', ({ contained }) => contained],
  ['within a day', ({ hours }) => hours !== null && Math.abs(hours) > 0 && Math.abs(hours) < UPDATED_WITHIN],
];

/** What is measured of two dependent texts, in the order of the values. */
export const RELATION_MEASURES = namesOf(MEASURES);

/** The measures of two texts of which both tell `told` words, and which came out so many hours apart. */
export function relationMeasures(shape: SharedShape, told: number, hours: number | null): number[] {
  return valuesOf(MEASURES, { ...shape, told, hours });
}

/** The likeliest relation of two dependent texts of these measures. */
export function likeliestRelation(
  measures: readonly number[],
  relations: CopyModel['relations'],
): DependentRelation {
  const odds = DEPENDENT_RELATIONS.map((name) => treeLogOdds(relations[name], measures));
  return DEPENDENT_RELATIONS[odds.indexOf(Math.max(...odds))]!;
}
