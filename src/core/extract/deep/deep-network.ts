import type { Calibration } from './certainty.ts';
import type { Vocabulary } from './word-pieces.ts';

/** Labels of the tagger over a window, and of the head that reads one cue's source and content, in the network's order. */
export const TAGS = ['O', 'B-cue', 'I-cue', 'B-content', 'I-content', 'B-source', 'I-source'] as const;
export const CUE_TAGS = ['O', 'B-content', 'I-content', 'B-source', 'I-source'] as const;
export const ACTS = ['said', 'written', 'thought', 'none'] as const;

/** Small layers over the network's output; matrices lie row by row, one row a label. */
export interface NetworkHeads {
  /** Values a piece gives to the head for one cue, and to the head for the act. */
  readonly pair: number;
  readonly act: number;
  /** One row of `pair` values a bucket of distance from the cue: 32 before it or in it, 32 after. */
  readonly distance: Float32Array;
  readonly pairWeight: Float32Array;
  readonly pairBias: Float32Array;
  readonly actWeight: Float32Array;
  readonly actBias: Float32Array;
}

/**
 * A trained network. `run` gives `stride` values for each piece of a window of at most `window` pieces: log-odds of TAGS, four
 * parts of `pair` values (own, factor, cue, gate), three of `act` values (cue, content, source). It keeps nothing from call
 * to call, and gives the same values on every machine.
 */
export interface DeepNetwork {
  readonly vocabulary: Vocabulary;
  readonly window: number;
  readonly stride: number;
  readonly heads: NetworkHeads;
  readonly calibration: Calibration;
  /** The least chance of being somebody's words from which an attribution is speech. */
  readonly speech: number;
  readonly run: (ids: readonly number[], shapes: readonly number[]) => Float32Array;
}
