/**
 * Trains the alignment model on the hand-aligned events, once with the gold wordings and once with those that the
 * program finds, and writes models/alignment.json. Run: npm run train:alignment.
 */
import { readEvents } from '../gold/alignments/alignment-gold.ts';
import { foundView, goldView } from '../gold/alignments/alignment-views.ts';
import { toCopyEvent, toTrainingEvent } from '../learn/alignment/alignment-examples.ts';
import { COPIES, rewrittenCopies } from '../learn/alignment/rewritten-copies.ts';
import { trainAlignmentModel } from '../learn/alignment/train-alignment-model.ts';
import type { AlignmentModel } from '../src/core/pair/alignment-model.ts';
import { loadBackground } from '../src/models/load-background.ts';
import { loadExtractionModel } from '../src/models/load-extraction-model.ts';
import { loadLexicon, loadSpeakerModels } from '../src/models/load-models.ts';
import { writeModel } from './write-model.ts';

const events = readEvents();
if (events.length === 0) throw new Error('the hand-aligned events are missing');
// Alone trained, it learns from models of whatever word lists; the one that it replaces need not be there or fit.
const anyWords = { anyWords: true };
const background = loadBackground(anyWords);
const lexicon = loadLexicon();
const models = { extraction: loadExtractionModel(anyWords), speakers: loadSpeakerModels(anyWords) };
const views = events.flatMap((event) => {
  const found = foundView(event, models);
  return [found, goldView(found, true)];
});
const model = trainAlignmentModel(
  views.map((view) => toTrainingEvent(view, background, lexicon)),
  rewrittenCopies(COPIES, models).map((copy) => toCopyEvent(copy, background, lexicon)),
  background,
);
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
