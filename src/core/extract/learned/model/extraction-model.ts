import type { SequenceModel } from '../../../learning/sequence-model.ts';
import type { TaggerModel } from '../../../reading/pos-tagger.ts';
import type { WordMemory } from '../features/word-memory.ts';
import type { WordPriors } from './word-priors.ts';

/** All trained weights that extraction needs. */
export interface ExtractionModel {
  readonly tagger: TaggerModel;
  readonly priors: WordPriors;
  /** Stage one: labels none, source, cue, content over a paragraph. */
  readonly spans: SequenceModel;
  /** Stage two: source and content of one cue. */
  readonly links: SequenceModel;
  /** Exponentials of the stage-one transitions, made at loading. */
  readonly spanExponents: Float32Array;
  /** Decoding offsets, tuned on the training articles by cross-validation. */
  readonly offsets: Offsets;
  /** What it has worked out of the words that it has seen. */
  readonly memory: WordMemory;
}

/** Added to a label's score where a run begins: the larger, the more runs are found. */
export interface Offsets {
  readonly cue: number;
  readonly linkSource: number;
  readonly linkContent: number;
}
