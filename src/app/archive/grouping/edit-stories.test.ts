import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIVE_REPORTS, toLines } from '../../../../test/archive/invented-reports.ts';
import { openTestArchive, type TestArchive } from '../../../../test/archive/open-test-archive.ts';
import { ingestSources } from '../intake/ingest-sources.ts';
import { settle } from '../workers/settle.ts';
import { joinStories, renameStory, splitStory } from './edit-stories.ts';

let open: TestArchive;
beforeEach(async () => {
  open = await openTestArchive();
  const file = join(open.folder, 'five.jsonl');
  writeFileSync(file, toLines(FIVE_REPORTS));
  await ingestSources({ sources: [file] }, open.archive);
  await settle(open.archive);
});
afterEach(() => open.close());

async function storyOf(report: string): Promise<string> {
  return (await open.archive.store.report(report))!.story!;
}

describe('a story by hand', () => {
  it('is split, and both halves are collated anew', async () => {
    const pier = await storyOf('pier-a');
    const made = await splitStory(pier, ['pier-b'], '  Rotten\n piles ', open.archive);
    await settle(open.archive);
    expect(await open.archive.store.story(made)).toMatchObject({
      title: 'Rotten piles',
      reports: 1,
      byHand: true,
      altered: 0,
      collated: true,
    });
    expect(await open.archive.store.story(pier)).toMatchObject({ reports: 2, altered: 0, collated: true });
  });

  it('is joined, and the old address leads to the joined one', async () => {
    const [pier, fire] = [await storyOf('pier-a'), await storyOf('fire-a')];
    await joinStories(pier, fire, open.archive);
    await settle(open.archive);
    expect(await open.archive.store.story(fire)).toMatchObject({ id: pier, reports: 5, collated: true });
  });

  it('keeps its name when a report comes', async () => {
    const pier = await storyOf('pier-a');
    await renameStory(pier, 'The pier affair', open.archive);
    const file = join(open.folder, 'more.jsonl');
    writeFileSync(file, toLines([{ ...FIVE_REPORTS[2], id: 'pier-late', title: 'Pier shut till autumn' }]));
    await ingestSources({ sources: [file] }, open.archive);
    await settle(open.archive);
    expect(await open.archive.store.story(pier)).toMatchObject({ title: 'The pier affair', reports: 4 });
  });

  it('refuses what makes no sense', async () => {
    const pier = await storyOf('pier-a');
    const refusals = [
      [splitStory(pier, [], null, open.archive), 'bad-option'],
      [splitStory(pier, ['fire-a'], null, open.archive), 'bad-option'],
      [splitStory('nowhere', ['pier-a'], null, open.archive), 'not-found'],
      [joinStories(pier, pier, open.archive), 'bad-option'],
      [joinStories(pier, 'nowhere', open.archive), 'not-found'],
      [renameStory(pier, ' \n ', open.archive), 'bad-option'],
      [renameStory(pier, 'x'.repeat(301), open.archive), 'bad-option'],
      [renameStory('nowhere', 'A title', open.archive), 'not-found'],
    ] as const;
    for (const [refused, code] of refusals) await expect(refused).rejects.toMatchObject({ code });
  });
});
