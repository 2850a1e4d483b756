import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, hearsay, ROOT, type Run } from './run-hearsay.ts';
import { GOOD } from './texts.ts';

const TRANSCRIPT = `RUTH AMBLER: The fares will rise by four percent in June, and not before. We have waited two winters for the second boat.

CLERK: Thank you, harbour master.
`;
const FAITHFUL = 'Ruth Ambler said: “The fares will rise by four percent in June, and not before.”\n';
const ALTERED = 'Ruth Ambler said: “The fares will rise by nine percent in June, and not before.”\n';

interface PrintedCheck {
  readonly quotations: readonly {
    readonly verdict: { readonly words: string };
    readonly passages: readonly unknown[];
  }[];
}

function verdictsOf({ stdout }: Run): string[] {
  return (JSON.parse(stdout) as PrintedCheck).quotations.map(({ verdict }) => verdict.words);
}

describe('the exit status of a check', () => {
  it('is 0 for a faithful draft and 1 for one with a finding as grave as asked', async () => {
    const cwd = folderWith({ 'talk.txt': TRANSCRIPT, 'good.txt': FAITHFUL, 'bad.txt': ALTERED });
    const against = ['--against', 'talk.txt'];
    expect(await hearsay(['check', 'good.txt', ...against], { cwd })).toMatchObject({
      status: 0,
      stderr: '',
    });
    const bad = await hearsay(['check', 'bad.txt', ...against], { cwd });
    expect(bad).toMatchObject({ status: 1, stderr: '' });
    expect(bad.stdout).toContain('number');
    const never = await hearsay(['check', 'bad.txt', ...against, '--fail-on', 'never'], { cwd });
    expect(never.status).toBe(0);
  });

  it('is 1 on the sample draft, whose page and SARIF can be written', async () => {
    const cwd = folderWith({});
    const harbour = join(ROOT, 'examples/harbour');
    const args = ['check', join(harbour, 'draft.md'), '--against', join(harbour, 'briefing.vtt')];
    const run = await hearsay([...args, '-f', 'sarif', '-o', 'out.sarif', '--html', 'page.html'], { cwd });
    expect(run).toMatchObject({ status: 1, stdout: '', stderr: 'page: page.html\n' });
  });
});

describe('bad input of a check', () => {
  it('an empty source folder is unavailable, never "not found"', async () => {
    const cwd = folderWith({ 'good.txt': FAITHFUL });
    mkdirSync(join(cwd, 'sources'));
    const run = await hearsay(['check', 'good.txt', '--against', 'sources', '-f', 'json'], { cwd });
    expect(run.stderr).toBe('hearsay: sources: holds no file of a known format\n');
    expect(verdictsOf(run)).toEqual(['source-unavailable']);
    expect(run.status).toBe(2);
  });

  it('an unreadable source among good ones is named and the others are used', async () => {
    const cwd = folderWith({ 'good.txt': FAITHFUL, 'talk.txt': TRANSCRIPT });
    const args = ['check', 'good.txt', '--against', 'talk.txt', 'gone.txt', '-f', 'json'];
    const run = await hearsay(args, { cwd });
    expect(run.stderr).toBe('hearsay: gone.txt: no such file\n');
    expect(verdictsOf(run)).toEqual(['verbatim']);
    expect(run.status).toBe(2);
  });

  it('a draft without quotations', async () => {
    const cwd = folderWith({ 'quiet.txt': 'The tide turned at six.\n', 'talk.txt': TRANSCRIPT });
    const run = await hearsay(['check', 'quiet.txt', '--against', 'talk.txt'], { cwd });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toMatch(/\bno quotations?\b|\b0 quotations\b/i);
  });

  it('a draft that is its own source confirms nothing', async () => {
    const cwd = folderWith({ 'good.txt': FAITHFUL });
    const run = await hearsay(['check', 'good.txt', '--against', 'good.txt', '-f', 'json'], { cwd });
    expect(verdictsOf(run)).not.toContain('verbatim');
    expect(run.stderr).toContain('the draft is among its own sources');
    expect(run.status).toBe(2);
  });

  it('a draft that cannot be read', async () => {
    const cwd = folderWith({ 'talk.txt': TRANSCRIPT });
    const run = await hearsay(['check', 'gone.txt', '--against', 'talk.txt'], { cwd });
    expect(run).toEqual({ status: 2, stdout: '', stderr: 'hearsay: gone.txt: no such file\n' });
  });

  it('a quotation of one word, one of 5,000 words, and marks that never close', async () => {
    const long = Array.from({ length: 5000 }, (_, index) => `boat${index}`).join(' ');
    const draft = `Ambler called it “maritime.”\n\nAmbler said: “${long}.”\n\nAmbler said: “It is not over\n\n“And then\n`;
    const cwd = folderWith({ 'odd.txt': draft, 'talk.txt': TRANSCRIPT });
    const run = await hearsay(['check', 'odd.txt', '--against', 'talk.txt', '-f', 'json'], { cwd });
    expect(verdictsOf(run)).not.toContain('verbatim');
    expect(run.stderr).not.toContain('bug');
    expect([0, 1]).toContain(run.status);
  });

  it('a source of 50 MB', async () => {
    const filler = 'CLERK: The gulls sat on the rail while the rain went on and nobody spoke of boats.\n\n';
    const talk = `${filler.repeat(Math.ceil(50_000_000 / filler.length))}${TRANSCRIPT}`;
    const cwd = folderWith({ 'good.txt': FAITHFUL, 'long.txt': talk });
    const env = { HEARSAY_CACHE: join(cwd, 'cache') };
    const run = await hearsay(['check', 'good.txt', '--against', 'long.txt', '-f', 'json'], { cwd, env });
    expect(verdictsOf(run)).toEqual(['verbatim']);
    expect(run.status).toBe(0);
  }, 300_000);
});

describe('trace', () => {
  it('names the place, and says so where there is none', async () => {
    const cwd = folderWith({ 'talk.txt': TRANSCRIPT, 'good.txt': GOOD });
    const found = await hearsay(
      ['trace', 'two winters for the second boat', '--in', 'talk.txt', 'good.txt'],
      {
        cwd,
      },
    );
    expect(found.stdout).toContain('talk.txt');
    expect(found.status).toBe(0);
    const none = await hearsay(['trace', 'cellos arrived late from Vienna', '--in', '.'], { cwd });
    expect(none.stdout).toMatch(/\bno\b|\b0 places/i);
    expect(none.status).toBe(0);
  });
});
