/**
 * The baseline: sentences of two reports are one statement where the cosine of their tf-idf vectors reaches a threshold.
 *   node benchmark/baseline.ts ASSEMBLED [THRESHOLD] > predictions.jsonl
 * It knows no speaker and no act, and judges no words.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Range, readLabels } from './labels.ts';

type Vector = ReadonlyMap<string, number>;
interface Sentence {
  readonly report: string;
  readonly spans: readonly Range[];
  readonly words: readonly string[];
}

const [folder, threshold = '0.3'] = process.argv.slice(2);
if (folder === undefined) throw new RangeError('usage: node benchmark/baseline.ts ASSEMBLED [THRESHOLD]');
for (const { event, reports } of readLabels()) {
  const sentences = reports.flatMap(({ id }) =>
    read(id, readFileSync(join(folder, event, `${id}.txt`), 'utf8')),
  );
  const vectors = weigh(sentences);
  const statements = [];
  for (const [i, a] of sentences.entries()) {
    for (const [j, b] of sentences.entries()) {
      if (i >= j || a.report === b.report || cosine(vectors[i]!, vectors[j]!) < Number(threshold)) continue;
      const wordings = [a, b].map(({ report, spans }) => ({ report, spans }));
      statements.push({ speaker: null, wordings, comparisons: [] });
    }
  }
  console.log(JSON.stringify({ event, statements }));
}

function read(report: string, text: string): Sentence[] {
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
  return Array.from(segments, ({ segment, index }) => ({
    report,
    spans: [[index, index + segment.trimEnd().length]] as const,
    words: segment.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
  })).filter(({ words }) => words.length > 2);
}

function weigh(sentences: readonly Sentence[]): Vector[] {
  const holders = new Map<string, number>();
  for (const { words } of sentences)
    for (const word of new Set(words)) holders.set(word, (holders.get(word) ?? 0) + 1);
  return sentences.map(({ words }) => {
    const vector = new Map<string, number>();
    for (const word of words)
      vector.set(word, (vector.get(word) ?? 0) + Math.log(sentences.length / holders.get(word)!));
    const length = Math.hypot(...vector.values()) || 1;
    return new Map([...vector].map(([word, weight]) => [word, weight / length]));
  });
}

function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}
