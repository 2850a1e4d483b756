/**
 * Fits what tells a spun copy to measured pairs of reports; writes models/spun.json. With a file of rewritings it measures
 * them first and writes gold/stories/spun-rows.jsonl. Run: npm run train:spun [-- TEXTS.json].
 */
import { readFileSync, writeFileSync } from 'node:fs';
import {
  measureApart,
  measureSpunTexts,
  readSpunRows,
  SPUN_ROWS,
  type SpunText,
} from '../gold/stories/spun-rows.ts';
import { fitSpun } from '../learn/stories/fit-spun.ts';
import { SPUN_MEASURES } from '../src/core/copies/spun/spun-measures.ts';
import { loadDependenceAlone } from '../src/models/load-models.ts';
import { rounded, writeModel } from './write-model.ts';

const model = loadDependenceAlone({ anyWords: true });
const texts = process.argv[2];
if (texts !== undefined) {
  const rows = measureSpunTexts(JSON.parse(readFileSync(texts, 'utf8')) as SpunText[], model);
  const lines = rows.map(({ values, ...row }) =>
    JSON.stringify({ ...row, values: values?.map((value) => rounded(value, 3)) ?? null }),
  );
  writeFileSync(SPUN_ROWS, `${JSON.stringify({ features: SPUN_MEASURES })}\n${lines.join('\n')}\n`);
}
const kept = readSpunRows(SPUN_MEASURES);
const { features, weights, bias } = fitSpun([...kept, ...measureApart(kept, model)]);
writeModel('spun.json', {
  version: 1,
  features,
  weights: weights.map((weight) => rounded(weight, 2)),
  bias: rounded(bias, 2),
});
