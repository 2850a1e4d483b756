/**
 * Trains every model in its order, two at a time, and stops at the first that fails. Run: npm run train:all. Where the
 * word lists are unchanged, every file comes out as it was.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const started = performance.now();

/** Runs a script of this folder to its end; its output comes as it is written. */
async function train(script: string): Promise<void> {
  const begin = performance.now();
  const run = spawn(process.execPath, [join(import.meta.dirname, script)], {
    cwd: join(import.meta.dirname, '..'),
    stdio: 'inherit',
  });
  const status = await new Promise((resolve, reject) => run.on('error', reject).on('exit', resolve));
  if (status !== 0) throw new Error(`${script} ended with ${status}`);
  console.log(`== ${script} took ${((performance.now() - begin) / 1000).toFixed(0)} s`);
}

async function inOrder(scripts: readonly string[]): Promise<void> {
  for (const script of scripts) await train(script);
}

await train('synonyms.ts');
await Promise.all([
  train('extractor.ts'),
  inOrder([
    'background.ts',
    'thing-antecedents.ts',
    'speaker-antecedents.ts',
    'copies.ts',
    'spun.ts',
    'stories.ts',
    'facts.ts',
  ]),
]);
// The alignment model learns from what the extractor, the speakers and the background make of the events.
await train('alignment.ts');
console.log(`== all in ${((performance.now() - started) / 1000).toFixed(0)} s`);
