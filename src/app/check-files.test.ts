import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventTalk } from '../../test/arbitraries/invented-body.ts';
import { fetchesNothing } from '../../test/fetches-nothing.ts';
import { loadModels } from '../models/load-models.ts';
import { type CheckFilesRequest, checkFiles, checkStatus } from './check-files.ts';
import type { Services } from './services.ts';
import { traceFiles } from './trace-files.ts';

let folder: string;
let services: Services;

const TRANSCRIPT = `CHAIR: ${inventTalk(30, 8)}

ADA MOLL: The breakwater at Sallow Point cost us eleven million crowns. We did not ask the engineers.

CHAIR: ${inventTalk(30, 9)}

ADA MOLL: Thank you, chair.
`;
const DRAFT =
  '“The breakwater at Sallow Point cost us eleven million crowns,” Ada Moll said. “We did ask the engineers.”\n';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-check-'));
  const models = loadModels({ engine: 'fast' });
  services = {
    models: () => models,
    fetcher: fetchesNothing,
    cacheFolder: null,
  };
  write('draft.txt', DRAFT);
  write('hearing.txt', TRANSCRIPT);
  mkdirSync(join(folder, 'empty'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function check(draft: string, against: readonly string[], more: Partial<CheckFilesRequest> = {}) {
  const paths = against.map((name) => join(folder, name));
  return checkFiles({ draft: join(folder, draft), against: paths, ...more }, services);
}

describe('checkFiles', () => {
  it('checks a draft against a transcript and grades it', async () => {
    const graded = await check('draft.txt', ['hearing.txt']);
    expect(graded.quotations.map(({ words, severity }) => [words, severity])).toEqual([
      ['verbatim', 'none'],
      ['changed', 'error'],
    ]);
    expect(graded.quotations[0]!.passages[0]!.source).toBe(join(folder, 'hearing.txt'));
    expect(checkStatus(graded, 'error')).toBe(1);
    expect(checkStatus(graded, 'never')).toBe(0);
  });

  it('says source-unavailable, never not-found, for an empty folder', async () => {
    const graded = await check('draft.txt', ['empty']);
    expect(graded.quotations.map(({ words }) => words)).toEqual(['source-unavailable', 'source-unavailable']);
    expect(graded.unavailable).toHaveLength(1);
    expect(checkStatus(graded, 'never')).toBe(2);
  });

  it('goes on where one source of several cannot be read, and tells it', async () => {
    const graded = await check('draft.txt', ['gone.txt', 'hearing.txt']);
    expect(graded.quotations[0]!.words).toBe('verbatim');
    expect(graded.unavailable.map(({ path }) => path)).toEqual([join(folder, 'gone.txt')]);
  });

  it('answers a draft without quotations with none, and status 0', async () => {
    write('plain.txt', 'Nothing was said at the harbour today. The ferry left on time.\n');
    const graded = await check('plain.txt', ['hearing.txt']);
    expect(graded.quotations).toEqual([]);
    expect(checkStatus(graded, 'warning')).toBe(0);
  });

  it('never takes a draft for its own source', async () => {
    const alone = await check('draft.txt', ['draft.txt']);
    expect(alone.quotations.map(({ words }) => words)).toEqual(['source-unavailable', 'source-unavailable']);
    const among = await check('draft.txt', ['draft.txt', 'hearing.txt']);
    expect(among.quotations[1]!.words).toBe('changed');
    expect(among.oddities.map(({ code }) => code)).toContain('draft-among-sources');
  });

  it('answers quotation marks that never close', async () => {
    write(
      'open.txt',
      `Ada Moll said: “The breakwater at Sallow Point cost us eleven million crowns.\n\n${'“so it went '.repeat(3000)}`,
    );
    const graded = await check('open.txt', ['hearing.txt']);
    expect(graded.quotations.some(({ passages }) => passages.length > 0)).toBe(true);
  });

  it('answers quotations of one word and of five thousand', async () => {
    const long = inventTalk(300, 21);
    write('long.txt', `“Breakwater,” Ada Moll said.\n\nShe added: “${long}”\n`);
    write(
      'long-source.txt',
      `ADA MOLL: ${long}\n\nCHAIR: Thank you.\n\nADA MOLL: Good night.\n\nCHAIR: Good night.\n`,
    );
    const graded = await check('long.txt', ['long-source.txt']);
    expect(graded.quotations.map(({ words }) => words)).toEqual(['not-found', 'verbatim']);
  });

  it('throws for a draft that is not there or is several texts', async () => {
    await expect(check('gone.txt', ['hearing.txt'])).rejects.toMatchObject({ code: 'unreadable' });
    write('two.jsonl', '{"id":"a","text":"One."}\n{"id":"b","text":"Two."}\n');
    await expect(check('two.jsonl', ['hearing.txt'])).rejects.toMatchObject({ code: 'bad-option' });
  });

  it('reads a source of fifty megabytes', async () => {
    const talk = inventTalk(5000, 6);
    const parts = Array.from(
      { length: Math.ceil(50_000_000 / talk.length) },
      (_, at) => `${talk} Part ${at}.`,
    );
    write(
      'large.txt',
      `${parts.join('\n\n')}\n\nThe breakwater at Sallow Point cost us eleven million crowns.\n`,
    );
    const graded = await check('draft.txt', ['large.txt']);
    expect(graded.quotations[0]!.words).toBe('verbatim');
    expect(graded.searched.words).toBeGreaterThan(8_000_000);
  }, 180_000);
});

describe('traceFiles', () => {
  it('finds words in a file, with their turn', async () => {
    const request = { words: 'cost us eleven million crowns', in: [join(folder, 'hearing.txt')] };
    const { places } = await traceFiles(request, services);
    expect(places[0]).toMatchObject({ words: 'verbatim', passage: { speaker: 'ADA MOLL' } });
  });

  it('throws for no words and for sources of which none can be read', async () => {
    const source = join(folder, 'hearing.txt');
    await expect(traceFiles({ words: '—', in: [source] }, services)).rejects.toMatchObject({
      code: 'bad-option',
    });
    const gone = { words: 'cost us eleven million crowns', in: [join(folder, 'gone.txt')] };
    await expect(traceFiles(gone, services)).rejects.toMatchObject({ code: 'source-unavailable' });
  });
});
