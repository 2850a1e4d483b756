import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export interface Usage {
  /** Wall time. */
  readonly seconds: number;
  /** Time on all cores; close to the wall time on an idle machine. */
  readonly cpuSeconds: number;
  /** Peak resident memory. */
  readonly megabytes: number;
}

const program = join(import.meta.dirname, '../bin/hearsay.js');
const probe = `import { writeSync } from 'node:fs';
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, JSON.stringify([maxRSS / 1024, (userCPUTime + systemCPUTime) / 1e6]));
});`;

/**
 * Runs the built program once from a cold start. Null where it does not end within `timeout` seconds; throws where it
 * fails.
 */
export function measureProgram(args: readonly string[], timeout = 600): Usage | null {
  const begin = performance.now();
  const run = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(probe)}`, program, ...args],
    { stdio: ['ignore', 'pipe', 'pipe', 'pipe'], maxBuffer: 1 << 30, timeout: timeout * 1000 },
  );
  const seconds = (performance.now() - begin) / 1000;
  if (run.error !== undefined && 'code' in run.error && run.error.code === 'ETIMEDOUT') return null;
  if (run.status !== 0) throw new Error(`hearsay ${args.join(' ')} ended with ${run.status}: ${run.stderr}`);
  const [megabytes, cpuSeconds] = JSON.parse(String(run.output[3])) as [number, number];
  return { seconds, cpuSeconds, megabytes };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
