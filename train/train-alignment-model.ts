import { addSeparatePairs } from '../src/core/align/add-separate-pairs.ts';
import {
  type AlignmentModel,
  type Background,
  type LinearModel,
  logOddsOf,
} from '../src/core/align/alignment-model.ts';
import { CONTEXT_FEATURES, contextFeatures } from '../src/core/align/context-features.ts';
import { groupByLinkage } from '../src/core/align/group-wordings.ts';
import { PAIR_FEATURES } from '../src/core/align/pair-features.ts';
import { createPairGraph, type PairGraph } from '../src/core/align/pair-graph.ts';
import type { TrainingEvent } from './alignment-examples.ts';
import { type Example, fitLogisticRegression } from './logistic-regression.ts';

/** Inverse strength of the penalty, chosen leaving one event out. */
const C = 0.005;
const FOLDS = 4;
/** What a pair of a rewritten copy counts beside a pair of a real event. */
const COPY_WEIGHT = Number(process.env.AL_CW ?? 0.3);
/** Of the negative pairs without any shared weight every n-th is kept, with its weight. */
const EVERY = 10;
const SHARED = PAIR_FEATURES.indexOf('shared');

/**
 * Trains an alignment model on events, and on rewritten copies where only the context matters: the pair model; then, on log-odds that a pair model trained without the event
 * gave, the context model; then the two thresholds, on log-odds that both gave out of fold.
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
  const second = new Map<TrainingEvent, PairGraph>();
  for (const fold of folds) {
    const context = fitContext(
      events.filter((event) => !fold.includes(event.name)),
      copies,
      rows,
    );
    for (const event of events) {
      if (!fold.includes(event.name)) continue;
      const logOdds = rows.get(event)!.map((row) => logOddsOf(context, row));
      second.set(event, createPairGraph(event.profiles.length, event.pairs, logOdds));
    }
  }
  const thresholds = chooseThresholds(events, second);
  return { version: 1, background, pair, context: fitContext(events, copies, rows), ...thresholds };
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

const STEP = 0.25;
const LOWEST = -1.5;
const STEPS = 13;
/** Differences of F1 that do not count: a few pairs of one event. */
const INDIFFERENT = 0.01;

/**
 * The strictest two thresholds whose F1 over pairs from different reports, averaged with the thresholds beside them, is
 * about the best: a pair shown wrongly costs a reader more than one not shown.
 */
function chooseThresholds(
  events: readonly TrainingEvent[],
  graphs: ReadonlyMap<TrainingEvent, PairGraph>,
): { joinAt: number; addAt: number } {
  const at = (step: number): number => LOWEST + step * STEP;
  const grid = Array.from({ length: STEPS }, (_, join) =>
    Array.from({ length: STEPS }, (__, add) => f1Of(events, graphs, at(join), at(add))),
  );
  const smooth = grid.flatMap((row, join) =>
    row.map((_, add) => {
      const around = [-2, -1, 0, 1, 2].flatMap((i) =>
        [-1, 0, 1].flatMap((j) => grid[join + i]?.[add + j] ?? []),
      );
      const f1 = around.reduce((sum, value) => sum + value, 0) / around.length;
      return { joinAt: at(join), addAt: at(add), f1 };
    }),
  );
  const best = Math.max(...smooth.map(({ f1 }) => f1));
  const strictest = smooth
    .filter(({ f1 }) => f1 >= best - INDIFFERENT)
    .sort((x, y) => y.joinAt + y.addAt - x.joinAt - x.addAt || y.f1 - x.f1);
  return { joinAt: strictest[0]!.joinAt, addAt: strictest[0]!.addAt };
}

/** Mean F1 of the events, so that one with very many pairs does not decide alone. */
function f1Of(
  events: readonly TrainingEvent[],
  graphs: ReadonlyMap<TrainingEvent, PairGraph>,
  joinAt: number,
  addAt: number,
): number {
  const sum = events.reduce((total, event) => {
    const count = { right: 0, found: 0, gold: 0 };
    countPairs(event, graphs.get(event)!, joinAt, addAt, count);
    return total + (2 * count.right) / Math.max(1, count.found + count.gold);
  }, 0);
  return sum / events.length;
}

function countPairs(
  event: TrainingEvent,
  graph: PairGraph,
  joinAt: number,
  addAt: number,
  count: { right: number; found: number; gold: number },
): void {
  const members = new Map<number, number[]>();
  for (const [index, root] of groupByLinkage(graph, joinAt).entries()) {
    members.set(root, [...(members.get(root) ?? []), index]);
  }
  const groups = addSeparatePairs([...members.values()], event.profiles, graph, addAt);
  const joined = new Set(groups.flatMap((own) => own.flatMap((a) => own.map((b) => a * graph.size + b))));
  for (const [k, [a, b]] of event.pairs.entries()) {
    if (event.profiles[a]!.witness === event.profiles[b]!.witness) continue;
    const found = joined.has(a * graph.size + b);
    const label = event.labels[k];
    if (label === 1) count.gold++;
    if (found && label !== null) count.found++;
    if (found && label === 1) count.right++;
  }
}
