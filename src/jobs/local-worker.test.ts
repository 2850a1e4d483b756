import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIVE_REPORTS, toLines } from '../../test/archive/invented-reports.ts';
import { openTestArchive, type TestArchive } from '../../test/archive/open-test-archive.ts';
import { ingestSources } from '../app/archive/intake/ingest-sources.ts';
import type { Store } from '../app/archive/store.ts';
import { HearsayError } from '../core/model/error.ts';
import { startLocalWorker } from './local-worker.ts';

let open: TestArchive;
beforeEach(async () => {
  open = await openTestArchive();
});
afterEach(() => open.close());

async function ingest(): Promise<void> {
  const file = join(open.folder, 'five.jsonl');
  writeFileSync(file, toLines(FIVE_REPORTS));
  await ingestSources({ sources: [file] }, open.archive);
}

async function settled(): Promise<void> {
  for (let tries = 0; tries < 1000; tries++) {
    const { reports, unread, ungrouped, stale } = await open.archive.store.counts();
    if (reports === 5 && unread + ungrouped + stale === 0) return;
    await wait(50);
  }
  throw new Error('not done after 50 s');
}

describe('startLocalWorker', () => {
  it('does what is pending, and what comes when it is woken', async () => {
    const worker = startLocalWorker(open.archive);
    await ingest();
    worker.wake();
    await settled();
    await worker.stop();
    expect(await open.archive.store.counts()).toMatchObject({ stories: 2 });
  });

  it('tells once that the database fails, tries again, and tells that it is well', async () => {
    await ingest();
    let failures = 3;
    const store: Store = {
      ...open.archive.store,
      unread: async (limit) => {
        failures -= 1;
        if (failures >= 0) throw new HearsayError('store-failed', 'The archive: the disk is full');
        return open.archive.store.unread(limit);
      },
    };
    const notes: string[] = [];
    const worker = startLocalWorker({ ...open.archive, store }, { onNotice: (note) => notes.push(note) });
    await settled();
    await worker.stop();
    expect(notes).toEqual([
      'The archive: the disk is full; the work waits for it.',
      'The work goes on again.',
    ]);
  });

  it('stops after the step in hand', async () => {
    await ingest();
    const worker = startLocalWorker(open.archive);
    await worker.stop();
    const { unread, ungrouped, stale } = await open.archive.store.counts();
    expect(unread + ungrouped + stale).toBeGreaterThan(0);
    expect(unread).toBe(0);
  });
});
