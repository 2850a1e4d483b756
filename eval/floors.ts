/**
 * Runs every evaluation that has a floor in floors.json, the longest first as they stand there, as many at a time as there
 * are processors, and works out once what several need; fails by name where a figure is below its floor, and in CI where data lack.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { RUN_MEMORY } from '../gold/run-memory.ts';
import { inParallel } from '../src/app/archive/workers/in-parallel.ts';
import { onAbsentData } from './absent-data.ts';

/** Each takes up to 3 GB of memory. */
const MOST_AT_ONCE = 4;

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
type Evaluation = z.infer<typeof schema>[number];

/** What to print of an evaluation, and how many of its floors do not hold. */
interface Outcome {
  readonly text: string;
  readonly failures: number;
}

/** An evaluation started with `--json` ends with one line of JSON: figure → value. */
async function figuresOf({ script, args }: Evaluation): Promise<Record<string, number>> {
  const options = { maxBuffer: 1 << 28, cwd: root, env: { ...process.env, [RUN_MEMORY]: memory } };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, script), ...args, '--json'],
    options,
  );
  return z.record(z.string(), z.number()).parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}'));
}

async function holdToFloors(evaluation: Evaluation): Promise<Outcome> {
  const { script, needs, floors } = evaluation;
  if (!existsSync(join(root, needs))) {
    const skipped = onAbsentData(needs, process.env) === 'skip';
    const hint = skipped ? '' : '; in CI name it in FLOORS_WITHOUT to do without';
    const text = `${skipped ? 'skipped' : 'FAIL'} ${script}: ${needs} is absent${hint}\n`;
    return { text, failures: skipped ? 0 : 1 };
  }
  const begin = performance.now();
  const figures = await figuresOf(evaluation);
  let text = `${script} (${((performance.now() - begin) / 1000).toFixed(1)} s)\n`;
  let failures = 0;
  for (const [name, [bound, side]] of Object.entries(floors)) {
    const value = figures[name];
    const holds = value !== undefined && (side === 'min' ? value >= bound : value <= bound);
    if (!holds) failures++;
    text += `  ${holds ? 'ok  ' : 'FAIL'} ${name} ${value?.toFixed(3)} (${side} ${bound})\n`;
  }
  return { text, failures };
}

const evaluations = schema.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'floors.json'), 'utf8')));
/** Several read the same texts and learn from the same events. */
const memory = mkdtempSync(join(tmpdir(), 'hearsay-floors-'));
process.once('exit', () => rmSync(memory, { recursive: true, force: true }));
const outcomes = new Map<Evaluation, Outcome>();
let printed = 0;
await inParallel(evaluations, Math.min(MOST_AT_ONCE, availableParallelism()), async (evaluation) => {
  const { script } = evaluation;
  const broken = ({ message }: Error) => ({ text: `FAIL ${script}: ${message}\n`, failures: 1 });
  outcomes.set(evaluation, await holdToFloors(evaluation).catch(broken));
  for (let next = outcomes.get(evaluations[printed]!); next; next = outcomes.get(evaluations[printed]!)) {
    process.stdout.write(next.text);
    printed++;
  }
});
process.exitCode = [...outcomes.values()].every(({ failures }) => failures === 0) ? 0 : 1;
