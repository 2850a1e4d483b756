/** Speed and memory of `hearsay compare` from a cold start; see docs/speed.md. Run: npm run bench:compare [-- --engine fast] */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesiseReports } from './synthesise.ts';
import { measureProgram, median, type Usage } from './usage.ts';

/** Reports of one event, and how often the program is run on them. */
const SIZES = [
  [2, 7],
  [10, 3],
  [30, 3],
  [100, 1],
  [300, 1],
] as const;
const WORDS_A_REPORT = 700;
const TIMEOUT_SECONDS = 240;

const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));

function writeReports(count: number): string {
  const place = join(folder, String(count));
  mkdirSync(place);
  synthesiseReports(count, WORDS_A_REPORT).forEach((text, index) => {
    writeFileSync(join(place, `${String(index + 1).padStart(3, '0')}.txt`), text);
  });
  return place;
}

function row(count: number, usages: readonly Usage[]): string {
  const seconds = median(usages.map((usage) => usage.seconds));
  const cpu = median(usages.map((usage) => usage.cpuSeconds));
  const megabytes = Math.max(...usages.map((usage) => usage.megabytes));
  return [
    String(count).padStart(7),
    seconds.toFixed(2).padStart(6),
    cpu.toFixed(2).padStart(5),
    megabytes.toFixed(0).padStart(7),
    (cpu / count).toFixed(4).padStart(14),
  ].join('  ');
}

try {
  process.stdout.write('reports  wall s  cpu s  peak MB  cpu s a report\n');
  for (const [count, runs] of SIZES) {
    const args = ['compare', writeReports(count), '--format', 'json', ...process.argv.slice(2)];
    const usages = Array.from({ length: runs }, () => measureProgram(args, TIMEOUT_SECONDS));
    const finished = usages.filter((usage) => usage !== null);
    process.stdout.write(
      finished.length === runs
        ? `${row(count, finished)}\n`
        : `${String(count).padStart(7)}  not done within ${TIMEOUT_SECONDS} s\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
