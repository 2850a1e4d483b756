import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inventReports } from '../../../../bench/invent-reports.ts';
import { createStoryGrouping } from '../../../../learn/stories/story-grouping.ts';
import { FIVE_REPORTS, toLines } from '../../../../test/archive/invented-reports.ts';
import {
  archiveOver,
  openTestArchive,
  type TestArchive,
} from '../../../../test/archive/open-test-archive.ts';
import { storyProfile } from '../../../core/stories/story-profile.ts';
import { listGroups } from '../grouping/list-groups.ts';
import { ingestSources } from '../intake/ingest-sources.ts';
import { settle } from './settle.ts';
import type { WorkerPool } from './worker-pool.ts';

let open: TestArchive;
beforeEach(async () => {
  open = await openTestArchive();
});
afterEach(() => open.close());

async function ingest(records: readonly unknown[], archive = open.archive) {
  const file = join(open.folder, 'records.jsonl');
  writeFileSync(file, toLines(records));
  await ingestSources({ sources: [file] }, archive);
}

async function groups(archive = open.archive): Promise<string[][]> {
  const found: string[][] = [];
  for await (const { reports } of listGroups(archive.store)) found.push([...reports]);
  return found;
}

describe('settle', () => {
  it('groups reports of one event, marks the copy and collates what is said', async () => {
    await ingest(FIVE_REPORTS);
    await settle(open.archive);
    expect((await groups()).map((ids) => ids.sort())).toEqual([
      ['pier-a', 'pier-b', 'pier-copy'],
      ['fire-a', 'fire-b'],
    ]);
    const { store } = open.archive;
    expect((await store.report('pier-copy'))?.copyOf).toEqual({ report: 'pier-a', relation: 'copy' });
    const [pier] = (await store.stories({ order: 'reports' })).items;
    expect(pier).toMatchObject({ reports: 3, witnesses: 2, altered: 1, collated: true, byHand: false });
    const { items } = await store.statements({ altered: true });
    expect(items).toMatchObject([
      { speaker: 'Ada Moll', speakerKey: 'ada moll', witnesses: 2, words: 'changed', date: '2031-05-02' },
    ]);
    const kept = await store.collationOf(pier!.id);
    expect(kept?.collation.witnesses.map(({ id }) => id)).toEqual(['pier-a', 'pier-b']);
    expect(await store.counts()).toMatchObject({ unread: 0, ungrouped: 0, stale: 0 });
  });

  it('gives a report that is alone its story and its statements', async () => {
    await ingest([FIVE_REPORTS[1]]);
    await settle(open.archive);
    const { items } = await open.archive.store.statements({});
    expect(items).toMatchObject([
      {
        speaker: expect.stringContaining('Joris Venn'),
        words: null,
        speakerVerdict: null,
        chain: null,
        altered: false,
        witnesses: 1,
      },
    ]);
  });

  it('makes the groups that the grouping in memory makes', async () => {
    const records = [...inventReports(150, 3)];
    await ingest(records);
    await settle(open.archive);
    const model = open.archive.storyModel();
    const memory = createStoryGrouping(model, { joins: true });
    for (const { id } of records) {
      const report = await open.archive.store.report(id);
      memory.add(storyProfile({ ...report!.document, id }, model.background));
    }
    expect(await groups()).toEqual(memory.stories().map(({ reports }) => reports));
    expect((await groups()).length).toBeGreaterThan(12);
  });

  it('makes the same stories whatever the order in which the readings are done', async () => {
    const records = [...inventReports(60, 5)];
    await ingest(records);
    await settle(open.archive);
    const other = await openTestArchive();
    try {
      const { pool } = other.archive;
      await ingest(records, other.archive);
      await settle({ ...other.archive, pool: unevenPool(pool) });
      expect(await groups(other.archive)).toEqual(await groups());
    } finally {
      await other.close();
    }
  });

  it('sets a report aside that cannot be read and groups the others', async () => {
    await ingest(FIVE_REPORTS);
    const pool: WorkerPool = {
      ...open.archive.pool,
      read: async (document) => {
        if (document.id === 'fire-a') throw new RangeError('out of bounds');
        return open.archive.pool.read(document);
      },
    };
    await settle({ ...open.archive, pool });
    expect((await open.archive.store.report('fire-a'))?.state).toBe('failed');
    const letters = (await open.archive.store.deadLetters({})).items;
    expect(letters).toMatchObject([{ kind: 'report', place: 'fire-a', code: 'internal', tries: 1 }]);
    expect((await groups()).flat()).toHaveLength(4);
    await open.archive.store.takeDeadLetter(letters[0]!.id);
    await settle(open.archive);
    expect((await groups()).flat()).toHaveLength(5);
  });

  it('goes on past a story that cannot be collated, and says so in it', async () => {
    await ingest(FIVE_REPORTS);
    const pool: WorkerPool = {
      ...open.archive.pool,
      collateStory: async () => {
        throw new RangeError('out of bounds');
      },
    };
    await settle({ ...open.archive, pool });
    const [story] = (await open.archive.store.stories({})).items;
    const kept = await open.archive.store.collationOf(story!.id);
    expect(kept?.collation.oddities).toMatchObject([{ code: 'collation-failed' }]);
  });

  it('collates a story anew when a report of it changes', async () => {
    await ingest(FIVE_REPORTS);
    await settle(open.archive);
    await ingest([{ ...FIVE_REPORTS[2], text: FIVE_REPORTS[0]!.text.replace('did not say', 'did say') }]);
    await settle(open.archive);
    const { items } = await open.archive.store.statements({ speakerKey: 'ada moll', altered: true });
    expect(items).toMatchObject([{ words: 'changed' }]);
    expect((await groups()).flat()).toHaveLength(5);
  });

  it('does the same in a second archive over one store', async () => {
    await ingest([...inventReports(40, 9)]);
    const second = archiveOver(open.archive.store);
    await Promise.all([settle(open.archive), settle(second)]);
    expect((await groups()).flat().sort()).toEqual([...inventReports(40, 9)].map(({ id }) => id).sort());
    expect(await open.archive.store.counts()).toMatchObject({ unread: 0, ungrouped: 0, stale: 0, failed: 0 });
  });
});

/** Two workers of which the first always takes longer. */
function unevenPool(pool: WorkerPool): WorkerPool {
  let turn = 0;
  return {
    ...pool,
    size: 2,
    read: async (document) => {
      turn += 1;
      if (turn % 2 === 1) await new Promise((resolve) => setTimeout(resolve, 12));
      return pool.read(document);
    },
  };
}
