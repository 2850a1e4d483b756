import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareJson, folderWith, hearsay, PROGRAM, runProgram } from './run-hearsay.ts';
import { GOOD, OTHER } from './texts.ts';

const THIRD = GOOD.replace('four percent', 'about four percent').replace(
  '“We have waited',
  '“Well, we have waited',
);

function threeReports(): string {
  return folderWith({ 'a.txt': GOOD, 'b.txt': OTHER, 'c.txt': THIRD });
}

describe('results go to standard output, messages to standard error', () => {
  it('--format json prints one JSON value and nothing else', async () => {
    const folder = folderWith({ 'a.txt': GOOD, 'b.txt': OTHER, 'empty.txt': '' });
    const run = await hearsay(['compare', 'a.txt', 'b.txt', 'empty.txt', '-f', 'json'], { cwd: folder });
    expect(JSON.parse(run.stdout)).toHaveProperty('version');
    expect(run.stderr).toBe('hearsay: empty.txt: is empty\n');
  });

  it('no colour codes outside a terminal, none with NO_COLOR on one', async () => {
    const folder = threeReports();
    const plain = await hearsay(['compare', '.'], { cwd: folder, env: { FORCE_COLOR: '1' } });
    expect(plain.stdout).not.toContain('\u001b');
  });

  it.skipIf(process.platform !== 'linux')(
    'on a terminal there is colour, with NO_COLOR there is none, and a pager shows it where one starts',
    async () => {
      const folder = threeReports();
      const onTerminal = (env: Record<string, string>, more = '--no-pager') =>
        runProgram(
          'script',
          ['-qec', `${process.execPath} ${PROGRAM} compare a.txt b.txt ${more}`, '/dev/null'],
          {
            cwd: folder,
            env: { TERM: 'xterm', ...env },
          },
        );
      expect((await onTerminal({})).stdout).toContain('\u001b[');
      const plain = await onTerminal({ NO_COLOR: '1' });
      expect(plain.stdout).toContain('Ambler');
      expect(plain.stdout).not.toContain('\u001b[3');
      expect((await onTerminal({ PAGER: 'sed s/^/paged:/', NO_COLOR: '1' }, '')).stdout).toContain(
        'paged:2 reports',
      );
      expect((await onTerminal({ PAGER: 'no-such-pager', NO_COLOR: '1' }, '')).stdout).toContain('Ambler');
    },
  );

  it('where the deep engine does not run, one line says so, and the fast one reads and is named', async () => {
    const cwd = folderWith({ 'a.txt': GOOD });
    // Without a compiler Node.js has no WebAssembly.
    const args = ['--jitless', PROGRAM, 'extract', 'a.txt', '--engine', 'deep', '-f', 'jsonl'];
    const run = await runProgram(process.execPath, args, { cwd });
    expect(run.status).toBe(0);
    expect(run.stderr).toMatch(
      /^hearsay: the deep engine does not load here \(.+\): reading with the fast one\n$/,
    );
    expect(JSON.parse(run.stdout)).toMatchObject({ engine: 'fast' });
    const unknown = await hearsay(['extract', 'a.txt'], { cwd, env: { HEARSAY_ENGINE: 'slow' } });
    expect([unknown.status, unknown.stdout]).toEqual([2, '']);
  });

  it('standard input is read as "-"', async () => {
    const folder = folderWith({ 'a.txt': GOOD });
    const run = await hearsay(['compare', 'a.txt', '-', '-f', 'json'], { cwd: folder, input: OTHER });
    const { witnesses } = JSON.parse(run.stdout) as { witnesses: { path: string }[] };
    expect(witnesses.map(({ path }) => path)).toEqual(['a.txt', '-']);
    expect(run.status).toBe(0);
  });

  it('empty standard input is told', async () => {
    const run = await hearsay(['extract', '-']);
    expect(run).toEqual({ status: 2, stdout: '', stderr: 'hearsay: -: is empty\n' });
  });

  it('a reader that goes away ends the program quietly', async () => {
    const folder = folderWith({ 'a.txt': GOOD.repeat(400), 'b.txt': OTHER });
    const shell = `${process.execPath} ${PROGRAM} extract a.txt b.txt | head -1`;
    const run = await runProgram('sh', ['-c', shell], { cwd: folder });
    expect(run.stdout.split('\n').length).toBeLessThanOrEqual(2);
    expect(run.stderr).toBe('');
  });
});

describe('wrong usage ends with 2 and says what is wrong', () => {
  it.each([
    [['compare', '--colour'], "unknown option '--colour'"],
    [['compare'], "missing required argument 'report'"],
    [['compare', 'a.txt', '--format', 'xls'], 'Allowed choices are'],
    [['compare', 'a.txt', '--width', 'wide'], 'a whole number of 20 or more'],
    [['compare', 'a.txt', '--explain', '-f', 'csv'], 'formats json and html always tell the reasons'],
    [['compare', 'a.txt', '--explain', '-f', 'json'], 'json tells the reasons without it'],
    [['gossip'], "unknown command 'gossip'"],
    [['check', 'a.txt'], "required option '-a, --against <source...>' not specified"],
    [['trace', 'words'], "required option '-i, --in <source...>' not specified"],
    [['check', 'a.txt', '--against', 'a.txt', '--profile', 'tabloid'], 'tabloid'],
    [['trace', '?!', '--in', 'a.txt'], 'trace needs at least one word'],
  ])('hearsay %j', async (args, message) => {
    const { status, stdout, stderr } = await hearsay(args, { cwd: folderWith({ 'a.txt': GOOD }) });
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('hearsay alone prints the help on standard error', async () => {
    const { status, stdout, stderr } = await hearsay([]);
    expect(stderr).toContain('Usage: hearsay');
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

describe('help and version end with 0', () => {
  it('the help names every command', async () => {
    const { status, stdout } = await hearsay(['--help']);
    for (const name of ['compare', 'check', 'trace', 'extract', 'mcp'])
      expect(stdout).toContain(`\n  ${name} `);
    expect(status).toBe(0);
  });

  it.each(['compare', 'check', 'trace', 'extract', 'mcp'])('hearsay %s --help', async (command) => {
    const { status, stdout } = await hearsay([command, '--help']);
    expect(stdout).toContain(`Usage: hearsay ${command}`);
    expect(status).toBe(0);
  });

  it('the version is the one of the package', async () => {
    const manifest = JSON.parse(readFileSync(join(PROGRAM, '../../package.json'), 'utf8')) as {
      version: string;
    };
    expect(await hearsay(['--version'])).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });
});

describe('files that are written', () => {
  it('--output and --html hold what was asked for, and standard output stays empty', async () => {
    const folder = threeReports();
    const run = await hearsay(['compare', '.', '-f', 'json', '-o', 'out.json', '--html', 'page.html'], {
      cwd: folder,
    });
    expect(run).toMatchObject({ status: 0, stdout: '', stderr: 'page: page.html\n' });
    expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'))).toHaveProperty('statements');
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  it.skipIf(process.platform !== 'linux')(
    'a full disk is told, for a file and for standard output',
    async () => {
      const folder = threeReports();
      const toFile = await hearsay(['compare', 'a.txt', 'b.txt', '-o', '/dev/full'], { cwd: folder });
      expect(toFile).toMatchObject({
        status: 2,
        stderr: 'hearsay: /dev/full could not be written: no space is left on the device\n',
      });
      const shell = `${process.execPath} ${PROGRAM} compare a.txt b.txt > /dev/full`;
      const toOutput = await runProgram('sh', ['-c', shell], { cwd: folder });
      expect(toOutput).toMatchObject({
        status: 2,
        stderr: 'hearsay: standard output could not be written: no space is left on the device\n',
      });
    },
  );

  it('a folder that is not there, and a folder in place of a file', async () => {
    const folder = threeReports();
    const missing = await hearsay(['compare', 'a.txt', '-o', 'no/such/out.json'], { cwd: folder });
    expect(missing).toMatchObject({
      status: 2,
      stderr: 'hearsay: no/such/out.json could not be written: there is no such folder\n',
    });
    const taken = await hearsay(['compare', 'a.txt', '-o', '.'], { cwd: folder });
    expect(taken).toMatchObject({ status: 2, stderr: 'hearsay: . could not be written: is a folder\n' });
  });

  it('a run that is killed leaves the old file whole or the new one, and no half', async () => {
    const folder = threeReports();
    const old = 'the old result';
    for (const last of [1, 2, 3, 4]) {
      writeFileSync(join(folder, 'out.json'), old);
      let changes = 0;
      const watching = watch(folder);
      const child = spawn(
        process.execPath,
        [PROGRAM, 'compare', 'a.txt', 'b.txt', '-f', 'json', '-o', 'out.json'],
        {
          cwd: folder,
          stdio: 'ignore',
        },
      );
      const ended = new Promise((done) => child.on('close', done));
      watching.on('change', () => {
        changes += 1;
        if (changes === last) child.kill('SIGKILL');
      });
      await ended;
      watching.close();
      const left = readFileSync(join(folder, 'out.json'), 'utf8');
      if (left !== old) expect(JSON.parse(left)).toHaveProperty('statements');
    }
    // A kill before the new file takes its name leaves it beside under another one.
    const left = readdirSync(folder).filter((name) => !name.endsWith('.part'));
    expect(left.sort()).toEqual(['a.txt', 'b.txt', 'c.txt', 'out.json']);
  });
});

describe('the same input gives the same result', () => {
  it('byte by byte, as JSON and as a page; the other formats are held so by test/golden/reports', async () => {
    const folder = threeReports();
    const reports = ['a.txt', 'b.txt', 'c.txt'];
    const outcomes: string[][] = [];
    for (const name of ['first', 'second']) {
      const run = await hearsay(['compare', ...reports, '-f', 'json', '--html', `${name}.html`], {
        cwd: folder,
      });
      outcomes.push([run.stdout, readFileSync(join(folder, `${name}.html`), 'utf8')]);
    }
    const [first, second] = outcomes;
    for (const [at, text] of first!.entries()) {
      expect(text.length).toBeGreaterThan(100);
      expect(second![at] === text).toBe(true);
    }
  });

  it('the order of the reports does not change which wordings stand together', async () => {
    const folder = threeReports();
    const groups = async (names: readonly string[]) => {
      const { collation } = await compareJson(folder, names);
      return collation.statements
        .map(({ wordings }) => wordings.map(({ witness, text }) => `${witness}: ${text}`).sort())
        .sort();
    };
    const expected = await groups(['a.txt', 'b.txt', 'c.txt']);
    expect(await groups(['c.txt', 'a.txt', 'b.txt'])).toEqual(expected);
    expect(await groups(['b.txt', 'c.txt', 'a.txt'])).toEqual(expected);
  });
});
