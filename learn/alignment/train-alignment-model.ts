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
/** Of the negative pairs without any shared weight every n-th is kept, with its weight. */
const EVERY = 10;
/** Chosen leaving one event out, the same for all events; from 0.18 to 0.22 it makes no difference. */
const SHOW_AT = 0.2;
const SHARED = PAIR_FEATURES.indexOf('shared');

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
  const examples: Example[] = [];
  for (const event of events) {
    let empty = 0;
    for (const [k, values] of event.rows.entries()) {
      const label = event.labels[k]!;
      if (label === null) continue;
      const thin = label === 0 && values[SHARED] === 0;
      if (thin && empty++ % EVERY !== 0) continue;
      examples.push({ values, label, weight: thin ? EVERY : 1 });
    }
  }
  return fitLogisticRegression(PAIR_FEATURES, examples, C);
}

function fitContext(
  events: readonly TrainingEvent[],
  copies: readonly TrainingEvent[],
  rows: ReadonlyMap<TrainingEvent, number[][]>,
): LinearModel {
  const examples: Example[] = [];
  for (const event of [...events, ...copies]) {
    const weight = copies.includes(event) ? COPY_WEIGHT : 1;
    for (const [k, values] of rows.get(event)!.entries()) {
      const label = event.labels[k]!;
      if (label !== null) examples.push({ values, label, weight });
    }
  }
  return fitLogisticRegression(CONTEXT_FEATURES, examples, C);
}
