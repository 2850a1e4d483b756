import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from '../../../../test/watch/invented-feed.ts';
import { openSmallWeb, type SmallWeb } from '../../../../test/watch/small-web.ts';
import { ingestSources } from '../../archive/intake/ingest-sources.ts';
import { retryDeadLetters } from './retry-dead-letters.ts';

let web: SmallWeb;
let folder: string;
beforeEach(async () => {
  web = await openSmallWeb();
  folder = mkdtempSync(join(tmpdir(), 'hearsay-retry-'));
});
afterEach(async () => {
  await web.close();
  rmSync(folder, { recursive: true, force: true });
});

async function letters() {
  return (await web.archive.store.deadLetters({ limit: 200 })).items;
}

describe('retryDeadLetters', () => {
  it('reads a file again, whose good parts add nothing, and keeps the parts that fail again', async () => {
    const path = join(folder, 'lines.jsonl');
    const good = '{"id":"a","text":"Low tide."}';
    writeFileSync(path, `${good}\n{"id":"b"\n{"id":"c"}\n`);
    await ingestSources({ sources: [path] }, web.archive);
    expect((await letters()).map(({ part }) => part)).toEqual(['line 2', 'line 3']);
    writeFileSync(path, `${good}\n{"id":"b","text":"High tide."}\n{"id":"c"}\n`);
    const failed: (string | null)[] = [];
    const counts = await retryDeadLetters(web.archive, {
      sleep: web.sleep,
      onFailure: ({ part }) => failed.push(part),
    });
    expect(counts).toEqual({ done: 1, failed: 1 });
    expect(failed).toEqual(['line 3']);
    expect(await letters()).toMatchObject([{ part: 'line 3', tries: 2 }]);
    expect((await web.archive.store.counts()).reports).toBe(2);
  });

  it('keeps the letter of a file that is gone', async () => {
    await ingestSources({ sources: [join(folder, 'gone.txt')] }, web.archive);
    expect(await retryDeadLetters(web.archive, { sleep: web.sleep })).toEqual({ done: 0, failed: 1 });
    expect(await letters()).toMatchObject([{ tries: 2 }]);
  });

  it('puts a report back among the unread', async () => {
    await ingestSources({ sources: [put('pier.txt', 'The pier stays closed.')] }, web.archive);
    const { store, clock } = web.archive;
    const [report] = await store.unread(1);
    const letter = {
      kind: 'report' as const,
      place: report!.id,
      part: null,
      code: 'malformed',
      message: 'x',
      at: clock(),
    };
    await store.keepFailure(report!.id, 1, letter);
    expect(await store.unread(1)).toEqual([]);
    expect(await retryDeadLetters(web.archive, { sleep: web.sleep })).toEqual({ done: 1, failed: 0 });
    expect((await store.unread(1)).map(({ id }) => id)).toEqual([report!.id]);
  });

  it('tells how far it is, and stops where it is asked to, losing no letter', async () => {
    const at = web.archive.clock();
    for (const name of ['a', 'b', 'c']) {
      const place = web.address('ledger.example', `/${name}`);
      await web.archive.store.addDeadLetter({
        kind: 'address',
        place,
        part: null,
        code: 'empty',
        message: 'x',
        at,
      });
      web.serve('ledger.example', `/${name}`, page(name));
    }
    const stop = new AbortController();
    const steps: string[] = [];
    const counts = await retryDeadLetters(web.archive, {
      sleep: web.sleep,
      signal: stop.signal,
      onProgress: (done, total) => {
        steps.push(`${done}/${total}`);
        stop.abort();
      },
    });
    expect([counts, steps]).toEqual([{ done: 1, failed: 0 }, ['1/3']]);
    expect((await letters()).length).toBe(2);
  });
});

function put(name: string, words: string): string {
  writeFileSync(join(folder, name), words);
  return join(folder, name);
}
