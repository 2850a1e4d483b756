/**
 * Trains how often findings are right, on one half of the labelled findings (whole events), and writes
 * models/findings.json. Run: npm run train:findings.
 */
import { hasFindingEvents } from '../gold/findings/finding-events.ts';
import { isRight, readFindingLabels } from '../gold/findings/finding-labels.ts';
import { loadUnseenModels } from '../gold/left-out/left-out-sayings.ts';
import { fitCheckModel, fitFindingModel } from '../learn/findings/fit-finding-model.ts';
import { judgeChecks } from '../learn/findings/judge-checks.ts';
import { collateLabelled } from '../learn/findings/judge-findings.ts';
import { measureCheck } from '../src/core/check/check-measures.ts';
import { measureFinding } from '../src/core/findings/finding-measures.ts';
import { writeModel } from './write-model.ts';

if (!hasFindingEvents()) throw new Error('the texts of the labelled findings in ../shared are missing');
const labels = readFindingLabels().filter(({ half }) => half === 'train');
const models = loadUnseenModels();
const events = await collateLabelled(labels, models);
const examples = events.flatMap(({ candidates, compared }) =>
  candidates.flatMap(({ pair, label }) =>
    label === null
      ? []
      : [
          {
            values: measureFinding(pair, compared.evidenceOf),
            label: isRight(pair.kind, label) ? (1 as const) : (0 as const),
            weight: 1,
          },
        ],
  ),
);
const checks = (await judgeChecks(models)).filter(({ half }) => half === 'train');
const model = fitFindingModel(examples);
const check = fitCheckModel(
  checks.map(({ checked, right }) => ({ values: measureCheck(checked), label: right ? 1 : 0, weight: 1 })),
);
writeModel('findings.json', { version: 1, collation: rounded(model), check: rounded(check) });
for (const [i, measure] of model.features.entries())
  console.log(measure.padEnd(20), (model.weights[i]! / model.scale[i]!).toFixed(3));
console.log(`${examples.length} findings, ${examples.filter(({ label }) => label === 1).length} right`);

/** Figures to five digits. */
function rounded<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_key, each: unknown) =>
      typeof each === 'number' ? Number(each.toPrecision(5)) : each,
    ),
  );
}
