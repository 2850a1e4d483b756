import {
  emissionScores,
  type SequenceInput,
  type SequenceModel,
} from '../../src/core/learning/sequence-model.ts';

export interface LabelledSequence extends SequenceInput {
  readonly gold: Uint8Array;
}

export interface SequenceTraining {
  readonly labels: number;
  readonly classes: number;
  readonly features: number;
  readonly bits: number;
  readonly epochs: number;
  /** Step size before each emission row's own scaling. */
  readonly rate: number;
  /** Starting sum of squared gradients of every row: the larger, the smaller the first steps. */
  readonly damping: number;
  /** Share of the features left out at random at each step, against overfitting. */
  readonly dropout: number;
  /** Whether label `next` may follow label `previous` (−1 at the start). */
  readonly allowed: (previous: number, next: number) => boolean;
}

const FORBIDDEN = -40;

/** Weights in training: the current ones and, for averaging, their running sums weighted by the step number. */
interface Weights {
  readonly now: Float32Array;
  readonly sums: Float32Array;
  /** Sum of squared gradients of each weight; empty for emissions, which share one sum a row. */
  readonly squares: Float32Array;
}

/** Trains a conditional random field by averaged stochastic gradient steps, one sequence a step; deterministic.
 * A hash of 0 stands for an absent feature, so row 0 is never
 * given a weight. */
export function trainSequenceModel(
  sequences: readonly LabelledSequence[],
  training: SequenceTraining,
  onEpoch: (epoch: number, loss: number) => void = () => {},
): SequenceModel {
  const trainer = new Trainer(training);
  const order = sequences.map((_, index) => index);
  let seed = 12345;
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      const j = seed % (i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    let loss = 0;
    for (const index of order) loss += trainer.step(sequences[index]!);
    onEpoch(epoch, loss / sequences.length);
  }
  return trainer.averaged();
}

class Trainer {
  private readonly training: SequenceTraining;
  private readonly model: SequenceModel;
  private readonly emissions: Weights;
  private readonly transitions: Weights;
  private readonly initial: Weights;
  /** Sum of squared gradients of each emission row, for its own step size (AdaGrad, Duchi et al. 2011). */
  private readonly rowSquares: Float32Array;
  private steps = 1;
  private seed = 1;

  constructor(training: SequenceTraining) {
    const { labels, classes, bits, features } = training;
    this.training = training;
    this.emissions = zeros(8 << bits, 0);
    this.rowSquares = new Float32Array(1 << bits).fill(training.damping);
    this.transitions = zeros(classes * labels * labels, training.damping);
    this.initial = zeros(labels, training.damping);
    for (let k = 0; k < labels; k++) {
      if (!training.allowed(-1, k)) this.initial.now[k] = FORBIDDEN;
      for (let j = 0; j < labels; j++) {
        if (training.allowed(j, k)) continue;
        for (let c = 0; c < classes; c++) this.transitions.now[(c * labels + j) * labels + k] = FORBIDDEN;
      }
    }
    const emissions = { bits, width: 8, scale: 1, weights: this.emissions.now };
    this.model = {
      labels,
      classes,
      features,
      emissions,
      transitions: this.transitions.now,
      initial: this.initial.now,
    };
  }

  /** One gradient step; returns the sequence's negative log-likelihood. */
  step(whole: LabelledSequence): number {
    const { labels } = this.training;
    const n = whole.length;
    if (n === 0) return 0;
    const sequence = { ...whole, features: this.dropFeatures(whole.features) };
    const scores = new Float32Array(n * labels);
    emissionScores(this.model, sequence, scores);
    const lattice = new Lattice(this.model, sequence, scores);
    const loss = lattice.logSum - this.goldScore(sequence, scores);
    this.addEmissions(sequence, lattice);
    this.addTransitions(sequence, lattice);
    this.steps++;
    return loss;
  }

  private dropFeatures(features: Int32Array): Int32Array {
    const limit = this.training.dropout * 65536;
    if (limit === 0) return features;
    const kept = features.slice();
    for (let f = 0; f < kept.length; f++) {
      this.seed = (Math.imul(this.seed, 1664525) + 1013904223) | 0;
      if (this.seed >>> 16 < limit) kept[f] = 0;
    }
    return kept;
  }

  private goldScore(sequence: LabelledSequence, scores: Float32Array): number {
    const { labels } = this.training;
    let score = this.initial.now[sequence.gold[0]!]! + scores[sequence.gold[0]!]!;
    for (let i = 1; i < sequence.length; i++) {
      const j = sequence.gold[i - 1]!;
      const k = sequence.gold[i]!;
      score +=
        this.transitions.now[(sequence.classes[i]! * labels + j) * labels + k]! + scores[i * labels + k]!;
    }
    return score;
  }

  private addEmissions(sequence: LabelledSequence, lattice: Lattice): void {
    const { labels, features, bits, rate } = this.training;
    const shift = 32 - bits;
    const squares = this.rowSquares;
    const { now, sums } = this.emissions;
    const step = this.steps;
    const delta = new Float32Array(labels);
    for (let i = 0; i < sequence.length; i++) {
      let square = 0;
      for (let k = 0; k < labels; k++) {
        delta[k] = (sequence.gold[i] === k ? 1 : 0) - lattice.node(i, k);
        square += delta[k]! * delta[k]!;
      }
      if (square < 1e-6) continue;
      for (let f = i * features; f < (i + 1) * features; f++) {
        const slot = sequence.features[f]! >>> shift;
        if (slot === 0) continue;
        squares[slot]! += square;
        const own = rate / Math.sqrt(squares[slot]!);
        for (let k = 0; k < labels; k++) {
          now[slot * 8 + k]! += own * delta[k]!;
          sums[slot * 8 + k]! += step * own * delta[k]!;
        }
      }
    }
  }

  private addTransitions(sequence: LabelledSequence, lattice: Lattice): void {
    const { labels } = this.training;
    for (let k = 0; k < labels; k++) {
      this.bump(this.initial, k, (sequence.gold[0] === k ? 1 : 0) - lattice.node(0, k));
    }
    for (let i = 1; i < sequence.length; i++) {
      const base = sequence.classes[i]! * labels * labels;
      const right = sequence.gold[i - 1]! * labels + sequence.gold[i]!;
      for (let pair = 0; pair < labels * labels; pair++) {
        const p = lattice.edge(i, Math.floor(pair / labels), pair % labels);
        if (pair === right || p > 1e-4)
          this.bump(this.transitions, base + pair, (pair === right ? 1 : 0) - p);
      }
    }
  }

  private bump(weights: Weights, at: number, gradient: number): void {
    weights.squares[at]! += gradient * gradient;
    const by = (this.training.rate * gradient) / Math.sqrt(weights.squares[at]!);
    weights.now[at]! += by;
    weights.sums[at]! += this.steps * by;
  }

  averaged(): SequenceModel {
    const mean = (weights: Weights): Float32Array => {
      const result = new Float32Array(weights.now.length);
      for (let i = 0; i < result.length; i++) result[i] = weights.now[i]! - weights.sums[i]! / this.steps;
      return result;
    };
    const weights = mean(this.emissions).map((weight) => weight * (1 - this.training.dropout));
    const emissions = { ...this.model.emissions, weights };
    return { ...this.model, emissions, transitions: mean(this.transitions), initial: mean(this.initial) };
  }
}

function zeros(size: number, damping: number): Weights {
  const squares = new Float32Array(damping > 0 ? size : 0).fill(damping);
  return { now: new Float32Array(size), sums: new Float32Array(size), squares };
}

/** Forward and backward sums of one sequence, each position scaled to sum to one. */
class Lattice {
  logSum = 0;
  private readonly labels: number;
  private readonly alpha: Float64Array;
  private readonly beta: Float64Array;
  private readonly emission: Float64Array;
  private readonly exponents: Float64Array;
  private readonly classes: Uint8Array;
  private readonly scales: Float64Array;

  constructor(model: SequenceModel, input: SequenceInput, scores: Float32Array) {
    const { labels } = model;
    const n = input.length;
    this.labels = labels;
    this.classes = input.classes;
    this.alpha = new Float64Array(n * labels);
    this.beta = new Float64Array(n * labels).fill(1);
    this.emission = new Float64Array(n * labels);
    this.scales = new Float64Array(n);
    this.exponents = Float64Array.from(model.transitions, Math.exp);
    for (let i = 0; i < n; i++) {
      let top = -Infinity;
      for (let k = 0; k < labels; k++) top = Math.max(top, scores[i * labels + k]!);
      for (let k = 0; k < labels; k++)
        this.emission[i * labels + k] = Math.exp(scores[i * labels + k]! - top);
      this.logSum += top;
    }
    this.forward(model, n);
    this.backward(n);
  }

  private forward(model: SequenceModel, n: number): void {
    const { labels, alpha, emission, exponents } = this;
    for (let i = 0; i < n; i++) {
      const base = this.classes[i]! * labels * labels;
      let total = 0;
      for (let k = 0; k < labels; k++) {
        let sum = 0;
        if (i === 0) sum = Math.exp(model.initial[k]!);
        else
          for (let j = 0; j < labels; j++)
            sum += alpha[(i - 1) * labels + j]! * exponents[base + j * labels + k]!;
        alpha[i * labels + k] = sum * emission[i * labels + k]!;
        total += alpha[i * labels + k]!;
      }
      for (let k = 0; k < labels; k++) alpha[i * labels + k]! /= total;
      this.scales[i] = total;
      this.logSum += Math.log(total);
    }
  }

  private backward(n: number): void {
    const { labels, beta, emission, exponents } = this;
    for (let i = n - 2; i >= 0; i--) {
      const base = this.classes[i + 1]! * labels * labels;
      for (let j = 0; j < labels; j++) {
        let sum = 0;
        for (let k = 0; k < labels; k++) {
          sum +=
            exponents[base + j * labels + k]! * emission[(i + 1) * labels + k]! * beta[(i + 1) * labels + k]!;
        }
        beta[i * labels + j] = sum / this.scales[i + 1]!;
      }
    }
  }

  node(i: number, k: number): number {
    return this.alpha[i * this.labels + k]! * this.beta[i * this.labels + k]!;
  }

  edge(i: number, j: number, k: number): number {
    const { labels } = this;
    const weight = this.exponents[(this.classes[i]! * labels + j) * labels + k]!;
    const right = this.emission[i * labels + k]! * this.beta[i * labels + k]!;
    return (this.alpha[(i - 1) * labels + j]! * weight * right) / this.scales[i]!;
  }
}
