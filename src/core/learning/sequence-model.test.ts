import { expect, test } from 'vitest';
import { decodeBest, emissionScores, posteriors, type SequenceModel } from './sequence-model.ts';

const LENGTH = 4;

/** A model of two labels whose scores come from a fixed table of two features a position. */
function createModel(): SequenceModel {
  const weights = new Float32Array(2 * 16);
  for (let i = 0; i < weights.length; i++) weights[i] = ((i * 7919) % 13) / 6 - 1;
  return {
    labels: 2,
    classes: 2,
    features: 2,
    emissions: { bits: 4, width: 2, scale: 1, weights },
    transitions: Float32Array.from([0.5, -0.2, 0.1, 0.9, -0.4, 0.3, 0.6, -0.8]),
    initial: Float32Array.from([0.2, -0.1]),
  };
}

const INPUT = {
  length: LENGTH,
  features: Int32Array.from([1, -5, 9, 3, -2, 7, 11, -8], (value) => value << 27),
  classes: Uint8Array.from([0, 1, 0, 1]),
};

function pathScore(model: SequenceModel, scores: Float32Array, path: readonly number[]): number {
  let sum = model.initial[path[0]!]! + scores[path[0]!]!;
  for (let i = 1; i < path.length; i++) {
    sum +=
      model.transitions[(INPUT.classes[i]! * 2 + path[i - 1]!) * 2 + path[i]!]! + scores[i * 2 + path[i]!]!;
  }
  return sum;
}

function allPaths(): number[][] {
  return Array.from({ length: 1 << LENGTH }, (_, bits) => [0, 1, 2, 3].map((i) => (bits >> i) & 1));
}

test('the decoded path is the best of all paths', () => {
  const model = createModel();
  const scores = new Float32Array(LENGTH * 2);
  emissionScores(model, INPUT, scores);
  const best = allPaths().sort((a, b) => pathScore(model, scores, b) - pathScore(model, scores, a))[0]!;
  expect([...decodeBest(model, INPUT, scores)]).toEqual(best);
});

test('posteriors and their log sum equal those of summing over all paths', () => {
  const model = createModel();
  const scores = new Float32Array(LENGTH * 2);
  emissionScores(model, INPUT, scores);
  const out = new Float32Array(LENGTH * 2);
  const log = posteriors(model, model.transitions.map(Math.exp), INPUT, scores, out);
  const paths = allPaths();
  const weights = paths.map((path) => Math.exp(pathScore(model, scores, path)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (let i = 0; i < LENGTH; i++) {
    const ones = weights.reduce((sum, weight, p) => sum + (paths[p]![i] === 1 ? weight : 0), 0);
    expect(out[i * 2 + 1]).toBeCloseTo(ones / total, 4);
  }
  expect(log).toBeCloseTo(Math.log(total), 4);
});
