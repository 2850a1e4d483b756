import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventReports } from '../../bench/invent-reports.ts';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.ts';
import { toLines } from '../archive/invented-reports.ts';
import { startHearsay } from './hearsay-process.ts';
import { expectNothingHalf, expectWhole } from './whole-archive.ts';

const REPORTS = 150;

let folder: string;
let disk: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-full-'));
  disk = join(folder, 'disk');
  mkdirSync(disk);
});
afterAll(() => {
  mount('umount', disk);
  rmSync(folder, { recursive: true, force: true });
});

function mount(...command: readonly string[]): boolean {
  try {
    execFileSync(command[0]!, command.slice(1), { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A small disk in memory can be made by root alone, and not in every container. */
function canMount(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'hearsay-mount-'));
  const can = mount('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place);
  if (can) mount('umount', place);
  rmSync(place, { recursive: true, force: true });
  return can;
}

describe.skipIf(!canMount())('a disk that is full', () => {
  it('ends an ingest with a clear message and status 2, and loses nothing that was kept', async () => {
    expect(mount('mount', '-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk)).toBe(true);
    const records = [...inventReports(REPORTS, 31)];
    const file = join(folder, 'records.jsonl');
    writeFileSync(file, toLines(records));
    const place = join(disk, 'archive');
    const full = startHearsay(['ingest', file, '--archive', place]);
    expect(await full.ended(), full.output()).toEqual({ code: 2, signal: null });
    expect(full.output()).toMatch(
      /hearsay: The archive in \S+: the disk is full; make room, then try again/u,
    );

    const backup = join(disk, 'backup.gz');
    const refused = startHearsay(['backup', backup, '--archive', place]);
    expect(await refused.ended(), refused.output()).toEqual({ code: 2, signal: null });
    expect(refused.output()).toMatch(/disk is full|no space is left on the device/u);
    expect(readdirSync(disk).filter((name) => name.includes('backup'))).toEqual([]);

    expect(mount('mount', '-o', 'remount,size=200m', disk)).toBe(true);
    const store = await openEmbeddedStore(place);
    await expectNothingHalf(store);
    await store.close();
    const again = startHearsay(['ingest', file, '--archive', place]);
    expect(await again.ended(), again.output()).toEqual({ code: 0, signal: null });
    const whole = await openEmbeddedStore(place);
    await expectWhole(
      whole,
      records.map(({ id }) => id),
    );
    await whole.close();
  }, 900_000);
});
