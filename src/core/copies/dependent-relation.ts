import { type CopyModel, DEPENDENT_RELATIONS, type DependentRelation } from '../learning/copy-model.ts';
import { type FeatureTable, namesOf, valuesOf } from '../learning/feature-table.ts';
import { weigh } from '../learning/linear-model.ts';
import type { CopyWords } from './copy-words.ts';
import type { SharedRun } from './shared-runs.ts';

/** A sentence is kept where so much of it stands in the other text, and new where so little does. */
const KEPT = 0.9;
const NEW = 0.2;
/** Fewer words between two ends are a scrap. */
const SHORTEST = 4;

/** Two dependent texts with what they share. */
interface Related {
  readonly told: number;
  /** Of the sentences of the shorter text, the share that the other has as they are, and the share that it has not. */
  readonly kept: number;
  readonly unshared: number;
  readonly jumps: number;
  readonly isLater: boolean;
}

const MEASURES: FeatureTable<Related> = [
  ['kept sentences', ({ kept }) => kept],
  ['new sentences', ({ unshared }) => unshared],
  ['told', ({ told }) => Math.log1p(told)],
  // How often the second text goes back in the first: who splices does.
  ['jumps', ({ jumps }) => jumps],
  ['another day', ({ isLater }) => isLater],
];

/** What is measured of two dependent texts, in the order of the values. */
export const RELATION_MEASURES = namesOf(MEASURES);

/** The measures of two texts that share `runs`, `told` words of them told in both; `isLater`: their days differ. */
export function relationMeasures(
  [a, b]: readonly [CopyWords, CopyWords],
  runs: readonly SharedRun[],
  { told, isLater }: Pick<Related, 'told' | 'isLater'>,
): number[] {
  const isAShorter = a.words.length <= b.words.length;
  const shares = isAShorter
    ? sharedShares(a, runs, ({ a: at }) => at)
    : sharedShares(b, runs, ({ b: at }) => at);
  const count = Math.max(1, shares.length);
  return valuesOf(MEASURES, {
    told,
    isLater,
    kept: shares.filter((share) => share >= KEPT).length / count,
    unshared: shares.filter((share) => share < NEW).length / count,
    jumps: runs.filter((run, i) => i > 0 && run.b < runs[i - 1]!.b).length / Math.max(1, runs.length - 1),
  });
}

/** How much of each sentence of a text is shared. */
function sharedShares(
  { words, sentences }: CopyWords,
  runs: readonly SharedRun[],
  placeOf: (run: SharedRun) => number,
): number[] {
  const shared = new Uint8Array(words.length);
  for (const run of runs) shared.fill(1, placeOf(run), placeOf(run) + run.length);
  return sentences.flatMap((from, i) => {
    const to = sentences[i + 1] ?? words.length;
    if (to - from < SHORTEST) return [];
    return shared.subarray(from, to).reduce((sum, one) => sum + one, 0) / (to - from);
  });
}

/** The likeliest relation of two dependent texts of these measures. */
export function likeliestRelation(
  measures: readonly number[],
  relations: CopyModel['relations'],
): DependentRelation {
  return DEPENDENT_RELATIONS.reduce((best, name) =>
    weigh(relations[name], measures) > weigh(relations[best], measures) ? name : best,
  );
}
