import {
  CANDIDATES,
  KNOWN_SLOTS,
  knownSlot,
  POS_FEATURES,
  type TaggerModel,
  writePosFeatures,
} from '../../src/core/reading/pos-tagger.ts';
import { POS_TAGS } from '../../src/core/reading/pos-tags.ts';
import { WORD, type WordTable } from '../../src/core/reading/word-table.ts';
import { AveragedPerceptron } from '../methods/averaged-perceptron.ts';

/** A sentence in our own tokens: word numbers and part-of-speech numbers. */
export interface TaggedSentence {
  readonly words: Int32Array;
  readonly tags: Uint8Array;
}

/** Trains the part-of-speech tagger: greedy, on its own earlier guesses, so that it learns to live with them. */
export function trainTagger(
  sentences: readonly TaggedSentence[],
  table: WordTable,
  bits: number,
  epochs: number,
): TaggerModel {
  const known = findKnown(sentences, table);
  const perceptron = new AveragedPerceptron(bits, POS_TAGS.length);
  const features = new Int32Array(POS_FEATURES);
  const guesses = new Uint8Array(Math.max(...sentences.map(({ words }) => words.length)));
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { words, tags } of sentences) {
      for (let i = 0; i < words.length; i++) {
        const slot = knownSlot(table.form(words[i]!, WORD.exact)) * CANDIDATES;
        const allowed = known.subarray(slot, slot + CANDIDATES);
        guesses[i] = allowed[0]! - 1;
        if (allowed[0]! > 0 && allowed[1] === 0) continue;
        writePosFeatures(table, words, 0, words.length, i, guesses, features, 0);
        const open = allowed[0] === 0 || !allowed.includes(tags[i]! + 1);
        const guess = perceptron.predict(
          features,
          POS_FEATURES,
          open ? undefined : (k) => allowed.includes(k + 1),
        );
        if (guess !== tags[i]) perceptron.update(features, POS_FEATURES, tags[i]!, guess);
        guesses[i] = guess;
      }
    }
  }
  return { weights: perceptron.averaged(), known };
}

/** For the slots of words seen ten times or more: the tags of at least one case in 200, where they are at most four. */
function findKnown(sentences: readonly TaggedSentence[], table: WordTable): Uint8Array {
  const counts = new Uint32Array(KNOWN_SLOTS * POS_TAGS.length);
  for (const { words, tags } of sentences) {
    for (const [i, word] of words.entries()) {
      counts[knownSlot(table.form(word, WORD.exact)) * POS_TAGS.length + tags[i]!]! += 1;
    }
  }
  const known = new Uint8Array(KNOWN_SLOTS * CANDIDATES);
  for (let slot = 0; slot < KNOWN_SLOTS; slot++) {
    const own = counts.subarray(slot * POS_TAGS.length, (slot + 1) * POS_TAGS.length);
    const all = own.reduce((sum, count) => sum + count, 0);
    const seen = [...own.keys()].filter((tag) => own[tag]! >= all * 0.005).sort((a, b) => own[b]! - own[a]!);
    if (all < 10 || seen.length > CANDIDATES) continue;
    known.set(
      seen.map((tag) => tag + 1),
      slot * CANDIDATES,
    );
  }
  return known;
}
