import type { Relation } from './relation.ts';

/** Units that stand opposite each other: `a` and `b` are the first of `lengthA` and `lengthB` units (2 only for joins). */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly lengthA: number;
  readonly lengthB: number;
  readonly relation: Relation;
}
