import { type LinearModel, logOddsOf } from '../../src/core/learning/linear-model.ts';
import type { AlignmentModel, Background } from '../../src/core/pair/alignment-model.ts';
import { CONTEXT_FEATURES, contextFeatures } from '../../src/core/pair/context-features.ts';
import { PAIR_FEATURES } from '../../src/core/pair/pair-features.ts';
import { createPairGraph, type PairGraph } from '../../src/core/pair/pair-graph.ts';
import { type Example, fitLogisticRegression } from '../methods/logistic-regression.ts';
import type { TrainingEvent } from './alignment-examples.ts';

/** Inverse strength of the penalty, chosen leaving one event out. */
const C = 0.005;
const FOLDS = 4;
/** What a pair of a rewritten copy counts beside a pair of a real event. */
const COPY_WEIGHT = 0.3;
/** Of the negative pairs that hardly share a telling word, or that the pair model rules out, every n-th counts for all. */
const EVERY = 12;
const HARDLY = 0.2;
const RULED_OUT = -4;
/** Chosen on folds of events left out; from 0.2 to 0.3 F1 is the same, and precision rises by a point for each hundredth. */
const SHOW_AT = 0.24;
const CONTAINMENT = PAIR_FEATURES.indexOf('containment');
const FIRST = CONTEXT_FEATURES.indexOf('first');

/**
 * Trains an alignment model on events, and on rewritten copies where only the context matters: the pair model; then, on
 * log-odds that a pair model trained without the event gave, the context model.
 */
export function trainAlignmentModel(
  events: readonly TrainingEvent[],
  copies: readonly TrainingEvent[],
  background: Background,
): AlignmentModel {
  const folds = foldsOf(events);
  const graphs = new Map<TrainingEvent, PairGraph>();
  for (const fold of folds) {
    const pair = fitPairs(events.filter((event) => !fold.includes(event.name)));
    for (const event of events) if (fold.includes(event.name)) graphs.set(event, pairGraph(event, pair));
  }
  const pair = fitPairs(events);
  for (const copy of copies) graphs.set(copy, pairGraph(copy, pair));
  const rows = new Map(
    [...events, ...copies].map((event) => [event, contextFeatures(event.profiles, graphs.get(event)!)]),
  );
  return { version: 2, background, pair, context: fitContext(events, copies, rows), showAt: SHOW_AT };
}

function foldsOf(events: readonly TrainingEvent[]): string[][] {
  const names = [...new Set(events.map(({ name }) => name))].sort();
  const folds: string[][] = Array.from({ length: Math.min(FOLDS, names.length) }, () => []);
  for (const [index, name] of names.entries()) folds[index % folds.length]!.push(name);
  return folds;
}

function pairGraph(event: TrainingEvent, pair: LinearModel): PairGraph {
  const logOdds = event.rows.map((row) => logOddsOf(pair, row));
  return createPairGraph(event.profiles.length, event.pairs, logOdds);
}

function fitPairs(events: readonly TrainingEvent[]): LinearModel {
  const examples = events.flatMap((event) =>
    examplesOf(event, event.rows, (values) => values[CONTAINMENT]! < HARDLY, 1),
  );
  return fitLogisticRegression(PAIR_FEATURES, examples, C);
}

function fitContext(
  events: readonly TrainingEvent[],
  copies: readonly TrainingEvent[],
  rows: ReadonlyMap<TrainingEvent, number[][]>,
): LinearModel {
  const isRuledOut = (values: readonly number[]) => values[FIRST]! < RULED_OUT;
  const examples = [
    ...events.flatMap((event) => examplesOf(event, rows.get(event)!, isRuledOut, 1)),
    ...copies.flatMap((event) => examplesOf(event, rows.get(event)!, isRuledOut, COPY_WEIGHT)),
  ];
  return fitLogisticRegression(CONTEXT_FEATURES, examples, C);
}

/** The labelled pairs of an event as examples; of the negative ones that teach little every `EVERY`-th for all. */
function examplesOf(
  { labels }: TrainingEvent,
  rows: readonly (readonly number[])[],
  teachesLittle: (values: readonly number[]) => boolean,
  weight: number,
): Example[] {
  let few = 0;
  return rows.flatMap((values, k): Example[] => {
    const label = labels[k]!;
    if (label === null) return [];
    const thin = label === 0 && teachesLittle(values);
    if (thin && few++ % EVERY !== 0) return [];
    return [{ values, label, weight: thin ? weight * EVERY : weight }];
  });
}
