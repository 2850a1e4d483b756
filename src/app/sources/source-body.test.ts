import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inventTalk } from '../../../test/arbitraries/invented-body.ts';
import { locate } from '../../core/locate/locate.ts';
import { openSources } from './source-body.ts';

let folder: string;
let cacheFolder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-sources-'));
  cacheFolder = join(folder, 'cache');
  mkdirSync(join(folder, 'sources'));
  file = join(folder, 'sources/talk.txt');
  writeFileSync(
    file,
    `HOST: ${inventTalk(16_000, 3)}\n\nADA MOLL: The piles are rotten and the council knows it.\n`,
  );
});

afterEach(() => rmSync(folder, { recursive: true }));

async function open() {
  return openSources([join(folder, 'sources')], { cacheFolder, kind: 'transcript' });
}

/** When the cache file was last written. */
function writtenAt(): number {
  const names = readdirSync(cacheFolder);
  expect(names).toHaveLength(1);
  return statSync(join(cacheFolder, names[0]!)).mtimeMs;
}

describe('openSources', () => {
  it('keeps the index of a large body and answers from it as from a new one', async () => {
    const first = await open();
    const written = writtenAt();
    const again = await open();
    expect(writtenAt()).toBe(written);
    const words = 'the piles are rotten and the council knows it';
    expect(locate(again.index, words)).toEqual(locate(first.index, words));
    expect(locate(again.index, words).passages[0]?.document).toBe(file);
  });

  it('makes the index anew when a file has changed, and not when it was only touched', async () => {
    await open();
    const written = writtenAt();
    const later = new Date(Date.now() + 60_000);
    utimesSync(file, later, later);
    await open();
    expect(writtenAt()).toBe(written);
    const text = `HOST: ${inventTalk(16_000, 3)}\n\nADA MOLL: The roofs are rotten and the council knows it.\n`;
    writeFileSync(file, text);
    utimesSync(file, new Date(), new Date(Date.now() + 120_000));
    const changed = await open();
    expect(locate(changed.index, 'the roofs are rotten and the council knows it').passages).toHaveLength(1);
  });

  it('makes the index anew when a file was added', async () => {
    await open();
    writeFileSync(
      join(folder, 'sources/more.txt'),
      'ADA MOLL: Nobody asked the divers for their logbooks.\n',
    );
    const { index } = await open();
    expect(index.documents).toHaveLength(2);
  });

  it('takes a damaged cache file for none', async () => {
    await open();
    const path = join(cacheFolder, readdirSync(cacheFolder)[0]!);
    writeFileSync(path, 'HSY1 nonsense');
    const { index } = await open();
    expect(index.documents).toHaveLength(1);
  });

  it('goes on without a cache where the folder cannot be written, and says so', async () => {
    writeFileSync(join(folder, 'blocked'), '');
    const options = { cacheFolder: join(folder, 'blocked/cache'), kind: 'transcript' } as const;
    const { index, oddities } = await openSources([join(folder, 'sources')], options);
    expect(index.documents).toHaveLength(1);
    expect(oddities.map(({ code }) => code)).toContain('index-not-kept');
  });

  it('tells unreadable files and reads the others', async () => {
    writeFileSync(join(folder, 'sources/empty.txt'), '');
    chmodSync(join(folder, 'sources/empty.txt'), 0o600);
    const { index, unavailable } = await openSources([join(folder, 'sources'), join(folder, 'gone.txt')], {
      cacheFolder: null,
    });
    expect(index.documents.map(({ id }) => id)).toEqual([file]);
    expect(unavailable.map(({ path }) => path).sort()).toEqual([
      join(folder, 'gone.txt'),
      join(folder, 'sources/empty.txt'),
    ]);
  });

  it('names a JSON record by its id and any other document by its path', async () => {
    const lines = join(folder, 'body.jsonl');
    writeFileSync(lines, '{"id":"r7","text":"The piles are rotten."}\n');
    const { index } = await openSources([lines, file], { cacheFolder: null });
    expect(index.documents.map(({ id }) => id)).toEqual(['r7', file]);
  });

  it('names each entry of a feed apart', async () => {
    const path = join(folder, 'all.rss');
    const entry = (words: string) =>
      `<item><title>${words}</title><content:encoded>&lt;p>The piles are ${words}.&lt;/p></content:encoded></item>`;
    writeFileSync(
      path,
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${entry('rotten')}${entry('sound')}</channel></rss>`,
    );
    const { index } = await openSources([path], { cacheFolder: null });
    expect(index.documents.map(({ id }) => id)).toEqual([path, `${path}-2`]);
  });
});
