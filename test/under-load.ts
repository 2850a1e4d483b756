import { spawn, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

/**
 * `npm run test:load -- [TIMES] [PATH…]`: runs the suite, or the tests of the paths, several times (10) beside as many busy
 * loops as there are processors, each time to its end, and fails where one run failed: what fails here now and then rests
 * on time.
 */
const [first, ...rest] = process.argv.slice(2);
const times = /^\d+$/u.test(first ?? '') ? Number(first) : 10;
const paths = times === Number(first) ? rest : process.argv.slice(2);

// A loop ends with this process, however that ends.
const loop = 'const parent = process.ppid; while (process.ppid === parent);';
for (let left = availableParallelism(); left > 0; left--) {
  spawn(process.execPath, ['-e', loop], { stdio: 'ignore' });
}

const vitest = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
let failed = 0;
for (let run = 1; run <= times; run++) {
  const begin = performance.now();
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--reporter=dot', ...paths], {
    stdio: 'inherit',
  });
  if (status !== 0) failed += 1;
  const seconds = Math.round((performance.now() - begin) / 1000);
  process.stdout.write(`run ${run} of ${times}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n`);
}
process.stdout.write(`${failed} of ${times} runs failed\n`);
process.exit(failed === 0 ? 0 : 1);
