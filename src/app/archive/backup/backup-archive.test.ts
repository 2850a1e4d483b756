import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIVE_REPORTS, toLines } from '../../../../test/archive/invented-reports.ts';
import { openTestArchive, type TestArchive } from '../../../../test/archive/open-test-archive.ts';
import { renameStory } from '../grouping/edit-stories.ts';
import { ingestSources } from '../intake/ingest-sources.ts';
import { settle } from '../workers/settle.ts';
import { backupArchive } from './backup-archive.ts';
import { restoreArchive } from './restore-archive.ts';

let open: TestArchive;
let empty: TestArchive;
let file: string;
beforeEach(async () => {
  open = await openTestArchive();
  empty = await openTestArchive();
  const records = join(open.folder, 'five.jsonl');
  writeFileSync(
    records,
    toLines([...FIVE_REPORTS, { id: 'odd', text: 'NUL \u0000 and 🌊\u2028\u2029\u0085, she said.' }]),
  );
  await ingestSources({ sources: [records, join(open.folder, 'gone.txt')] }, open.archive);
  await settle(open.archive);
  file = join(open.folder, 'archive.jsonl.gz');
});
afterEach(async () => {
  await open.close();
  await empty.close();
});

describe('a backup', () => {
  it('restores everything into an empty archive, which then goes on as the old one would', async () => {
    await renameStory((await open.archive.store.report('pier-a'))!.story!, 'Named by hand', open.archive);
    const rows = await backupArchive(open.archive, file);
    expect(await restoreArchive(empty.archive, file)).toBe(rows);
    const { store } = empty.archive;
    expect(await store.counts()).toEqual(await open.archive.store.counts());
    expect(await store.report('odd')).toEqual(await open.archive.store.report('odd'));
    expect(await store.stories({})).toEqual(await open.archive.store.stories({}));
    expect(await store.statements({ text: 'piles' })).toEqual(
      await open.archive.store.statements({ text: 'piles' }),
    );
    const again = await ingestSources({ sources: [join(open.folder, 'five.jsonl')] }, empty.archive);
    expect(again).toMatchObject({ new: 0, known: 6 });
  });

  it('leaves no half file where it cannot be written', async () => {
    const nowhere = join(open.folder, 'no/such/folder.gz');
    await expect(backupArchive(open.archive, nowhere)).rejects.toMatchObject({
      code: 'unwritable',
      message: `${nowhere} could not be written: there is no such folder`,
    });
    await backupArchive(open.archive, file);
    expect(readdirSync(open.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('is not restored over anything', async () => {
    await backupArchive(open.archive, file);
    await expect(restoreArchive(open.archive, file)).rejects.toMatchObject({ code: 'bad-option' });
  });

  it('is refused whole where it is cut short, damaged, of another version or none', async () => {
    await backupArchive(open.archive, file);
    const bytes = readFileSync(file);
    const lines = gunzipSync(bytes).toString('utf8').trimEnd().split('\n');
    const packed = (kept: readonly string[]) => gzipSync(`${kept.join('\n')}\n`);
    const head = JSON.parse(lines[0]!) as object;
    const cases: readonly (readonly [Uint8Array, string, RegExp])[] = [
      [bytes.subarray(0, bytes.length - 40), 'malformed', /cut short/u],
      [packed(lines.slice(0, -1)), 'malformed', /cut short/u],
      [packed(lines.filter((_, at) => at !== 3)), 'malformed', /checksum/u],
      [packed(lines.map((line) => line.replace('Ada Moll', 'Ada Mull'))), 'malformed', /checksum/u],
      [packed([...lines, lines[2]!]), 'malformed', /goes on/u],
      [packed([JSON.stringify({ ...head, schema: 99 }), ...lines.slice(1)]), 'bad-option', /later/u],
      [packed([JSON.stringify({ ...head, format: 9 }), ...lines.slice(1)]), 'malformed', /later/u],
      [Buffer.from('{"id":"a"}\n'), 'malformed', /no backup/u],
      [gzipSync('{"id":"a"}\n'), 'malformed', /no backup/u],
      [new Uint8Array(), 'malformed', /cut short/u],
    ];
    for (const [content, code, message] of cases) {
      writeFileSync(file, content);
      const refused = restoreArchive(empty.archive, file);
      await expect(refused).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    }
    await expect(restoreArchive(empty.archive, join(open.folder, 'gone.gz'))).rejects.toMatchObject({
      code: 'unreadable',
    });
    expect(await empty.archive.store.counts()).toMatchObject({ reports: 0, stories: 0 });
    expect(existsSync(file)).toBe(true);
  });
});
