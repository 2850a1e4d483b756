import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SPUN_REPORTS } from '../../../../test/arbitraries/spun-reports.ts';
import { toLines } from '../../../../test/archive/invented-reports.ts';
import { openTestArchive, type TestArchive } from '../../../../test/archive/open-test-archive.ts';
import { ingestSources } from '../intake/ingest-sources.ts';
import { settle } from '../workers/settle.ts';

let open: TestArchive;
beforeEach(async () => {
  open = await openTestArchive();
});
afterEach(() => open.close());

describe('groupReports', () => {
  it('takes a spun copy for no witness of its own, and who was there for one', async () => {
    const file = join(open.folder, 'records.jsonl');
    const records = SPUN_REPORTS.flatMap(({ report, spun, independent }, n) =>
      Object.entries({ report, own: independent, spun }).map(([name, text]) => ({ id: `${name}${n}`, text })),
    );
    writeFileSync(file, toLines(records));
    await ingestSources({ sources: [file] }, open.archive);
    await settle(open.archive);
    const { store } = open.archive;
    for (const n of SPUN_REPORTS.keys()) {
      const spun = (await store.report(`spun${n}`))!;
      expect(spun.copyOf).toEqual({ report: `report${n}`, relation: 'derived' });
      expect((await store.report(`own${n}`))!.copyOf).toBeNull();
      const story = (await store.story(spun.story!))!;
      expect(story.reports - story.witnesses).toBe(1);
    }
  });
});
