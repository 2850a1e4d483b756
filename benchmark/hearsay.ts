/**
 * What Hearsay makes of the benchmark: node benchmark/hearsay.ts ASSEMBLED [deep|fast] > predictions.jsonl
 * Wordings keep the offsets that they have in the reports' files.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collate } from '../src/core/collate.ts';
import type { Document } from '../src/core/model/document.ts';
import { loadModels } from '../src/models/load-models.ts';
import { readText } from '../src/readers/text/read-text.ts';
import { readLabels } from './labels.ts';

const [folder, engine] = process.argv.slice(2);
if (folder === undefined || (engine !== undefined && engine !== 'deep' && engine !== 'fast'))
  throw new RangeError('usage: node benchmark/hearsay.ts ASSEMBLED [deep|fast]');
const models = loadModels({ engine, tell: (message) => console.error(message) });
for (const { event, reports } of readLabels()) {
  const documents = reports.map(({ id }): Document => {
    const text = readFileSync(join(folder, event, `${id}.txt`), 'utf8');
    return { ...readText(text, { path: `${id}.txt` }), id, kind: 'report' };
  });
  const { speakers, statements } = collate(documents, models);
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  const predicted = statements.map(({ speaker, wordings, comparisons }) => ({
    speaker: names.get(speaker) ?? null,
    wordings: wordings.map(({ witness, content }) => ({
      report: witness,
      spans: content.map(({ start, end }) => [start, end]),
    })),
    comparisons: comparisons.map(({ a, b, words }) => ({ a, b, words })),
  }));
  console.log(JSON.stringify({ event, statements: predicted }));
}
