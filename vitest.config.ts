import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'eval/**/*.test.ts', 'benchmark/**/*.test.ts'],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
});
