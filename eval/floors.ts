/** Runs every evaluation that has a floor in floors.json; fails by name where a figure is below it, and in CI where data lack. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { onAbsentData } from './absent-data.ts';

const root = join(import.meta.dirname, '..');
const schema = z.array(
  z.object({
    script: z.string(),
    args: z.array(z.string()),
    needs: z.string(),
    /** figure → [bound, 'min' | 'max'] */
    floors: z.record(z.string(), z.tuple([z.number(), z.enum(['min', 'max'])])),
  }),
);
const evaluations = schema.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'floors.json'), 'utf8')));

/** An evaluation started with `--json` ends with one line of JSON: figure → value. */
function runEvaluation(script: string, args: readonly string[]): Record<string, number> {
  const run = spawnSync(process.execPath, [join(root, script), ...args, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    cwd: root,
  });
  if (run.status !== 0) throw new Error(`${script} ended with ${run.status}: ${run.stderr}`);
  return z.record(z.string(), z.number()).parse(JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '{}'));
}

let failures = 0;
for (const { script, args, needs, floors } of evaluations) {
  if (!existsSync(join(root, needs))) {
    const skipped = onAbsentData(needs, process.env) === 'skip';
    if (!skipped) failures++;
    const hint = skipped ? '' : '; in CI name it in FLOORS_WITHOUT to do without';
    process.stdout.write(`${skipped ? 'skipped' : 'FAIL'} ${script}: ${needs} is absent${hint}\n`);
    continue;
  }
  const begin = performance.now();
  const figures = runEvaluation(script, args);
  process.stdout.write(`${script} (${((performance.now() - begin) / 1000).toFixed(1)} s)\n`);
  for (const [name, [bound, side]] of Object.entries(floors)) {
    const value = figures[name];
    const holds = value !== undefined && (side === 'min' ? value >= bound : value <= bound);
    if (!holds) failures++;
    process.stdout.write(`  ${holds ? 'ok  ' : 'FAIL'} ${name} ${value?.toFixed(3)} (${side} ${bound})\n`);
  }
}
process.exitCode = failures === 0 ? 0 : 1;
