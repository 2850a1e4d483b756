import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inputFaults } from '../fuzz/input-faults.ts';
import { corpus, TARGETS } from '../fuzz/targets.ts';
import { loadModels } from '../src/models/load-models.ts';

const models = loadModels({ engine: 'fast' });

it.each(corpus())('reads $path of the corpus without a fault', async (input) => {
  expect(await inputFaults(input, models, 'collated')).toEqual([]);
});

it.each(Object.keys(TARGETS))('reads a sample of %s without a fault', async (name) => {
  const holds = fc.asyncProperty(TARGETS[name]!.input, fc.nat(39), async (input, turn) => {
    expect(await inputFaults(input, models, turn === 0 ? 'collated' : 'extracted')).toEqual([]);
  });
  await fc.assert(holds, { seed: 7, numRuns: 60 });
});
