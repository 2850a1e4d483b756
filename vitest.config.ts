import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { DearestFirst } from './test/dearest-first.ts';

const TESTS = ['src/**/*.test.ts', 'test/**/*.test.ts', 'eval/**/*.test.ts', 'benchmark/**/*.test.ts'];
/** What changes modules that other files import has a process of its own; the files of one worker share all else. */
const APART = ['test/read-once.test.ts'];

export default defineConfig({
  test: {
    // The limits end what hangs; a machine under load must not meet them.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    // Tests of whole programs wait much of their time for a disk, a database or another process.
    maxWorkers: Math.min(4, availableParallelism() + 1),
    sequence: { sequencer: DearestFirst },
    projects: [
      { extends: true, test: { name: 'apart', include: APART } },
      {
        extends: true,
        test: {
          name: 'together',
          include: TESTS,
          exclude: ['**/node_modules/**', ...APART],
          isolate: false,
        },
      },
    ],
  },
});
