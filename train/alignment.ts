/**
 * Trains the alignment model on the hand-aligned events, once with the gold wordings and once with those that the
 * program finds, and writes models/alignment.json. Run: npm run train:alignment.
 */
import { readFileSync } from 'node:fs';
import { readEvents } from '../gold/alignments/alignment-gold.ts';
import { foundView, goldView } from '../gold/alignments/alignment-views.ts';
import { toCopyEvent, toTrainingEvent } from '../learn/alignment/alignment-examples.ts';
import { COPIES, rewrittenCopies } from '../learn/alignment/rewritten-copies.ts';
import { trainAlignmentModel } from '../learn/alignment/train-alignment-model.ts';
import { createLexicon } from '../src/core/english/lexicon.ts';
import type { AlignmentModel, Background } from '../src/core/pair/alignment-model.ts';
import { loadModels } from '../src/models/load-models.ts';
import { writeModel } from './write-model.ts';

const events = readEvents();
if (events.length === 0) throw new Error('the hand-aligned events are missing');
const background = JSON.parse(readFileSync('models/background.json', 'utf8')) as Background;
const lexicon = createLexicon(readFileSync('models/synonyms.txt', 'utf8'));
const models = loadModels();
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
