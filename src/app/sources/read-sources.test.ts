import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HearsayError } from '../../core/model/error.ts';
import type { Fetcher } from '../ports.ts';
import { readSources } from './read-sources.ts';

let folder: string;
const REPORT = 'Pier stays closed\n\nThe pier stays closed, the mayor said on Friday.\n';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-sources-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, content: string | Uint8Array = REPORT): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function* streamOf(...chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

describe('readSources', () => {
  it('keeps the order given and makes ids from base names, unique', async () => {
    mkdirSync(join(folder, 'b'));
    const paths = [put('zebra.txt'), put('b/ant.md'), put('ant.txt')];
    const { documents, failures } = await readSources(paths);
    expect(documents.map(({ id, path }) => ({ id, path }))).toEqual([
      { id: 'zebra', path: paths[0] },
      { id: 'ant', path: paths[1] },
      { id: 'ant-2', path: paths[2] },
    ]);
    expect(failures).toEqual([]);
  });

  it('searches folders through for known extensions, sorted', async () => {
    mkdirSync(join(folder, 'deep/er'), { recursive: true });
    for (const name of ['b.txt', 'a.html', 'deep/er/c.vtt', 'skip.exe', '.hidden.txt', 'd.txt.gz']) {
      const words = name.endsWith('vtt') ? 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello there.\n' : REPORT;
      put(name, name.endsWith('gz') ? gzipSync(words) : words);
    }
    const { documents, failures } = await readSources([folder]);
    expect(documents.map(({ id }) => id)).toEqual(['a', 'b', 'd', 'c']);
    expect(failures).toEqual([]);
  });

  it('expands globs, sorted', async () => {
    put('b.txt');
    put('a.txt');
    put('c.md');
    const { documents } = await readSources([join(folder, '*.txt')]);
    expect(documents.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('takes a file whose name has glob characters at its word', async () => {
    const { documents } = await readSources([put('draft [final].txt')]);
    expect(documents.map(({ id }) => id)).toEqual(['draft [final]']);
  });

  it('reads standard input', async () => {
    const { documents } = await readSources(['-'], {
      stdin: streamOf('The pier stays ', 'closed, he said.'),
    });
    expect(documents[0]).toMatchObject({ id: 'stdin', path: '-', text: 'The pier stays closed, he said.' });
  });

  it('reports what cannot be read, and goes on', async () => {
    mkdirSync(join(folder, 'bare'));
    const sources = [
      put('empty.txt', ''),
      join(folder, 'gone.txt'),
      join(folder, '*.nope'),
      join(folder, 'bare'),
      put('good.txt'),
    ];
    const { documents, failures } = await readSources(sources);
    expect(documents.map(({ id }) => id)).toEqual(['good']);
    expect(failures.map(({ path, error }) => [path, error.code])).toEqual([
      [sources[0], 'empty'],
      [sources[1], 'unreadable'],
      [sources[2], 'unreadable'],
      [sources[3], 'empty'],
    ]);
    for (const { path, error } of failures) expect(error.message).toContain(path);
  });

  it('reports a file that vanishes between finding and reading', async () => {
    const vanishing = put('b.txt');
    const { documents, failures } = await readSources([put('a.txt'), vanishing, put('c.txt')], {
      onProgress: ({ path }) => {
        if (path === vanishing) rmSync(vanishing);
      },
    });
    expect(documents.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(failures).toMatchObject([
      { path: vanishing, error: { code: 'unreadable', message: `${vanishing}: no such file` } },
    ]);
  });

  it('reports a folder without permission', async () => {
    const [closed, good] = [join(folder, 'closed'), put('good.txt')];
    mkdirSync(closed, { mode: 0 });
    const root = process.getuid?.() === 0;
    // Root may read everything, and is nobody for this one question.
    if (root) chmodSync(folder, 0o755);
    if (root) process.seteuid?.(65_534);
    const { failures } = await readSources([folder, good]).finally(() => root && process.seteuid?.(0));
    expect(failures).toMatchObject([{ path: closed, error: { code: 'unreadable' } }]);
    chmodSync(closed, 0o700);
  });

  it('survives a link that leads nowhere', async () => {
    symlinkSync(join(folder, 'nowhere'), join(folder, 'link.txt'));
    const { failures } = await readSources([folder]);
    expect(failures).toMatchObject([{ error: { code: 'unreadable' } }]);
  });

  it('refuses a file over the limit without reading it, and states the limit', async () => {
    const large = put('large.txt', 'x');
    truncateSync(large, 100 * 1024 * 1024);
    const { failures } = await readSources([large]);
    expect(failures).toMatchObject([
      { error: { code: 'too-large', message: `${large}: is 100 MiB; the limit is 64 MiB a document` } },
    ]);
  });

  it('reads the same file once, with an oddity', async () => {
    const path = put('a.txt');
    symlinkSync(path, join(folder, 'b.txt'));
    const { documents, oddities } = await readSources([path, path, join(folder, 'b.txt')]);
    expect(documents).toHaveLength(1);
    expect(oddities.map(({ code }) => code)).toEqual(['same-source-twice', 'same-source-twice']);
  });

  it('keeps the ids of JSON records and tells where one is taken', async () => {
    const lines = ['{"id":"r1","text":"He said so."}', '{"id":"r1","text":"She said so."}'].join('\n');
    const { documents, oddities } = await readSources([put('x.jsonl', lines)]);
    expect(documents.map(({ id }) => id)).toEqual(['r1', 'r1-2']);
    expect(oddities).toMatchObject([{ code: 'id-taken', documentId: 'r1-2' }]);
  });

  it('fetches addresses through the port and carries on past its failures', async () => {
    const fetcher: Fetcher = {
      async fetch(address) {
        if (address.endsWith('no')) throw new HearsayError('address-failed', `${address}: answered 500`);
        return {
          url: address,
          contentType: 'text/plain; charset=iso-8859-1',
          bytes: Buffer.from('Caf\u00e9 closed, he said.', 'latin1'),
        };
      },
    };
    const { documents, failures } = await readSources(
      ['https://ledger.example/no', 'https://ledger.example/news/cafe?x=1'],
      { fetcher },
    );
    expect(documents).toMatchObject([
      { id: 'cafe', text: 'Café closed, he said.', meta: { url: 'https://ledger.example/news/cafe?x=1' } },
    ]);
    expect(failures).toMatchObject([
      { path: 'https://ledger.example/no', error: { code: 'address-failed' } },
    ]);
  });

  it('fails an address where nothing fetches', async () => {
    const { failures } = await readSources(['https://ledger.example/']);
    expect(failures).toMatchObject([{ error: { code: 'address-refused' } }]);
  });

  it('tells its progress from nothing to all', async () => {
    const steps: string[] = [];
    await readSources([put('a.txt'), put('b.txt')], {
      onProgress: ({ done, total }) => steps.push(`${done}/${total}`),
    });
    expect(steps).toEqual(['0/2', '1/2', '2/2']);
  });

  it('overrides kind and format for every source', async () => {
    const { documents } = await readSources([put('a.html', '<b>raw</b> text')], {
      kind: 'transcript',
      format: 'text',
    });
    expect(documents).toMatchObject([{ kind: 'transcript', text: '<b>raw</b> text' }]);
  });
});
