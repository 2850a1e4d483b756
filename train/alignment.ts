/**
 * Trains the alignment model on the aligned and the labelled events, once with the gold wordings and once with those that
 * the program finds (by an engine that has not learnt from them), and writes models/alignment.json. Run: npm run train:alignment.
 */
import { readEvents } from '../gold/alignments/alignment-gold.ts';
import { asIfUnseen } from '../gold/left-out/left-out-sayings.ts';
import { readExamples } from '../learn/alignment/left-out-models.ts';
import { trainAlignmentModel } from '../learn/alignment/train-alignment-model.ts';
import type { AlignmentModel } from '../src/core/pair/alignment-model.ts';
import { loadBackground } from '../src/models/load-background.ts';
import { loadExtractor } from '../src/models/load-extractor.ts';
import { loadLexicon, loadSpeakerModels } from '../src/models/load-models.ts';
import { writeModel } from './write-model.ts';

const events = (['alignments', 'events'] as const).flatMap((set) => {
  const own = readEvents(set);
  if (own.length === 0) throw new Error(`the hand-made events of ../shared/data/${set} are missing`);
  return own;
});
// It learns from models of whatever word lists; the one that it replaces need not be there or fit.
const anyWords = { anyWords: true };
const models = {
  extraction: asIfUnseen(loadExtractor(anyWords)),
  speakers: loadSpeakerModels(anyWords),
  background: loadBackground(anyWords),
  lexicon: loadLexicon(),
};
const { events: read, copies } = readExamples(events, models);
const model = trainAlignmentModel(read, copies, models.background);
writeModel('alignment.json', rounded(model));
for (const part of [model.pair, model.context]) {
  for (const [i, feature] of part.features.entries())
    console.log(feature.padEnd(24), part.weights[i]!.toFixed(3));
  console.log();
}

/** The model without its background, figures to five digits. */
function rounded({ background: _, ...rest }: AlignmentModel): Parameters<typeof writeModel>[1] {
  return JSON.parse(
    JSON.stringify(rest, (_key, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(5)) : value,
    ),
  );
}
