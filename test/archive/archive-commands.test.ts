import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHearsay } from '../faults/hearsay-process.ts';
import { FIVE_REPORTS, toLines } from './invented-reports.ts';

let folder: string;
let file: string;
let place: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-commands-'));
  file = join(folder, 'five.jsonl');
  place = join(folder, 'archive');
  writeFileSync(file, toLines(FIVE_REPORTS));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function hearsay(...args: string[]) {
  const run = startHearsay(args, { HEARSAY_ARCHIVE: '', DATABASE_URL: '' });
  const { code } = await run.ended();
  return { code, output: run.output() };
}

describe('the commands of the archive', () => {
  it('ingest and print a line a story with the ids of the records', async () => {
    const first = await hearsay('ingest', file, '--archive', place);
    expect(first).toMatchObject({ code: 0 });
    expect(first.output).toMatch(/5 new, 0 known, 0 revised, 0 failed\n.*5 reports in 2 stories/u);
    expect((await hearsay('ingest', file, '--archive', place)).output).toMatch(/0 new, 5 known/u);
    const { output } = await hearsay('stories', '--archive', place, '--format', 'jsonl');
    const stories = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; title: string; reports: string[] });
    expect(stories.map((story) => Object.keys(story))).toEqual([
      ['id', 'title', 'reports'],
      ['id', 'title', 'reports'],
    ]);
    expect(stories.map(({ reports }) => reports)).toEqual([
      ['pier-a', 'pier-b', 'pier-copy'],
      ['fire-a', 'fire-b'],
    ]);
    const titles = FIVE_REPORTS.map(({ title }) => title);
    for (const { title } of stories) expect(titles).toContain(title);
  });

  it('fit a terminal of 80 columns, and print JSON and CSV', async () => {
    const table = (await hearsay('stories', '--archive', place)).output;
    expect(table).toMatch(/Sallow Point/u);
    for (const line of table.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    const json = (await hearsay('stories', '--archive', place, '--format', 'json')).output;
    expect(JSON.parse(json)).toHaveLength(2);
    const csv = (await hearsay('stories', '--archive', place, '--format', 'csv', '--limit', '1')).output;
    expect(csv.trimEnd().split('\r\n')).toHaveLength(2);
  });

  it('lay out a speaker’s record at 80 columns and as CSV, and say who is nobody', async () => {
    const table = await hearsay('record', 'moll', '--archive', place, '--width', '80');
    expect(table.code, table.output).toBe(0);
    expect(table.output).toMatch(/statements? in \d stor/u);
    for (const line of table.output.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    const csv = (await hearsay('record', 'moll', '--archive', place, '--format', 'csv')).output;
    expect(csv).toMatch(/^number,speaker,date,/u);
    const nobody = await hearsay('record', 'nobody', '--archive', place);
    expect(nobody).toMatchObject({ code: 2, output: expect.stringContaining('nobody called nobody') });
  });

  it('leave the work to workers where they are told to, and say that it is pending', async () => {
    const other = join(folder, 'other');
    expect(await hearsay('ingest', file, '--archive', other, '--no-wait')).toMatchObject({ code: 0 });
    expect((await hearsay('stories', '--archive', other)).output).toMatch(/5 reports are not grouped yet/u);
    const worker = startHearsay(['work', '--archive', other]);
    await worker.printed(/at work/u);
    let output = '';
    for (let tries = 0; tries < 60 && output.trimEnd().split('\n').length < 2; tries++)
      output = (await hearsay('stories', '--archive', other, '--format', 'jsonl')).output;
    worker.kill('SIGTERM');
    expect(await worker.ended()).toEqual({ code: 0, signal: null });
    expect(output.trimEnd().split('\n')).toHaveLength(2);
  }, 90_000);

  it('back up and restore', async () => {
    const backup = join(folder, 'backup.gz');
    expect(await hearsay('backup', backup, '--archive', place)).toMatchObject({ code: 0 });
    const restored = join(folder, 'restored');
    expect(await hearsay('restore', backup, '--archive', restored)).toMatchObject({ code: 0 });
    const [before, after] = [
      await hearsay('stories', '--archive', place, '--format', 'jsonl'),
      await hearsay('stories', '--archive', restored, '--format', 'jsonl'),
    ];
    expect(after).toEqual(before);
    const twice = await hearsay('restore', backup, '--archive', restored);
    expect(twice).toMatchObject({ code: 2, output: expect.stringMatching(/not empty/u) });
  }, 90_000);

  it('end with 2 for what cannot be read and for an archive that cannot be opened', async () => {
    const bad = join(folder, 'bad.jsonl');
    writeFileSync(bad, '{"id":"a","text":"One said."}\nbroken\n');
    const other = join(folder, 'third');
    const mixed = await hearsay('ingest', bad, '--archive', other);
    expect(mixed.code).toBe(2);
    expect(mixed.output).toMatch(/bad\.jsonl: line 2: is not JSON\n1 new, 0 known, 0 revised, 1 failed/u);
    expect(await hearsay('ingest', bad, '--archive', other, '--keep-going')).toMatchObject({ code: 0 });
    expect(await hearsay('stories', '--archive', 'mysql://x:secret@y/z')).toEqual({
      code: 2,
      output: 'hearsay: mysql://…@y/z: an archive is a folder or a postgres:// address\n',
    });
    expect((await hearsay('stories', '--archive', join(file, 'below'))).code).toBe(2);
  });

  it('make no archive only to look at it', async () => {
    const none = join(folder, 'none');
    for (const command of [['stories'], ['backup', join(folder, 'none.gz')]]) {
      const { code, output } = await hearsay(...command, '--archive', none);
      expect([code, output]).toEqual([2, expect.stringContaining('none: there is no archive here')]);
    }
    expect(existsSync(none)).toBe(false);
  });
});
