/**
 * Trains how often findings are right, on all labelled findings, and writes models/findings.json; what `npm run
 * eval:findings` reports comes from models that were trained on the other half of the events. Run: npm run train:findings.
 */
import { hasFindingEvents } from '../gold/findings/finding-events.ts';
import { readFindingLabels } from '../gold/findings/finding-labels.ts';
import { asIfUnseen } from '../gold/left-out/left-out-sayings.ts';
import { fitCheckModel, fitFindingModel, untrainedModels } from '../learn/findings/fit-finding-model.ts';
import { judgeChecks } from '../learn/findings/judge-checks.ts';
import { collateLabelled, labelledPairs } from '../learn/findings/judge-findings.ts';
import { loadExtractor } from '../src/models/load-extractor.ts';
import {
  loadAlignmentModel,
  loadDependence,
  loadFactModel,
  loadLexicon,
  loadSpeakerModels,
} from '../src/models/load-models.ts';
import { writeModel } from './write-model.ts';

if (!hasFindingEvents()) throw new Error('the texts of the labelled findings in ../shared are missing');
const labels = readFindingLabels();
// The model that it replaces need not be there or fit.
const anyWords = { anyWords: true };
const models = {
  extraction: asIfUnseen(loadExtractor(anyWords)),
  speakers: loadSpeakerModels(anyWords),
  alignment: loadAlignmentModel(anyWords),
  lexicon: loadLexicon(),
  findings: untrainedModels(),
  facts: loadFactModel(anyWords),
  dependence: loadDependence(anyWords),
};
const events = await collateLabelled(labels, models);
const labelled = labelledPairs(events);
const checks = await judgeChecks(models);
const { joins, verdicts, likelyFrom } = fitFindingModel(labelled, checks);
const check = fitCheckModel(checks);
writeModel('findings.json', { version: 1, ...rounded({ joins, verdicts, likelyFrom, check }) });
for (const model of [joins, verdicts, check]) {
  for (const [i, measure] of model.features.entries())
    console.log(measure.padEnd(20), (model.weights[i]! / model.scale[i]!).toFixed(3));
  console.log();
}
console.log('likely from', likelyFrom);
console.log(`${labelled.length} pairs, ${checks.length} checked quotations`);

/** Figures to five digits. */
function rounded<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_key, each: unknown) =>
      typeof each === 'number' ? Number(each.toPrecision(5)) : each,
    ),
  );
}
