import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, hearsay, ROOT, runProgram } from './run-hearsay.ts';

/** What a real bash offers for a line that is being written, its last word begun. */
async function offered(...line: string[]): Promise<string[]> {
  const { stdout: script } = await hearsay(['completion', 'bash']);
  const words = line.map((word) => `'${word}'`).join(' ');
  const ask = `${script}\nCOMP_WORDS=(${words}); COMP_CWORD=${line.length - 1}; _hearsay; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = await runProgram('bash', ['--norc', '-c', ask]);
  expect(stderr).toBe('');
  return stdout.split('\n').filter((word) => word !== '');
}

describe('hearsay completion', () => {
  it('completes commands, options and values in bash, and leaves files to the shell', async () => {
    expect(await offered('hearsay', 'gua')).toEqual(['guard']);
    expect(await offered('hearsay', 'guard', '--mar')).toEqual(['--marks']);
    expect(await offered('hearsay', 'guard', 'old.md', 'new.md', '-f', 'sa')).toEqual(['sarif']);
    expect(await offered('hearsay', 'guard', 'ol')).toEqual([]);
    expect(await offered('hearsay', 'accounts', 'pass')).toEqual(['password']);
  });

  it('is printed for zsh and fish from the same commands, and refused for other shells', async () => {
    const zsh = await hearsay(['completion', 'zsh']);
    expect(zsh.stdout).toMatch(/^#compdef hearsay\n/u);
    expect(zsh.stdout).toContain("'guard:tell whether quoted words changed between two versions of a text'");
    const fish = await hearsay(['completion', 'fish']);
    expect(fish.stdout).toContain("-n '__fish_seen_subcommand_from guard' -l marks");
    expect(await hearsay(['completion', 'tcsh'])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('-o', () => {
  it('chooses the format by the ending of the file where none is named', async () => {
    const cwd = folderWith({ 'a.txt': '“We wait,” Ruth Ambler said. “Nobody asked us about the boats.”\n' });
    const write = async (...args: string[]) => {
      expect((await hearsay(['guard', 'a.txt', 'a.txt', ...args], { cwd })).status).toBe(0);
      return readFileSync(join(cwd, args[1]!), 'utf8');
    };
    expect(await write('-o', 'a.json')).toMatch(/^\{/u);
    expect(await write('-o', 'a.sarif')).toContain('"$schema"');
    expect(await write('-o', 'a.md')).toMatch(/^# /u);
    expect(await write('-o', 'b.json', '-f', 'markdown')).toMatch(/^# /u);
    expect(await write('-o', 'notes')).toMatch(/^2 quotations/u);
    await hearsay(['compare', 'a.txt', '-o', 'a.html'], { cwd });
    expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toMatch(/^<!doctype html>/iu);
  });
});

describe('the manual page', () => {
  it('tells every command and option as they are registered (npm run build writes it anew)', async () => {
    const { stdout } = await runProgram(process.execPath, [join(ROOT, 'dist/print-manual.js')]);
    expect(stdout).toBe(readFileSync(join(ROOT, 'man/hearsay.1'), 'utf8'));
    expect(stdout).toContain('.SS "hearsay guard [options]');
  });

  it('is what man shows without a complaint', async ({ skip }) => {
    const page = join(ROOT, 'man/hearsay.1');
    const run = await runProgram('sh', [
      '-c',
      `command -v man >/dev/null && man --warnings -l ${page} | cat`,
    ]);
    if (run.stdout === '') return skip('no man on this machine');
    expect(run.stderr).toBe('');
    expect(run.stdout).toContain('guard');
  });
});
