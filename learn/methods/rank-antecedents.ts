/** A pronoun with those whom it may refer to. */
export interface Example {
  readonly features: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly source: boolean;
}

const RATE = 0.05;
const EPOCHS = 30;
const DECAY = 1e-4;

function scoreOf(features: readonly number[], weights: readonly number[]): number {
  return features.reduce((sum, value, i) => sum + value * weights[i]!, 0);
}

/** The share of pronouns whose best candidate by the weights is a right one. */
export function agreement(examples: readonly Example[], weights: readonly number[]): number {
  const right = examples.filter(({ features, right }) => {
    const scores = features.map((f) => scoreOf(f, weights));
    return right[scores.indexOf(Math.max(...scores))];
  });
  return right.length / examples.length;
}

/** Learns weights by the likelihood of the right candidates; sources weigh more than other pronouns. Deterministic. */
export function learn(examples: readonly Example[], features: number): number[] {
  const weights = Array<number>(features).fill(0);
  const sum = Array<number>(features).fill(0);
  let steps = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE / (1 + epoch / 5);
    for (const { features, right, source } of examples) {
      const scores = features.map((f) => Math.exp(scoreOf(f, weights)));
      const all = scores.reduce((a, b) => a + b, 0);
      const good = scores.reduce((a, b, i) => a + (right[i] ? b : 0), 0);
      const step = rate * (source ? 1 : 0.4);
      for (const [c, f] of features.entries()) {
        const gradient = (right[c] ? scores[c]! / good : 0) - scores[c]! / all;
        for (let i = 0; i < f.length; i++) weights[i]! += step * (gradient * f[i]! - DECAY * weights[i]!);
      }
      steps++;
      for (let i = 0; i < weights.length; i++) sum[i]! += weights[i]!;
    }
  }
  return sum.map((value) => value / steps);
}
