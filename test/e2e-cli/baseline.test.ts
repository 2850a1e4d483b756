import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, hearsay } from './run-hearsay.ts';

const TRANSCRIPT = `RUTH AMBLER: The fares will rise by four percent in June, and not before. We have waited two winters for the second boat.
`;
const ALTERED = 'Ruth Ambler said: “The fares will rise by nine percent in June, and not before.”\n';
const CHECK = ['check', 'draft.txt', '--against', 'talk.txt'];

function draftFolder(): string {
  return folderWith({ 'talk.txt': TRANSCRIPT, 'draft.txt': ALTERED, 'broken.json': '{"version": "1.0"}' });
}

describe('a baseline of a check', () => {
  it('lets pass what was known when it was written, and says so in a line', async () => {
    const cwd = draftFolder();
    const first = await hearsay([...CHECK, '--write-baseline', 'known.json'], { cwd });
    expect(first).toMatchObject({ status: 1, stderr: 'baseline: known.json, 1 finding\n' });
    const second = await hearsay([...CHECK, '--baseline', 'known.json'], { cwd });
    expect(second).toMatchObject({ status: 0, stderr: '1 finding dismissed by known.json\n' });
    expect(second.stdout).not.toContain('nine');
  });

  it('counts and marks a finding that is confirmed, and keeps it when written again', async () => {
    const cwd = draftFolder();
    const json = JSON.parse((await hearsay([...CHECK, '-f', 'json'], { cwd })).stdout);
    const id: string = json.quotations[0].findingId;
    const settled = await hearsay(['settle', 'known.json', id, '--confirm', 'heard it', '--who', 'Osei'], {
      cwd,
    });
    expect(settled).toMatchObject({ status: 0, stderr: `${id} confirmed in known.json\n` });
    const run = await hearsay([...CHECK, '--baseline', 'known.json', '--write-baseline', 'known.json'], {
      cwd,
    });
    expect(run.status).toBe(1);
    expect(run.stdout).toMatch(/confirmed by Osei, \d{4}-\d\d-\d\d: heard it/u);
    expect(JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8')).findings[id].state).toBe('confirmed');
  });

  it('that is malformed or missing ends the run with 2, naming the file and the place', async () => {
    const cwd = draftFolder();
    const broken = await hearsay([...CHECK, '--baseline', 'broken.json'], { cwd });
    expect(broken).toMatchObject({ status: 2, stdout: '' });
    expect(broken.stderr).toContain('broken.json: findings: ');
    const gone = await hearsay(['compare', 'talk.txt', '--baseline', 'gone.json'], { cwd });
    expect(gone).toMatchObject({ status: 2, stdout: '', stderr: 'hearsay: gone.json: no such file\n' });
    const both = await hearsay(['settle', 'new.json', 'f-0123456789abcdef'], { cwd });
    expect(both.status).toBe(2);
  });
});

describe('the receipt of a finding', () => {
  it('is printed with both passages, and an unknown one ends the run with 2', async () => {
    const cwd = folderWith({ 'talk.txt': TRANSCRIPT, 'report.txt': ALTERED });
    const texts = ['compare', 'report.txt', '--transcript', 'talk.txt'];
    const { findings } = JSON.parse((await hearsay([...texts, '-f', 'json'], { cwd })).stdout);
    const run = await hearsay([...texts, '--receipt', findings[0].id, '-f', 'markdown'], { cwd });
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('four percent in June');
    expect(run.stdout).toContain('nine percent in June');
    const unknown = await hearsay([...texts, '--receipt', 'f-0123456789abcdef'], { cwd });
    expect(unknown).toMatchObject({ status: 2, stdout: '' });
    const csv = await hearsay([...texts, '--receipt', findings[0].id, '-f', 'csv'], { cwd });
    expect(csv).toMatchObject({ status: 2, stdout: '' });
  });
});
