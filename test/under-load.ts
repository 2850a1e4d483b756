import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * `npm run test:load -- [--times N] [--busy K] [PATH…]`: runs the suite, or the tests of the paths, N times (10), each time
 * to its end, beside K busy loops (as many as there are processors). Tells in the end which test failed how often, and
 * fails where one did: what fails here now and then rests on time.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    times: { type: 'string', default: '10' },
    busy: { type: 'string', default: String(availableParallelism()) },
  },
});
const times = Number(values.times);

// A loop ends with this process, however that ends.
const loop = 'const parent = process.ppid; while (process.ppid === parent);';
for (let left = Number(values.busy); left > 0; left--) {
  spawn(process.execPath, ['-e', loop], { stdio: 'ignore' });
}

const folder = mkdtempSync(join(tmpdir(), 'hearsay-load-'));
const results = join(folder, 'results.json');
const vitest = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${results}`];
const failures = new Map<string, number>();
let failed = 0;
for (let run = 1; run <= times; run++) {
  const begin = performance.now();
  rmSync(results, { force: true });
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...positionals], {
    stdio: 'inherit',
  });
  if (status !== 0) {
    failed += 1;
    for (const name of failedTests()) failures.set(name, (failures.get(name) ?? 0) + 1);
  }
  const seconds = Math.round((performance.now() - begin) / 1000);
  process.stdout.write(`run ${run} of ${times}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n`);
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${failed} of ${times} runs failed\n`);
for (const [name, count] of failures) process.stdout.write(`${count} of ${times}: ${name}\n`);
process.exit(failed === 0 ? 0 : 1);

interface Results {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** The tests that failed in the run that has just ended; a file whose tests did not begin counts as one. */
function failedTests(): string[] {
  let run: Results;
  try {
    run = JSON.parse(readFileSync(results, 'utf8')) as Results;
  } catch {
    return ['vitest ended before its tests'];
  }
  return run.testResults.flatMap(({ name, status, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed');
    if (tests.length === 0 && status === 'failed') return [name];
    return tests.map(({ fullName }) => `${name} > ${fullName}`);
  });
}
