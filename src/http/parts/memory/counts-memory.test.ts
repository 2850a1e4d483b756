import { describe, expect, it } from 'vitest';
import type { ArchiveCounts } from '../../../app/archive/store.ts';
import { createCountsMemory } from './counts-memory.ts';

const ZERO = {
  reports: 0,
  stories: 0,
  statements: 0,
  altered: 0,
  unread: 0,
  ungrouped: 0,
  stale: 0,
  failed: 0,
  deadLetters: 0,
  feeds: 0,
} satisfies ArchiveCounts;

function memory() {
  const made = { asked: 0, time: 0, fails: false };
  const store = {
    counts: async () => {
      made.asked += 1;
      if (made.fails) throw new Error('away');
      return { ...ZERO, reports: made.asked };
    },
  };
  return { made, counts: createCountsMemory(store, () => made.time) };
}

describe('createCountsMemory', () => {
  it('counts once for many who ask within some seconds', async () => {
    const { made, counts } = memory();
    const answers = await Promise.all([counts(), counts(), counts()]);
    made.time = 4999;
    answers.push(await counts());
    expect(answers.map(({ reports }) => reports)).toEqual([1, 1, 1, 1]);
    expect(made.asked).toBe(1);
  });

  it('gives old counts while it counts anew', async () => {
    const { made, counts } = memory();
    await counts();
    made.time = 6000;
    expect((await counts()).reports).toBe(1);
    await Promise.resolve();
    expect((await counts()).reports).toBe(2);
  });

  it('fails only where it knows nothing yet', async () => {
    const { made, counts } = memory();
    made.fails = true;
    await expect(counts()).rejects.toThrow('away');
    made.fails = false;
    expect((await counts()).reports).toBe(2);
    made.fails = true;
    made.time = 20_000;
    expect((await counts()).reports).toBe(2);
    expect((await counts()).reports).toBe(2);
  });
});
