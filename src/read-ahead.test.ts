import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { extract } from './core/extract/extract.ts';
import { readDocument } from './core/reading/reading.ts';
import { defaultEngine } from './models/load-extractor.ts';
import { loadModels } from './models/load-models.ts';
import { createReadAhead, isSooner } from './read-ahead.ts';
import { readText } from './readers/text/read-text.ts';

const LINES = [
  'The harbour master, Ada Moll, said the mast at Fell Point would stay up until spring.',
  'Councillors were told that nobody had asked for the second crane, according to a letter.',
  '“We paid for it twice,” Tom Brey wrote.',
];
const documents = ['a', 'b', 'c'].map((id, at) =>
  readText([...LINES.slice(at), ...LINES.slice(0, at)].join('\n\n'), { path: `${id}.txt`, id }),
);

describe.skipIf(defaultEngine() === 'fast')('reading ahead', () => {
  it('finds in threads what the thread that asks finds by itself', async () => {
    const read = () => documents.map((document) => extract(readDocument(document), models.extraction));
    const models = loadModels({ engine: 'deep' });
    const alone = read();
    await createReadAhead(
      () => models,
      () => true,
    )(documents);
    const { extraction } = models;
    expect(extraction !== null && 'known' in extraction && extraction.known.size).toBe(3);
    expect(read()).toEqual(alone);
  });

  it('leaves few words to the thread that asks', async () => {
    const models = () => expect.fail('the models are loaded');
    await createReadAhead(models, isSooner)(documents);
  });
});

it('threads are for several texts', () => {
  expect([[40_000], [], [9_000, 9_000]].map(isSooner)).toEqual([false, false, false]);
  expect(isSooner([9_000, 9_000, 9_000])).toBe(availableParallelism() > 1);
});
