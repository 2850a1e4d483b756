import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ArchiveCounts, Store } from '../../../app/archive/store.ts';
import { createCountsWatch } from './counts-watch.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('createCountsWatch', () => {
  it('looks once for all watchers, tells changes only, and rests when nobody watches', async () => {
    vi.useFakeTimers();
    let looks = 0;
    let reports = 1;
    const store = {
      counts: async () => {
        looks += 1;
        return { reports } as ArchiveCounts;
      },
    } as Store;
    const watch = createCountsWatch(store);
    const told: number[][] = [[], []];
    const leave = told.map((list) => watch.watch((counts) => list.push(counts.reports)));
    await vi.advanceTimersByTimeAsync(2500);
    reports = 2;
    await vi.advanceTimersByTimeAsync(1500);
    expect(told).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(looks).toBeLessThanOrEqual(5);
    for (const go of leave) go();
    expect(watch.watchers()).toBe(0);
    await vi.advanceTimersByTimeAsync(2000);
    const before = looks;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toBe(before);
  });

  it('goes on looking after the archive did not answer', async () => {
    vi.useFakeTimers();
    let away = true;
    const trouble: unknown[] = [];
    const store = {
      counts: async () => {
        if (away) throw new Error('away');
        return { reports: 7 } as ArchiveCounts;
      },
    } as Store;
    const told: number[] = [];
    const leave = createCountsWatch(store, (error) => trouble.push(error)).watch(({ reports }) =>
      told.push(reports),
    );
    await vi.advanceTimersByTimeAsync(1500);
    away = false;
    await vi.advanceTimersByTimeAsync(3000);
    expect(trouble.length).toBeGreaterThan(0);
    expect(told).toEqual([7]);
    leave();
  });
});
