import { mix } from '../../../learning/feature-hash.ts';

const BITS = 16;

/**
 * How often a word was part of a cue, and of a source, in the training articles, in eight steps; by hash. Shipped as
 * two tables of 2^16 bytes.
 */
export class WordPriors {
  readonly cues: Uint8Array;
  readonly sources: Uint8Array;

  constructor(cues: Uint8Array, sources: Uint8Array) {
    this.cues = cues;
    this.sources = sources;
  }

  /** 0 unseen or never, 1 to 7 rising. `tag` is a part-of-speech number. */
  cue(stem: number, tag: number): number {
    return this.cues[cueSlot(stem, tag)]!;
  }

  /** 0 unseen or never, 1 to 7 rising. */
  source(lower: number): number {
    return this.sources[sourceSlot(lower)]!;
  }
}

export const PRIOR_SIZE = 1 << BITS;

export function cueSlot(stem: number, tag: number): number {
  return mix(stem, tag) >>> (32 - BITS);
}

export function sourceSlot(lower: number): number {
  return mix(lower, 77) >>> (32 - BITS);
}

/** The step of a rate `inside / all`, smoothed towards `base` by four pseudo-counts. */
export function priorStep(inside: number, all: number, base: number): number {
  if (all === 0) return 0;
  const rate = (inside + 4 * base) / (all + 4);
  const steps = [0.01, 0.03, 0.08, 0.2, 0.4, 0.65, 0.85];
  let step = 0;
  while (step < steps.length && rate >= steps[step]!) step++;
  return step;
}
