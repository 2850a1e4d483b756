const NEVER = -1e9;

/** A run of one label: half-open, by row. */
export interface Chunk {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The chunks of the likeliest path through rows of log-probabilities, one column a name; "I-x" follows only "B-x" or "I-x".
 * Time is linear in the rows.
 */
export function likeliestChunks(scores: Float32Array, names: readonly string[]): Chunk[] {
  const labels = names.length;
  const rows = scores.length / labels;
  const before = names.map((name) =>
    names.flatMap((other, i) => (!name.startsWith('I-') || other.slice(2) === name.slice(2) ? [i] : [])),
  );
  const back = new Uint8Array(scores.length);
  let best = names.map((name, j) => scores[j]! + (name.startsWith('I-') ? NEVER : 0));
  for (let row = 1; row < rows; row++) {
    best = before.map((from, j) => {
      let top = from[0]!;
      for (const i of from) if (best[i]! > best[top]!) top = i;
      back[row * labels + j] = top;
      return best[top]! + scores[row * labels + j]!;
    });
  }
  return chunksOf(pathBack(best, back, labels, rows), names);
}

function pathBack(best: readonly number[], back: Uint8Array, labels: number, rows: number): number[] {
  const path = new Array<number>(rows);
  let label = best.indexOf(Math.max(...best));
  for (let row = rows - 1; row >= 0; row--) {
    path[row] = label;
    label = back[row * labels + label]!;
  }
  return path;
}

function chunksOf(path: readonly number[], names: readonly string[]): Chunk[] {
  const chunks: Chunk[] = [];
  let open: { label: string; from: number } | null = null;
  for (let row = 0; row <= path.length; row++) {
    const name = row < path.length ? names[path[row]!]! : 'O';
    if (open !== null && name !== `I-${open.label}`) {
      chunks.push({ ...open, to: row });
      open = null;
    }
    if (name.startsWith('B-')) open = { label: name.slice(2), from: row };
  }
  return chunks;
}

/** Log-probabilities of each row of `labels` log-odds. */
export function logProbabilities(odds: Float32Array, labels: number): Float32Array {
  const out = new Float32Array(odds.length);
  for (let row = 0; row < odds.length; row += labels) {
    let top = odds[row]!;
    for (let j = 1; j < labels; j++) top = Math.max(top, odds[row + j]!);
    let sum = 0;
    for (let j = 0; j < labels; j++) sum += Math.exp(odds[row + j]! - top);
    const log = top + Math.log(sum);
    for (let j = 0; j < labels; j++) out[row + j] = odds[row + j]! - log;
  }
  return out;
}

/** Leaves only the first label to a row. */
export function silence(scores: Float32Array, labels: number, row: number): void {
  scores.fill(NEVER, row * labels, (row + 1) * labels);
  scores[row * labels] = 0;
}

/** Log-probabilities of rows of labels, and which label begins a chunk; the next one goes on with it. */
export interface LabelScores {
  readonly scores: Float32Array;
  readonly labels: number;
  readonly begin: number;
}

type Rows = Pick<Chunk, 'from' | 'to'>;

/** The probability of a label in a row. */
export function chanceAt(scores: Float32Array, labels: number, row: number, label: number): number {
  return Math.exp(scores[row * labels + label]!);
}

/** Geometric mean of the probabilities of the labels of chunks; 0 where there are none. */
export function meanChance({ scores, labels, begin }: LabelScores, chunks: readonly Rows[]): number {
  let sum = 0;
  let count = 0;
  for (const { from, to } of chunks) {
    for (let row = from; row < to; row++, count++) sum += scores[row * labels + begin + Number(row > from)]!;
  }
  return count === 0 ? 0 : Math.exp(sum / count);
}

/** The probability that no chunk begins in any row: by the row where one most likely does. */
export function chanceOfNone({ scores, labels, begin }: LabelScores, rows: number): number {
  let top = NEVER;
  for (let row = 0; row < rows; row++) top = Math.max(top, scores[row * labels + begin]!);
  return 1 - Math.exp(top);
}

/** The probability that each chunk begins and ends where it does. */
export function chanceOfEnds({ scores, labels, begin }: LabelScores, chunks: readonly Rows[]): number {
  const rows = scores.length / labels;
  return chunks.reduce((product, { from, to }) => {
    const goesOn = to < rows ? Math.min(0.999, chanceAt(scores, labels, to, begin + 1)) : 0;
    return product * chanceAt(scores, labels, from, begin) * (1 - goesOn);
  }, 1);
}
