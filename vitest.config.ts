import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What these hold is pure, so the files of one worker share what they import. */
const PURE = ['src/core/**/*.test.ts', 'src/reports/**/*.test.ts'];
const TESTS = ['src/**/*.test.ts', 'test/**/*.test.ts', 'eval/**/*.test.ts', 'benchmark/**/*.test.ts'];

export default defineConfig({
  test: {
    // The limits end what hangs; a machine under load must not meet them.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 60_000 } },
    // Tests of whole programs wait much of their time for a disk, a database or another process.
    maxWorkers: Math.min(4, availableParallelism() + 1),
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'rest', include: TESTS, exclude: ['**/node_modules/**', ...PURE] } },
    ],
  },
});
