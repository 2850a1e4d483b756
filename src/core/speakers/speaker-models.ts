import type { FeatureWeights } from '../learning/linear-model.ts';

/** The learned weights that say whom a pronoun means. */
export interface SpeakerModels {
  /** Of those whom "he" and "she" may mean. */
  readonly antecedents: FeatureWeights;
  /** Of the names and nouns that "they" and "it" may mean. */
  readonly things: FeatureWeights;
}

/** What whoever runs the program knows of those who speak. */
export interface KnownSpeakers {
  /** Names of one speaker each, the fullest first. */
  readonly aliases?: readonly (readonly string[])[];
}
