import { expect, it } from 'vitest';
import { extractDocument } from '../src/app/extract-files.ts';
import { loadModels } from '../src/models/load-models.ts';
import { readMarkdown } from '../src/readers/markdown/read-markdown.ts';
import { readText } from '../src/readers/text/read-text.ts';
import { REPEATED_SHAPES, repeated } from './arbitraries/repeated-shapes.ts';

const models = loadModels({ engine: 'fast' });
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SHORT = 12_500;
const LONGER = 4;
/** Of what is quadratic the longer text costs sixteen times as much. */
const MOST = 9;
/** Seconds below which only the noise is measured. */
const LEAST = 0.03;

/** Processor seconds of this thread, so that a busy machine makes no difference. */
function cost(text: string): number {
  const before = process.threadCpuUsage();
  extractDocument(readText(`Ann Lee.\n\n${text}`, { path: 'shape' }), [], undefined, models);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1e6;
}

it.each(Object.entries(REPEATED_SHAPES))('reading and extraction of %s are linear', (_name, piece) => {
  expectLinear((characters) => repeated(piece, characters));
});

it('is linear where each sentence names somebody else of one family', () => {
  const letters = (number: number) =>
    number.toString(26).replaceAll(/./gu, (digit) => LETTERS[Number.parseInt(digit, 26)]!);
  expectLinear((characters) =>
    Array.from({ length: characters / 20 }, (_, at) => `Mr K${letters(at)}er Brey said. `).join(''),
  );
});

it('is linear where marks of emphasis never end in Markdown', async () => {
  const before = process.threadCpuUsage();
  await readMarkdown(repeated('**a*', 4 * SHORT), { path: 'marks.md' });
  expect(process.threadCpuUsage(before).user).toBeLessThan(2_000_000);
});

function expectLinear(textOf: (characters: number) => string): void {
  const ratios: number[] = [];
  while (ratios.length < 3 && ratios.every((ratio) => ratio >= MOST)) {
    ratios.push(cost(textOf(LONGER * SHORT)) / Math.max(cost(textOf(SHORT)), LEAST));
  }
  expect(Math.min(...ratios)).toBeLessThan(MOST);
}
