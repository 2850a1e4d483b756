import type { Certainty } from '../../model/attribution.ts';

/**
 * Weights, the offset last, of what tells how often an attribution is right, fitted on texts that the network had not seen
 * (train/engine/events.py): of its words, of its source and of its ends.
 */
export interface Calibration {
  readonly words: readonly number[];
  readonly source: readonly number[];
  readonly ends: readonly number[];
}

/** What tells how likely one attribution is right; probabilities are the network's. */
export interface Sureness {
  /** Of the path of cue and content. */
  readonly words: number;
  /** Of the path of the source. */
  readonly source: number;
  readonly ends: number;
  /** Of being said or written. */
  readonly speech: number;
  /** How much of the content stands in quotation marks, 0 to 1. */
  readonly quoted: number;
  readonly pieces: number;
  readonly cued: boolean;
  readonly sourced: boolean;
}

/** How often an attribution so sure is somebody's words, 0 to 1. */
export function chanceOfWords({ words }: Calibration, sure: Sureness): number {
  // How sure the network is of no speech tells little: what PolNeAR counts as belief or deed, the events have as speech now and then.
  const speech = Math.max(0, logOdds(sure.speech));
  return chance(words, [
    logOdds(sure.words),
    sure.cued ? logOdds(sure.source) : 0,
    logOdds(sure.ends),
    speech,
    sure.quoted,
    sure.quoted * speech,
    Math.log(1 + sure.pieces),
    Number(sure.cued),
    Number(sure.sourced),
  ]);
}

/** How often its source and its ends are right, where its words are somebody's. */
export function certaintyOf({ source, ends }: Calibration, sure: Sureness): Certainty {
  return {
    source: inHundredths(chance(source, [logOdds(sure.source), Number(sure.sourced)])),
    ends: inHundredths(chance(ends, [logOdds(sure.ends)])),
  };
}

export function inHundredths(probability: number): number {
  return Math.round(100 * probability) / 100;
}

function chance(weights: readonly number[], features: readonly number[]): number {
  const sum = features.reduce((total, x, i) => total + weights[i]! * x, weights[features.length]!);
  return 1 / (1 + Math.exp(-sum));
}

function logOdds(probability: number): number {
  const p = Math.min(Math.max(probability, 1e-4), 1 - 1e-4);
  return Math.log(p / (1 - p));
}
