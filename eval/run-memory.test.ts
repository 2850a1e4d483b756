import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { onceARun, RUN_MEMORY } from '../gold/run-memory.ts';

it('keeps what was worked out for a key, and nothing where no run is named', () => {
  const make = vi.fn(() => ({ odds: [0.1 + 0.2, null], names: new Map([['a', 1]]) }));
  expect(onceARun(['a', 'b'], make)).toEqual(onceARun(['a', 'b'], make));
  expect(make).toHaveBeenCalledTimes(2);
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-run-'));
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
  vi.stubEnv(RUN_MEMORY, folder);
  expect(onceARun(['a', 'b'], make)).toEqual(make.mock.results[0]!.value);
  expect(onceARun(['a', 'b'], make)).toEqual(make.mock.results[0]!.value);
  expect(make).toHaveBeenCalledTimes(3);
  onceARun(['ab'], make);
  expect(make).toHaveBeenCalledTimes(4);
});
