import { expect, it } from 'vitest';
import { extractDocument } from '../src/app/extract-files.ts';
import { loadModels } from '../src/models/load-models.ts';
import { readText } from '../src/readers/text/read-text.ts';
import { REPEATED_SHAPES, repeated } from './arbitraries/repeated-shapes.ts';

const models = loadModels({ engine: 'fast' });
const SHORT = 25_000;
const LONGER = 4;
/** Of what is quadratic the longer text costs sixteen times as much. */
const MOST = 9;
/** Seconds below which only the noise is measured. */
const LEAST = 0.1;

/** Processor seconds of this thread, so that a busy machine makes no difference. */
function cost(piece: string, characters: number): number {
  const before = process.threadCpuUsage();
  const text = `Ann Lee.\n\n${repeated(piece, characters)}`;
  extractDocument(readText(text, { path: 'shape' }), [], undefined, models);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1e6;
}

it.each(Object.entries(REPEATED_SHAPES))('reading and extraction of %s are linear', (_name, piece) => {
  const ratios: number[] = [];
  while (ratios.length < 3 && ratios.every((ratio) => ratio >= MOST)) {
    ratios.push(cost(piece, LONGER * SHORT) / Math.max(cost(piece, SHORT), LEAST));
  }
  expect(Math.min(...ratios)).toBeLessThan(MOST);
});
