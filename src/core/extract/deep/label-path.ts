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
