import {
  KNOWN_SIZE,
  knownSlot,
  POS_FEATURES,
  type TaggerModel,
  writePosFeatures,
} from '../src/core/language/pos-tagger.ts';
import { POS_TAGS } from '../src/core/language/pos-tags.ts';
import { WORD, type WordTable } from '../src/core/language/word-table.ts';
import { AveragedPerceptron } from './averaged-perceptron.ts';

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
        const sure = known[knownSlot(table.form(words[i]!, WORD.exact))]!;
        guesses[i] = sure - 1;
        if (sure > 0) continue;
        writePosFeatures(table, words, 0, words.length, i, guesses, features, 0);
        const guess = perceptron.predict(features, POS_FEATURES);
        if (guess !== tags[i]) perceptron.update(features, POS_FEATURES, tags[i]!, guess);
        guesses[i] = guess;
      }
    }
  }
  return { weights: perceptron.averaged(), known };
}

/** Words seen ten times or more, with one tag in at least 199 of 200 cases; their slots' tags plus one. */
function findKnown(sentences: readonly TaggedSentence[], table: WordTable): Uint8Array {
  const counts = new Uint32Array(KNOWN_SIZE * POS_TAGS.length);
  for (const { words, tags } of sentences) {
    for (const [i, word] of words.entries()) {
      counts[knownSlot(table.form(word, WORD.exact)) * POS_TAGS.length + tags[i]!]! += 1;
    }
  }
  return Uint8Array.from({ length: KNOWN_SIZE }, (_, slot) => {
    const own = counts.subarray(slot * POS_TAGS.length, (slot + 1) * POS_TAGS.length);
    const all = own.reduce((sum, count) => sum + count, 0);
    const top = Math.max(...own);
    return all >= 10 && top >= all * 0.995 ? own.indexOf(top) + 1 : 0;
  });
}
