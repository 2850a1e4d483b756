import { type LinearTable, scoreRows } from '../../src/core/learning/linear-table.ts';

/** Averaged multi-class perceptron over hashed features (Collins 2002), averaged by Daumé's running-sum trick. */
export class AveragedPerceptron {
  readonly table: LinearTable;
  private readonly weights: Float32Array;
  private readonly sums: Float32Array;
  private readonly scores: Float32Array;
  private count = 1;

  constructor(bits: number, width: number) {
    this.weights = new Float32Array(width << bits);
    this.sums = new Float32Array(width << bits);
    this.scores = new Float32Array(width);
    this.table = { bits, width, scale: 1, weights: this.weights };
  }

  /** Scores one example; afterwards call `update` where the guess was wrong. */
  predict(features: Int32Array, count: number, allowed: (k: number) => boolean = () => true): number {
    scoreRows(this.table, features, count, this.scores);
    this.count++;
    let best = -1;
    for (let k = 0; k < this.table.width; k++) {
      if (allowed(k) && (best < 0 || this.scores[k]! > this.scores[best]!)) best = k;
    }
    return best;
  }

  update(features: Int32Array, count: number, right: number, wrong: number): void {
    const shift = 32 - this.table.bits;
    for (let f = 0; f < count; f++) {
      const row = (features[f]! >>> shift) * this.table.width;
      this.weights[row + right]! += 1;
      this.sums[row + right]! += this.count;
      this.weights[row + wrong]! -= 1;
      this.sums[row + wrong]! -= this.count;
    }
  }

  averaged(): LinearTable {
    const weights = this.weights.map((weight, i) => weight - this.sums[i]! / this.count);
    return { ...this.table, weights };
  }
}
