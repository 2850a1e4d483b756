import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ArchiveCounts } from '../../../app/archive/store.ts';
import { createCountsMemory } from './counts-memory.ts';

/** A memory of an archive that counts how often it was asked, and tells that as its reports. */
function memory() {
  const made = { asked: 0, time: 0, fails: false, reports: null as number | null };
  const trouble: unknown[] = [];
  const store = {
    counts: async () => {
      made.asked += 1;
      if (made.fails) throw new Error('away');
      return { reports: made.reports ?? made.asked } as ArchiveCounts;
    },
  };
  const counts = createCountsMemory(
    store,
    (error) => trouble.push(error),
    () => made.time,
  );
  return { made, trouble, counts };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('fresh counts', () => {
  it('are counted once a second, and again after a failure', async () => {
    const { made, counts } = memory();
    expect(await Promise.all([counts.fresh(), counts.fresh()])).toEqual([{ reports: 1 }, { reports: 1 }]);
    made.time = 999;
    expect(await counts.fresh()).toEqual({ reports: 1 });
    made.time = 1000;
    expect(await counts.fresh()).toEqual({ reports: 2 });
    made.time = 2000;
    made.fails = true;
    await expect(counts.fresh()).rejects.toThrow('away');
    made.fails = false;
    expect(await counts.fresh()).toEqual({ reports: 4 });
  });
});

describe('recent counts', () => {
  it('are counted once for many who ask within some seconds, fresh ones among them', async () => {
    const { made, counts } = memory();
    const answers = await Promise.all([counts.recent(), counts.recent(), counts.fresh()]);
    made.time = 4999;
    answers.push(await counts.recent());
    expect(answers.map(({ reports }) => reports)).toEqual([1, 1, 1, 1]);
    expect(made.asked).toBe(1);
  });

  it('are old ones while new ones are counted', async () => {
    const { made, counts } = memory();
    await counts.recent();
    made.time = 6000;
    expect((await counts.recent()).reports).toBe(1);
    await Promise.resolve();
    expect((await counts.recent()).reports).toBe(2);
  });

  it('fail only where nothing is known yet', async () => {
    const { made, counts } = memory();
    made.fails = true;
    await expect(counts.recent()).rejects.toThrow('away');
    made.fails = false;
    expect((await counts.recent()).reports).toBe(2);
    made.fails = true;
    made.time = 20_000;
    expect((await counts.recent()).reports).toBe(2);
    expect((await counts.recent()).reports).toBe(2);
  });
});

describe('watched counts', () => {
  it('are looked at once for all watchers, told when they change, and left alone when nobody watches', async () => {
    vi.useFakeTimers();
    const { made, counts } = memory();
    const pass = (milliseconds: number) => {
      made.time += milliseconds;
      return vi.advanceTimersByTimeAsync(milliseconds);
    };
    made.reports = 1;
    const told: number[][] = [[], []];
    const leave = told.map((list) => counts.watch(({ reports }) => list.push(reports)));
    await pass(2500);
    made.reports = 2;
    await pass(1500);
    expect(told).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(made.asked).toBeLessThanOrEqual(5);
    for (const go of leave) go();
    expect(counts.watchers()).toBe(0);
    await pass(2000);
    const before = made.asked;
    await pass(60_000);
    expect(made.asked).toBe(before);
  });

  it('are told again after the archive did not answer', async () => {
    vi.useFakeTimers();
    const { made, trouble, counts } = memory();
    made.fails = true;
    made.reports = 7;
    const told: number[] = [];
    const leave = counts.watch(({ reports }) => told.push(reports));
    await vi.advanceTimersByTimeAsync(1500);
    made.fails = false;
    await vi.advanceTimersByTimeAsync(3000);
    expect(trouble.length).toBeGreaterThan(0);
    expect(told).toEqual([7]);
    leave();
  });
});
