import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Oddity } from '../../core/model/document.ts';
import { readDocuments } from '../read-document.ts';
import { readWarc } from './read-warc.ts';

const CLOSED = 'The pier stays closed until spring, said Ada Moll of the harbour office. '.repeat(4);

function page(number: number): string {
  return `<html><head><title>Pier ${number}</title></head><body><article><h1>Pier ${number}</h1><p>${CLOSED}</p></article></body></html>`;
}

function record(
  body: string | Uint8Array,
  http = 'Content-Type: text/html',
  warc: Record<string, string> = {},
): Buffer {
  const block = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${http}\r\n\r\n`), Buffer.from(body)]);
  const fields = {
    'WARC-Type': 'response',
    'WARC-Target-URI': 'https://ledger.example/pier',
    'WARC-Date': '2026-11-03T10:00:00Z',
    'Content-Length': String(block.length),
    ...warc,
  };
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${head.join('')}\r\n`), block, Buffer.from('\r\n\r\n')]);
}

const records = [1, 2, 3, 4].map((number) =>
  record(page(number), undefined, { 'WARC-Target-URI': `https://ledger.example/pier-${number}` }),
);
const plain = Buffer.concat(records);
const members = records.map((bytes) => gzipSync(bytes));
const packed = Buffer.concat(members);

function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What was read, in short: the address of a page, or the message of a failure. */
async function read(bytes: Uint8Array, size = 65_536): Promise<string[]> {
  const found: string[] = [];
  for await (const reading of readWarc(pieces(bytes, size), { path: 'a.warc' })) {
    found.push('error' in reading ? reading.error.message : (reading.document.meta.url ?? ''));
  }
  return found;
}

const pier = (number: number) => `https://ledger.example/pier-${number}`;
const ALL = [1, 2, 3, 4].map(pier);

describe('readWarc', () => {
  it.each([
    ['not packed', plain],
    ['packed record by record', packed],
    ['packed as a whole', gzipSync(plain)],
    [
      'packed across records',
      Buffer.concat([gzipSync(plain.subarray(0, 900)), gzipSync(plain.subarray(900))]),
    ],
  ])('reads every page of a file that is %s, however it arrives', async (_how, bytes) => {
    for (const size of [1, 7, 100, 65_536]) expect(await read(bytes, size)).toEqual(ALL);
  });

  it('tells the page with its address, the date of the record and its place', async () => {
    const readings = [];
    for await (const reading of readWarc([packed], { path: 'a.warc.gz' })) readings.push(reading);
    expect(readings[1]).toMatchObject({
      part: `byte ${members[0]!.length}`,
      document: {
        id: 'pier-2',
        path: pier(2),
        title: 'Pier 2',
        meta: { url: pier(2), date: '2026-11-03T10:00:00Z' },
      },
      bytes: Buffer.from(page(2)),
      tells: { id: false, kind: false },
    });
  });

  it("prefers the page's own date, and takes no address of another host from it", async () => {
    const head = '<meta property="article:published_time" content="2026-11-01">';
    const foreign = '<link rel="canonical" href="https://tide.example/other">';
    const bytes = record(page(1).replace('<head>', `<head>${head}${foreign}`));
    const [document] = await readDocuments(bytes, { path: '-' });
    expect(document?.meta).toMatchObject({ date: '2026-11-01', url: 'https://ledger.example/pier' });
  });

  it.each<[string, string | Uint8Array, string]>([
    [
      'chunked',
      `5\r\n<p>Th\r\n${(CLOSED.length).toString(16)}\r\n${CLOSED}\r\n0\r\n\r\n`,
      'Transfer-Encoding: chunked',
    ],
    ['gzipped', gzipSync(page(1)), 'Content-Encoding: gzip'],
    ['brotli', brotliCompressSync(page(1)), 'Content-Encoding: br'],
    ['said to be brotli but plain', page(1), 'Content-Encoding: br'],
    ['in Windows-1252', Buffer.from(page(1), 'latin1'), 'X-Note: none'],
  ])('unpacks a page that is %s', async (_how, body, header) => {
    const [document] = await readDocuments(record(body, `Content-Type: text/html\r\n${header}`), {
      path: '-',
    });
    expect(document?.text).toContain('stays closed until spring');
  });

  it('passes over what is no page', async () => {
    const others = [
      record(page(1), 'Content-Type: image/png'),
      record(page(1), undefined, { 'WARC-Type': 'request' }),
      record(page(1), undefined, { 'WARC-Target-URI': 'dns:ledger.example' }),
      Buffer.from(record(page(1)).toString().replace('200 OK', '404 No')),
    ];
    expect(await read(Buffer.concat([...others, records[0]!]))).toEqual([pier(1)]);
  });
});

describe('readWarc, damage', () => {
  const second = members[0]!.length;
  const flipped = Buffer.from(packed);
  flipped[second + 100]! ^= 0x55;
  const headless = Buffer.from(plain.toString('latin1').replace('WARC/1.0', 'WORC/1.0'), 'latin1');
  const long = Buffer.from(
    records[0]!.toString('latin1').replace(/Content-Length: \d+/u, 'Content-Length: 9999'),
    'latin1',
  );

  it.each<[string, Uint8Array, string[]]>([
    ['a bit flipped', flipped, [pier(1), `a.warc: byte ${second}: `, pier(3), pier(4)]],
    [
      'bytes missing inside',
      Buffer.concat([packed.subarray(0, second + 100), packed.subarray(second + 150)]),
      [pier(1), `a.warc: byte ${second}: `, pier(3), pier(4)],
    ],
    [
      'bytes between records',
      Buffer.concat([members[0]!, Buffer.from('junk\x1f\x8b\x08junk'), members[1]!]),
      [pier(1), `a.warc: byte ${second}: no record begins here`, pier(2)],
    ],
    [
      'a cut at the end',
      plain.subarray(0, plain.length - 300),
      [pier(1), pier(2), pier(3), 'the file ends inside this record'],
    ],
    [
      'a cut at the end, packed',
      packed.subarray(0, packed.length - 30),
      [pier(1), pier(2), pier(3), 'the file ends inside a packed record'],
    ],
    ['a broken first line', headless, ['a.warc: byte 0: no record begins here', pier(2), pier(3), pier(4)]],
    [
      'a record shorter than it says',
      Buffer.concat([gzipSync(long), members[1]!]),
      ['a.warc: byte 0: is shorter than it says', pier(2)],
    ],
    ['something else altogether', Buffer.from('Low tide.'), ['a.warc: byte 0: no record begins here']],
    ['nothing', new Uint8Array(), []],
  ])('costs one record: %s', async (_what, bytes, expected) => {
    for (const size of [13, 65_536]) {
      const found = await read(bytes, size);
      expect(found.length).toBe(expected.length);
      for (const [index, message] of found.entries()) expect(message).toContain(expected[index]);
    }
  });

  it('costs the damaged record alone, whatever happens to its bytes', async () => {
    const starts = members.map((_, index) => Buffer.concat(members.slice(0, index)).length);
    const damage = fc.record({
      which: fc.nat(3),
      from: fc.double({ min: 0, max: 0.9, noNaN: true }),
      length: fc.integer({ min: 1, max: 60 }),
      put: fc.uint8Array({ maxLength: 80 }),
      size: fc.constantFrom(11, 300, 65_536),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ which, from, length, put, size }) => {
        const end = starts[which]! + members[which]!.length;
        const at = starts[which]! + Math.floor(members[which]!.length * from);
        const bytes = Buffer.concat([
          packed.subarray(0, at),
          put,
          packed.subarray(Math.min(end, at + length)),
        ]);
        const found = await read(bytes, size);
        expect(found).toEqual(expect.arrayContaining(ALL.filter((_, index) => index !== which)));
        expect(found.filter((page) => ALL.includes(page)).length).toBeLessThanOrEqual(4);
      }),
      { seed: 5, numRuns: 150 },
    );
  });

  it('refuses a record that is over the limit, or unpacks to more, and goes on', async () => {
    const bomb = record(
      gzipSync(Buffer.alloc(70_000_000, 'a')),
      'Content-Type: text/html\r\nContent-Encoding: gzip',
    );
    expect(await read(Buffer.concat([bomb, records[1]!]))).toEqual([
      'a.warc: byte 0: https://ledger.example/pier: unpacks to more than the limit of 64 MiB a document',
      pier(2),
    ]);
    const huge = record('x', undefined, { 'Content-Length': '99999999999' });
    expect((await read(huge))[0]).toBe('a.warc: byte 0: is over the limit of 64 MiB a record');
  });

  it('holds one record at a time of a file that is larger than memory may grow', async () => {
    function* endless(): Generator<Uint8Array> {
      for (let number = 0; number < 8_000; number += 1) yield members[number % 4]!;
      yield gzipSync(record('x'.repeat(1_000_000), 'Content-Type: image/png'));
    }
    const before = process.memoryUsage().arrayBuffers;
    let read = 0;
    let most = 0;
    for await (const frame of readWarcLength(endless())) {
      read += frame;
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }
    expect(read).toBe(8_000);
    expect(most).toBeLessThan(200_000_000);
  });

  it('becomes oddities where all pages are asked for at once', async () => {
    const oddities: Oddity[] = [];
    const documents = await readDocuments(flipped, {
      path: 'a.warc.gz',
      onOddity: (oddity) => oddities.push(oddity),
    });
    expect(documents.map(({ id }) => id)).toEqual(['pier-1', 'pier-3', 'pier-4']);
    expect(oddities.map(({ code }) => code)).toEqual(['unreadable-record']);
    await expect(readDocuments(Buffer.from('WARC/1.0\r\n'), { path: 'b.warc' })).rejects.toMatchObject({
      code: 'malformed',
    });
  });
});

/** Frames alone: reading 8,000 pages would tell the same in ten times the time. */
async function* readWarcLength(chunks: Iterable<Uint8Array>): AsyncGenerator<number> {
  const { recordFrames } = await import('./record-frames.ts');
  const { unpackMembers } = await import('./unpack-members.ts');
  for await (const frame of recordFrames(unpackMembers(chunks), /^warc-type: response\r$/imu)) {
    if ('bytes' in frame && !frame.bytes.subarray(0, 2000).toString().includes('image/png')) yield 1;
  }
}
