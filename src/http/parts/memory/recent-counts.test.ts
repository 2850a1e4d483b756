import { describe, expect, it } from 'vitest';
import type { ArchiveCounts, Store } from '../../../app/archive/store.ts';
import { withRecentCounts } from './recent-counts.ts';

describe('withRecentCounts', () => {
  it('counts once a second, and again after a failure', async () => {
    let now = 0;
    let asked = 0;
    const counts = async () => {
      asked += 1;
      if (asked === 3) throw new Error('gone');
      return { reports: asked } as ArchiveCounts;
    };
    const store = withRecentCounts({ counts } as unknown as Store, () => now);
    expect(await Promise.all([store.counts(), store.counts()])).toEqual([{ reports: 1 }, { reports: 1 }]);
    now = 999;
    expect(await store.counts()).toEqual({ reports: 1 });
    now = 1000;
    expect(await store.counts()).toEqual({ reports: 2 });
    now = 2000;
    await expect(store.counts()).rejects.toThrow('gone');
    expect(await store.counts()).toEqual({ reports: 4 });
  });
});
