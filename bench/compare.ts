/** Speed and memory of `hearsay compare` from a cold start; see docs/speed.md. Run: npm run bench:compare */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesiseReports } from './synthesise.ts';
import { measureProgram, median } from './usage.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));

function writeReports(count: number): string {
  const place = join(folder, String(count));
  mkdirSync(place);
  synthesiseReports(count, 700).forEach((text, index) => {
    writeFileSync(join(place, `${String(index + 1).padStart(3, '0')}.txt`), text);
  });
  return place;
}

try {
  process.stdout.write('reports  wall s  peak MB  s a report\n');
  for (const [count, runs] of [
    [2, 7],
    [10, 3],
    [30, 3],
    [100, 1],
    [300, 1],
  ] as const) {
    const place = writeReports(count);
    const usages = Array.from({ length: runs }, () => measureProgram(['compare', place, '--format', 'json']));
    const seconds = median(usages.map((usage) => usage.seconds));
    const megabytes = Math.max(...usages.map((usage) => usage.megabytes));
    process.stdout.write(
      `${String(count).padStart(7)}  ${seconds.toFixed(2).padStart(6)}  ${megabytes.toFixed(0).padStart(7)}  ${(seconds / count).toFixed(4)}\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
