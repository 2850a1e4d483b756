import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export interface Usage {
  readonly seconds: number;
  readonly megabytes: number;
  readonly status: number | null;
}

const program = join(import.meta.dirname, '../bin/hearsay.js');
const probe = `import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));`;

/** Runs the built program once from a cold start: wall seconds and peak resident memory. Throws where it fails. */
export function measureProgram(args: readonly string[]): Usage {
  const begin = performance.now();
  const run = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(probe)}`, program, ...args],
    { stdio: ['ignore', 'pipe', 'pipe', 'pipe'], maxBuffer: 1 << 30 },
  );
  const seconds = (performance.now() - begin) / 1000;
  if (run.status !== 0) throw new Error(`hearsay ${args.join(' ')} ended with ${run.status}: ${run.stderr}`);
  return { seconds, megabytes: Number(String(run.output[3])) / 1024, status: run.status };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
