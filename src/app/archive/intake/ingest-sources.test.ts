import { once } from 'node:events';
import { createWriteStream, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIVE_REPORTS, toLines } from '../../../../test/archive/invented-reports.ts';
import { openTestArchive, type TestArchive } from '../../../../test/archive/open-test-archive.ts';
import { ingestSources } from './ingest-sources.ts';

let open: TestArchive;
beforeEach(async () => {
  open = await openTestArchive({
    fetcher: {
      fetch: async (address) => ({
        url: address,
        contentType: 'text/plain; charset=utf-8',
        bytes: Buffer.from('The pier stays shut, the mayor said.\n'),
      }),
    },
  });
});
afterEach(() => open.close());

function put(name: string, content: string): string {
  const path = join(open.folder, name);
  writeFileSync(path, content);
  return path;
}

function ingest(...sources: string[]) {
  return ingestSources({ sources }, open.archive);
}

describe('ingestSources', () => {
  it('keeps the ids of records and takes nothing in twice', async () => {
    const file = put('five.jsonl', toLines(FIVE_REPORTS));
    expect(await ingest(file)).toEqual({ new: 5, known: 0, revised: 0, failed: 0 });
    expect(await ingest(file, file)).toEqual({ new: 0, known: 5, revised: 0, failed: 0 });
    const { items } = await open.archive.store.reports({});
    expect(items.map(({ id }) => id).sort()).toEqual(FIVE_REPORTS.map(({ id }) => id).sort());
    expect(open.wakes()).toBe(1);
  });

  it('makes a new version of a record whose text changed', async () => {
    await ingest(put('one.jsonl', toLines([{ id: 'r1', text: 'The pier stays shut.' }])));
    const changed = put('two.jsonl', toLines([{ id: 'r1', text: 'The pier stays open.' }]));
    expect(await ingest(changed)).toEqual({ new: 0, known: 0, revised: 1, failed: 0 });
    const versions = await open.archive.store.versions('r1');
    expect(versions.map(({ document }) => document.text)).toEqual([
      'The pier stays shut.',
      'The pier stays open.',
    ]);
  });

  it('knows a moved file again by its text, and a record without id or address too', async () => {
    const text = 'The pier stays shut, the mayor said.\n';
    const path = put('pier.txt', text);
    await ingest(path, put('bare.jsonl', toLines([{ text: 'The mill stays shut.' }])));
    mkdirSync(join(open.folder, 'moved'));
    renameSync(path, join(open.folder, 'moved/wharf.txt'));
    const bare = put('other.jsonl', toLines([{ text: 'A new one.' }, { text: 'The mill stays shut.' }]));
    expect(await ingest(join(open.folder, 'moved'), bare)).toEqual({
      new: 1,
      known: 2,
      revised: 0,
      failed: 0,
    });
  });

  it('knows an address again without its fragment and tracking', async () => {
    await ingest('https://ledger.example/pier?utm_source=feed&page=2#top');
    expect(await ingest('https://ledger.example/pier/?page=2')).toMatchObject({ new: 0, known: 1 });
    const address = 'https://ledger.example/pier?page=2';
    expect(await open.archive.store.knownAddresses([address])).toEqual(new Set([address]));
  });

  it('sets bad records aside with their place and goes on', async () => {
    const file = put(
      'mixed.jsonl',
      '{"id":"a","text":"One said."}\n{broken\n\n{"id":"c","text":7}\n{"id":"d","text":"Two."}\n',
    );
    const list = put('list.json', JSON.stringify([{ id: 'e', text: 'Three.' }, { title: 'none' }]));
    const told: string[] = [];
    const counts = await ingestSources(
      {
        sources: [file, join(open.folder, 'gone.txt'), list],
        onFailure: ({ error }) => told.push(error.message),
      },
      open.archive,
    );
    expect(counts).toEqual({ new: 3, known: 0, revised: 0, failed: 4 });
    expect(told).toHaveLength(4);
    const { items } = await open.archive.store.deadLetters({});
    expect(items.map(({ place, part, code, kind }) => [place, part, code, kind])).toEqual(
      expect.arrayContaining([
        [file, 'line 2', 'malformed', 'file'],
        [file, 'line 4', 'malformed', 'file'],
        [join(open.folder, 'gone.txt'), null, 'unreadable', 'file'],
        [list, 'record 2', 'malformed', 'file'],
      ]),
    );
  });

  it('takes texts for reports unless they are captions or say otherwise', async () => {
    const talk =
      'CHAIR: We begin.\n\nADA MOLL: The pier is shut.\n\nCHAIR: Thank you.\n\nADA MOLL: Good night.\n';
    const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\nThe pier is shut.\n';
    const record = toLines([{ id: 'told', kind: 'transcript', text: talk }]);
    await ingest(put('talk.txt', talk), put('talk.vtt', vtt), put('told.jsonl', record));
    const kinds = (await open.archive.store.reports({})).items.map(({ id, kind }) => [id, kind]);
    expect(new Map(kinds as [string, string][])).toEqual(
      new Map([
        ['talk', 'report'],
        ['talk-2', 'transcript'],
        ['told', 'transcript'],
      ]),
    );
  });

  it('reads JSON lines as a stream: memory stays far under the size of the file', async () => {
    const path = join(open.folder, 'large.jsonl');
    const out = createWriteStream(path);
    const text = 'The pier stays shut, the mayor said on Friday. '.repeat(4000);
    for (let at = 0; at < 400; at++) {
      const line = `${JSON.stringify({ id: `same`, text })}\n`;
      if (!out.write(line)) await once(out, 'drain');
    }
    out.end();
    await finished(out);
    const before = process.memoryUsage().rss;
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 20);
    expect(await ingest(path)).toEqual({ new: 1, known: 399, revised: 0, failed: 0 });
    clearInterval(watch);
    expect(peak - before).toBeLessThan(220 * 1024 * 1024);
  });

  it('keeps odd texts exactly', async () => {
    const texts = [
      'NUL \u0000 inside, she said.',
      'An astral 🌊 wave, a lone \ud83c half.',
      'x'.repeat(2_000_000),
    ];
    await ingest(put('odd.jsonl', toLines(texts.map((text, at) => ({ id: `odd${at}`, text })))));
    for (const [at, text] of texts.entries()) {
      const report = await open.archive.store.report(`odd${at}`);
      expect(report?.document.text === text, `odd${at}`).toBe(true);
    }
  });
});
