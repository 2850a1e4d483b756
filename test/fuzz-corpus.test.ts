import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inputFaults } from '../fuzz/input-faults.ts';
import { corpus, TARGETS } from '../fuzz/targets.ts';
import { loadModels } from '../src/models/load-models.ts';

const models = loadModels({ engine: 'fast' });

it.each(corpus())('reads $path of the corpus without a fault', async (input) => {
  expect(await inputFaults(input, models)).toEqual([]);
});

it.each(Object.keys(TARGETS))('reads a sample of %s without a fault', async (name) => {
  const holds = fc.asyncProperty(TARGETS[name]!.input, async (input) => {
    expect(await inputFaults(input, models)).toEqual([]);
  });
  await fc.assert(holds, { seed: 7, numRuns: 60 });
});
