import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asOwner, compareJson, folderWith, hearsay, ROOT, type RunOptions } from './run-hearsay.ts';
import { GOOD, OTHER } from './texts.ts';

/** Every test here gives one bad file beside two good ones: the good ones are compared all the same. */
async function compareBeside(
  folder: string,
  bad: readonly string[],
  options: readonly string[] = [],
  how: RunOptions = {},
) {
  writeFileSync(join(folder, 'good.txt'), GOOD);
  writeFileSync(join(folder, 'other.txt'), OTHER);
  const run = await compareJson(folder, ['good.txt', ...bad, 'other.txt', ...options], how);
  const ids = run.collation.witnesses.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['good', 'other']));
  expect(run.collation.statements.some(({ comparisons }) => comparisons.length > 0)).toBe(true);
  return { ...run, ids };
}

describe('a file that cannot be read is named with its reason, and the others go on', () => {
  it('an empty file', async () => {
    const { status, stderr } = await compareBeside(folderWith({ 'empty.txt': '' }), ['empty.txt']);
    expect(stderr).toBe('hearsay: empty.txt: is empty\n');
    expect(status).toBe(2);
  });

  it('a file of spaces alone', async () => {
    const { status, stderr } = await compareBeside(folderWith({ 'blank.txt': ' \n\t\n ' }), ['blank.txt']);
    expect(stderr).toBe('hearsay: blank.txt: holds no words\n');
    expect(status).toBe(2);
  });

  it('a file of 100 MB, refused before it is read', async () => {
    const folder = folderWith({ 'huge.txt': '' });
    truncateSync(join(folder, 'huge.txt'), 100 * 1024 * 1024);
    const { status, stderr } = await compareBeside(folder, ['huge.txt']);
    expect(stderr).toBe('hearsay: huge.txt: is 100 MiB; the limit is 64 MiB a document\n');
    expect(status).toBe(2);
  });

  it('a file that vanishes between the listing of its folder and the reading', async () => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'all'));
    symlinkSync(join(folder, 'gone.txt'), join(folder, 'all/vanished.txt'));
    const { status, stderr } = await compareBeside(folder, ['all']);
    expect(stderr).toBe('hearsay: all/vanished.txt: no such file\n');
    expect(status).toBe(2);
  });

  it('a file that is not there', async () => {
    const { status, stderr } = await compareBeside(folderWith({}), ['nowhere.txt']);
    expect(stderr).toBe('hearsay: nowhere.txt: no such file\n');
    expect(status).toBe(2);
  });

  it('a glob that matches nothing', async () => {
    const { stderr } = await compareBeside(folderWith({}), ['*.docx']);
    expect(stderr).toBe('hearsay: *.docx: no file matches\n');
  });

  it('a folder without permission', async () => {
    const folder = folderWith({});
    const locked = join(folder, 'locked');
    mkdirSync(locked);
    const unprivileged = asOwner(folder, locked);
    chmodSync(locked, 0);
    const { status, stderr } = await compareBeside(folder, ['locked'], [], { unprivileged });
    chmodSync(locked, 0o700);
    expect(stderr).toBe('hearsay: locked: no permission to read it\n');
    expect(status).toBe(2);
  });

  it('a folder without a file of a known format', async () => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'pictures'));
    writeFileSync(join(folder, 'pictures/ferry.jpg'), 'no text');
    const { stderr } = await compareBeside(folder, ['pictures']);
    expect(stderr).toBe('hearsay: pictures: holds no file of a known format\n');
  });

  it('a PDF without a text layer', async () => {
    const scan = join(ROOT, 'examples/harbour/council-scan.pdf');
    const { status, stderr } = await compareBeside(folderWith({}), [scan]);
    expect(stderr).toContain('council-scan.pdf: its 1 page holds pictures but no text; run text recognition');
    expect(status).toBe(2);
  });

  it('a PDF that is cut off, a DOCX that is none, a gzip file that is damaged', async () => {
    const folder = folderWith({
      'cut.pdf': '%PDF-1.7\n1 0 obj\n<< /Type /Catalog',
      'fake.docx': 'PK\u0003\u0004 nothing here',
      'cut.json.gz': Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2),
    });
    const { status, stderr } = await compareBeside(folder, ['cut.pdf', 'fake.docx', 'cut.json.gz']);
    for (const name of ['cut.pdf', 'fake.docx', 'cut.json.gz'])
      expect(stderr).toContain(`hearsay: ${name}: `);
    expect(stderr).not.toMatch(/\bat .*\.js:\d+/);
    expect(status).toBe(2);
  });

  it('JSON that breaks off, named with the place', async () => {
    const folder = folderWith({ 'cut.json': '{"title": "Ferry fares",\n "text": "The fares' });
    const { stderr } = await compareBeside(folder, ['cut.json']);
    expect(stderr).toMatch(/^hearsay: cut\.json: .*\bline 2\b/);
  });

  it('a line of JSON lines that is none, named with its number, while the other lines are read', async () => {
    const lines = `{"id": "a", "text": "Mayor Ida Voss said: “It is done.”"}\nnot json\n{"id": "b", "text": "“It is done,” said Ida Voss."}\n`;
    const { ids, stderr } = await compareBeside(folderWith({ 'some.jsonl': lines }), ['some.jsonl']);
    expect(stderr).toContain('2');
    expect(ids).toEqual(expect.arrayContaining(['a', 'b']));
  });

  it('an address that is private, also as a number, refused before any connection', async () => {
    const addresses = ['http://127.0.0.1:9/report', 'http://[::1]/report', 'http://2130706433/report'];
    const { status, stderr } = await compareBeside(folderWith({}), addresses);
    for (const address of addresses) expect(stderr).toContain(address);
    expect(stderr.match(/refused|private|not fetched|loopback/g)!.length).toBeGreaterThanOrEqual(3);
    expect(status).toBe(2);
  });

  it('an address that cannot be resolved', async () => {
    const { status, stderr } = await compareBeside(folderWith({}), ['http://nowhere.invalid/report']);
    expect(stderr).toContain('hearsay: http://nowhere.invalid/report: ');
    expect(status).toBe(2);
  });

  it('--keep-going ends with 0 and still names the file', async () => {
    const { status, stderr } = await compareBeside(
      folderWith({ 'empty.txt': '' }),
      ['empty.txt'],
      ['--keep-going'],
    );
    expect(stderr).toContain('empty.txt');
    expect(status).toBe(0);
  });

  it('nothing is printed where no file at all could be read', async () => {
    const run = await hearsay(['compare', 'no.txt', 'nor-this.txt'], { cwd: folderWith({}) });
    expect(run).toEqual({
      status: 2,
      stdout: '',
      stderr: 'hearsay: no.txt: no such file\nhearsay: nor-this.txt: no such file\n',
    });
  });
});
