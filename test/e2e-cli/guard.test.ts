import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, hearsay, runProgram } from './run-hearsay.ts';

const REST =
  'The council met for two hours on Monday.\n\nIt put off the vote on the ferry until the spring.\n';
const OLD = `# Harbour\n\n“We will not sell the harbour,” Ruth Ambler said. “The boats are safe.”\n\n${REST}`;
const NEW = OLD.replace('will not sell', 'will sell');
const MOVED = '# Harbour\n\n"The boats are safe," said Ruth Ambler. "We will not sell the harbour."\n';

async function repository(): Promise<{ cwd: string; git: (...args: string[]) => Promise<unknown> }> {
  const cwd = folderWith({ 'story.md': OLD, 'data.json': '{}' });
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  const git = (...args: string[]) => runProgram('git', [...who, ...args], { cwd });
  await git('init', '-q', '-b', 'main', '.');
  await git('add', '-A');
  await git('commit', '-q', '-m', 'first');
  return { cwd, git };
}

describe('hearsay guard', () => {
  it('ends with 1 where a quoted word is another, and with 0 where the text moved around the quotations', async () => {
    const cwd = folderWith({ 'old.md': OLD, 'new.md': NEW, 'moved.md': MOVED });
    const changed = await hearsay(['guard', 'old.md', 'new.md'], { cwd });
    expect(changed.status).toBe(1);
    expect(changed.stdout).toContain('− We will [-not-] sell the harbour,');
    expect(await hearsay(['guard', 'old.md', 'moved.md'], { cwd })).toMatchObject({ status: 0, stderr: '' });
    expect((await hearsay(['guard', 'old.md', 'new.md', '--fail-on', 'never'], { cwd })).status).toBe(0);
  });

  it('pairs the files of two folders by their paths, and tells what stands in one alone', async () => {
    const cwd = folderWith({});
    for (const [name, text] of [
      ['old/a/one.md', OLD],
      ['new/a/one.md', NEW],
      ['old/two.md', OLD],
    ] as const) {
      mkdirSync(join(cwd, name, '..'), { recursive: true });
      writeFileSync(join(cwd, name), text);
    }
    const run = await hearsay(['guard', 'old', 'new', '-f', 'json'], { cwd });
    const report = JSON.parse(run.stdout);
    expect(report.texts.map(({ path }: { path: string }) => path)).toEqual(['a/one.md']);
    expect(report.onlyBefore).toEqual(['two.md']);
    expect(run.status).toBe(1);
    expect((await hearsay(['guard', 'old', 'new/a/one.md'], { cwd })).status).toBe(2);
  });

  it('guards a git revision against the files as they are, and a range, by files that people write', async () => {
    const { cwd, git } = await repository();
    expect((await hearsay(['guard', '--git', 'HEAD'], { cwd })).status).toBe(0);
    writeFileSync(join(cwd, 'story.md'), NEW);
    writeFileSync(join(cwd, 'data.json'), '{"a": 1}');
    const open = await hearsay(['guard', '--git', 'HEAD'], { cwd });
    expect(open).toMatchObject({ status: 1, stderr: '' });
    expect(open.stdout).toContain('story.md:3');
    await git('mv', '-f', 'story.md', 'renamed story.md');
    await git('commit', '-q', '-a', '-m', 'second');
    const range = await hearsay(['guard', 'HEAD~1..HEAD'], { cwd });
    expect(range.status).toBe(1);
    expect(range.stdout).toContain('renamed story.md:3');
    expect((await hearsay(['guard', 'HEAD~1..HEAD', 'data.json'], { cwd })).stdout).not.toContain('story');
  });

  it('runs nothing that a name of a revision asks for, and says in a line what is wrong', async () => {
    const { cwd } = await repository();
    const cases = [
      [['--git', 'nowhere'], 'hearsay: nowhere: no revision of this repository\n'],
      [['--git', '--output=stolen'], 'hearsay: --output=stolen: no revision of this repository\n'],
      [['--git', '$(touch stolen)'], 'hearsay: $(touch stolen): no revision of this repository\n'],
      [['one.md'], 'hearsay: guard takes an old and a new version, or --git with a revision\n'],
    ] as const;
    for (const [args, stderr] of cases)
      expect(await hearsay(['guard', ...args], { cwd })).toMatchObject({ status: 2, stdout: '', stderr });
    expect((await hearsay(['guard', '--git', 'HEAD'], { cwd: folderWith({}) })).stderr).toMatch(
      /^hearsay: git: .+\n$/u,
    );
    expect(await hearsay(['guard', 'gone.md', 'story.md'], { cwd })).toMatchObject({ status: 2 });
  });

  it('writes the form that the ending of the file promises, or refuses where it has none', async () => {
    const cwd = folderWith({ 'old.md': OLD, 'new.md': NEW });
    expect((await hearsay(['guard', 'old.md', 'new.md', '-o', 'found.html'], { cwd })).status).toBe(1);
    expect(readFileSync(join(cwd, 'found.html'), 'utf8')).toMatch(/^<!doctype html>/u);
    const refused = await hearsay(['guard', 'old.md', 'new.md', '-o', 'found.csv'], { cwd });
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('found.csv: guard has no form for .csv');
    expect(existsSync(join(cwd, 'found.csv'))).toBe(false);
  });

  it('lets pass what a baseline dismissed', async () => {
    const cwd = folderWith({ 'old.md': OLD, 'new.md': NEW });
    await hearsay(['guard', 'old.md', 'new.md', '--write-baseline', 'known.json'], { cwd });
    const run = await hearsay(['guard', 'old.md', 'new.md', '--baseline', 'known.json'], { cwd });
    expect(run).toMatchObject({ status: 0, stderr: '1 finding dismissed by known.json\n' });
  });
});
