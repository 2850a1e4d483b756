import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Oddity } from '../core/model/document.ts';
import { type Hints, MAX_DOCUMENT_BYTES } from './hints.ts';
import { readDocuments, readRecords } from './read-document.ts';

async function read(content: string | Uint8Array, hints: Partial<Hints> = {}) {
  const oddities: Oddity[] = [];
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const documents = await readDocuments(bytes, {
    path: 'in.txt',
    onOddity: (oddity) => oddities.push(oddity),
    ...hints,
  });
  return { documents, oddities };
}

const CUE = '00:01.000 --> 00:02.000\nLow tide.\n';

describe('readDocuments, formats', () => {
  it.each<[how: string, content: string, hints: Partial<Hints>, format: string]>([
    ['extension', '**Low tide.**', { path: 'a.MD' }, 'markdown'],
    ['extension behind .gz', 'Low tide.', { path: 'a.txt.gz' }, 'text'],
    [
      'content type over extension',
      '<p>Low tide.</p>',
      { path: 'https://ledger.example/a.md?x', contentType: 'text/html; charset=utf-8' },
      'html',
    ],
    [
      'extension for plain types',
      '<p>Low tide.</p>',
      { path: 'https://ledger.example/a.html', contentType: 'application/octet-stream' },
      'html',
    ],
    ['what is told', '<p>Low tide.</p>', { path: 'a.html', format: 'text' }, 'text'],
    ['first words: HTML', '\ufeff <!DOCTYPE html><p>Low tide.</p>', { path: '-' }, 'html'],
    ['first words: HTML without a body', '<title>Tide</title><p>Low tide.', { path: '-' }, 'html'],
    ['first words: mail', 'From: a@b.example\r\nMIME-Version: 1.0\r\n\r\nLow tide.', { path: '-' }, 'mail'],
    ['first words: RTF', '{\\rtf1 Low tide.}', { path: '-' }, 'rtf'],
    ['first words: WebVTT', `WEBVTT\n\n${CUE}`, { path: '-' }, 'vtt'],
    ['first words: SRT', '1\n00:00:01,000 --> 00:00:02,000\nLow tide.\n', { path: '-' }, 'srt'],
    ['first words: JSON', '{"text": "Low tide."}', { path: '-' }, 'json'],
    ['first words: JSON lines', '{"text": "Low tide."}\n{"text": "High tide."}\n', { path: '-' }, 'json'],
    ['nothing at all', 'Low tide.', { path: 'README' }, 'text'],
  ])('goes by %s', async (_how, content, hints, format) => {
    const { documents } = await read(content, hints);
    expect(documents[0]?.meta.format).toBe(format);
    expect(documents[0]?.text).toContain('Low tide.');
  });

  it('knows PDF and DOCX by their signature, whatever the name', async () => {
    await expect(read('%PDF-1.7 cut short', { path: 'a.txt' })).rejects.toMatchObject({ code: 'malformed' });
    await expect(read('PK\u0003\u0004......word/document.xml', { path: '-' })).rejects.toMatchObject({
      code: 'malformed',
    });
  });

  it('takes no table of Office for a text', async () => {
    const table = 'PK\u0003\u0004\u0014\u0000[Content_Types].xml\u0000\u0001xl/workbook.xml\u0000\u0001';
    await expect(read(table, { path: '-' })).rejects.toMatchObject({ code: 'unsupported-format' });
  });
});

describe('readRecords', () => {
  it('knows a format whose first bytes arrive one by one', async () => {
    const lines = Buffer.from('{"text": "Low tide."}\n{"text": "High tide."}\n');
    const parts: (string | null)[] = [];
    const drops = Array.from(lines, (byte) => Uint8Array.of(byte));
    for await (const { part } of readRecords(drops, { path: '-' })) parts.push(part);
    expect(parts).toEqual(['line 1', 'line 2']);
  });
});

describe('readDocuments, plain text', () => {
  it('keeps the text to the last character', async () => {
    const text = '\n  Pier stays closed \r\n\r\n\tThe pier\u0000 stays closed 🌊, she said.\u2028 \n\n';
    const { documents } = await read(text);
    expect(documents[0]?.text).toBe(text);
    expect(documents[0]).toMatchObject({ id: 'in', title: 'Pier stays closed', kind: 'report' });
  });

  it('takes the id and kind that it is given', async () => {
    const { documents } = await read('The pier stays closed, she said.', { id: 'x', kind: 'transcript' });
    expect(documents[0]).toMatchObject({ id: 'x', kind: 'transcript' });
  });
});

describe('readDocuments, bad input', () => {
  it.each<[what: string, content: string | Uint8Array, hints: Partial<Hints>, code: string]>([
    ['an empty file', '', {}, 'empty'],
    ['white space', ' \n\t\n', {}, 'empty'],
    ['an empty packed file', gzipSync(''), {}, 'empty'],
    ['binary', Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 256), {}, 'unsupported-format'],
    ['a damaged gzip file', Uint8Array.from([0x1f, 0x8b, 8, 0, 1, 2, 3]), {}, 'malformed'],
    ['a file packed twice', gzipSync(gzipSync('Low tide.')), {}, 'unsupported-format'],
    ['cut JSON', '{"text": "Low', { path: 'a.json' }, 'malformed'],
    ['captions without a cue', 'WEBVTT\n', { path: 'a.vtt' }, 'malformed'],
  ])('fails for %s, and names the file', async (_what, content, hints, code) => {
    const path = hints.path ?? 'in.txt';
    await expect(read(content, hints)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(path),
    });
  });

  it('states the limit for a file of 100 MB', async () => {
    await expect(read(new Uint8Array(100_000_000).fill(97))).rejects.toMatchObject({
      code: 'too-large',
      message: 'in.txt: is 96 MiB; the limit is 64 MiB a document',
    });
  });

  it('refuses a small file that unpacks to more than the limit', async () => {
    const bomb = gzipSync(new Uint8Array(MAX_DOCUMENT_BYTES + 1));
    expect(bomb.length).toBeLessThan(100_000);
    await expect(read(bomb)).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('64 MiB'),
    });
  });
});

describe('readDocuments, JSON lines', () => {
  const lines = [
    '{"id":"a","text":"One."}',
    '',
    '{"id":"b","text":"Two \u00e9."}',
    '{bad',
    '{"text":"Three."}',
  ].join('\r\n');

  it.each([
    ['plain', Buffer.from(lines)],
    ['gzipped', gzipSync(lines)],
  ])('reads records one by one, %s, and reports the bad ones', async (_how, bytes) => {
    const { documents, oddities } = await read(bytes, { path: 'all.jsonl' });
    expect(documents.map(({ id, text }) => [id, text])).toEqual([
      ['a', 'One.'],
      ['b', 'Two é.'],
      ['all-5', 'Three.'],
    ]);
    expect(oddities).toMatchObject([
      { code: 'unreadable-record', message: 'all.jsonl: line 4: is not JSON' },
    ]);
  });

  it('fails where no record can be read, and for damaged compression', async () => {
    await expect(read('{"a":1}\n', { path: 'a.jsonl' })).rejects.toMatchObject({
      code: 'malformed',
      message: expect.stringContaining('line 1'),
    });
    await expect(read('\n\n', { path: 'a.jsonl' })).rejects.toMatchObject({ code: 'empty' });
    await expect(read(gzipSync(lines).subarray(0, 30), { path: 'a.jsonl.gz' })).rejects.toMatchObject({
      code: 'malformed',
    });
  });
});
