import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, PROGRAM, ROOT, type Run, runProgram } from './run-hearsay.ts';

const OLD = '# Harbour\n\n“We will not sell the harbour,” Ruth Ambler said.\n';
const NEW = OLD.replace('will not sell', 'will sell');

/** A repository with one text, committed, and a folder on the path in which `hearsay` is this checkout's. */
async function sample() {
  const cwd = folderWith({ 'story.md': OLD });
  const bin = folderWith({ hearsay: `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n` });
  chmodSync(join(bin, 'hearsay'), 0o755);
  const env = { PATH: `${bin}:${process.env.PATH}`, HEARSAY_ENGINE: 'fast' };
  const git = (...args: string[]) =>
    runProgram('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { cwd });
  await git('init', '-q', '-b', 'main', '.');
  await git('add', '-A');
  await git('commit', '-q', '-m', 'first');
  return { cwd, env, git };
}

/** The lines that the steps of action.yml run, in order. */
const steps = [...readFileSync(join(ROOT, 'action.yml'), 'utf8').matchAll(/^ +run: (.+)$/gmu)].map(
  (match) => match[1]!,
);

describe('the GitHub Action', () => {
  const runStep = async (step: string, env: Record<string, string>, cwd: string): Promise<Run> =>
    runProgram('bash', ['-c', step], { cwd, env: { GITHUB_ACTION_PATH: ROOT, ...env } });

  it('runs guard on a repository: SARIF, a summary, outputs and the exit status', async () => {
    const { cwd, env, git } = await sample();
    const told = folderWith({ output: '', summary: '' });
    writeFileSync(join(cwd, 'story.md'), NEW);
    await git('commit', '-q', '-a', '-m', 'second');
    const inputs = {
      HEARSAY_COMMAND: 'guard',
      HEARSAY_BASE: 'HEAD~1',
      HEARSAY_ARGUMENTS: 'story.md\n',
      HEARSAY_SARIF: 'found.sarif',
      HEARSAY_RULES_PAGE: 'https://code.example//blob//docs/rules.md',
      GITHUB_OUTPUT: join(told, 'output'),
      GITHUB_STEP_SUMMARY: join(told, 'summary'),
    };
    expect((await runStep(steps[1]!, { ...env, ...inputs }, cwd)).status).toBe(1);
    const [{ results, tool }] = JSON.parse(readFileSync(join(cwd, 'found.sarif'), 'utf8')).runs;
    expect(tool.driver.rules[0]).not.toHaveProperty('helpUri');
    expect(results[0].ruleId).toBe('guard-changed');
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('story.md');
    expect(readFileSync(join(told, 'summary'), 'utf8')).toContain('✖ error: changed (story.md:3)');
    expect(readFileSync(join(told, 'output'), 'utf8')).toBe('sarif=found.sarif\nstatus=1\n');
    const first = { ...inputs, HEARSAY_BASE: '0'.repeat(40) };
    expect((await runStep(steps[1]!, { ...env, ...first }, cwd)).status).toBe(1);
  });

  it('installs the package that it is told, and puts its program on the path', async () => {
    const { cwd } = await sample();
    const temp = folderWith({ path: '' });
    const own = join(temp, 'package');
    mkdirSync(own);
    writeFileSync(
      join(own, 'package.json'),
      '{"name": "sample", "version": "1.0.0", "bin": {"hearsay": "run.js"}}',
    );
    writeFileSync(join(own, 'run.js'), '#!/usr/bin/env node\nconsole.log("it runs")\n');
    await runProgram('npm', ['pack', '--silent', '--pack-destination', temp], {
      cwd: own,
      env: { HOME: temp },
    });
    const env = {
      HOME: temp,
      RUNNER_TEMP: temp,
      GITHUB_PATH: join(temp, 'path'),
      HEARSAY_PACKAGE: join(temp, 'sample-1.0.0.tgz'),
    };
    expect(await runStep(steps[0]!, env, cwd)).toMatchObject({ status: 0 });
    const place = readFileSync(join(temp, 'path'), 'utf8').trim();
    expect((await runProgram(join(place, 'hearsay'), [])).stdout).toBe('it runs\n');
  });

  it('gives every variable that its scripts read', () => {
    const action = readFileSync(join(ROOT, 'action.yml'), 'utf8');
    for (const name of ['install.sh', 'run.sh']) {
      const script = readFileSync(join(ROOT, 'action', name), 'utf8');
      for (const [variable] of script.matchAll(/HEARSAY_[A-Z_]+/gu))
        expect(action).toContain(`${variable}: `);
    }
  });
});

describe('the pre-commit hook', () => {
  it('refuses a commit that changes quoted words, and lets one pass that changes others', async () => {
    const { cwd, env } = await sample();
    const hook = readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8');
    const entry = /^ +entry: (.+)$/mu.exec(hook)![1]!;
    const files = new RegExp(/^ +files: (.+)$/mu.exec(hook)![1]!, 'u');
    expect(files.test('story.md')).toBe(true);
    expect(files.test('data.json')).toBe(false);
    const run = () => runProgram('sh', ['-c', `${entry} "$@"`, 'hook', 'story.md'], { cwd, env });
    writeFileSync(join(cwd, 'story.md'), OLD.replace('# Harbour', '# The harbour stays'));
    expect(await run()).toMatchObject({ status: 0, stderr: '' });
    writeFileSync(join(cwd, 'story.md'), NEW);
    const refused = await run();
    expect(refused.status).toBe(1);
    expect(refused.stdout).toContain('negation: − “not”');
  });
});
