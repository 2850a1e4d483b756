import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { until } from './until.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');
/** What is kept does not hang on the engine; the fast one, and modules that are compiled once, keep the tests short. */
const QUICK = { HEARSAY_ENGINE: 'fast', NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') };
/** Seconds after which a process hangs, whatever else the machine does: ten times what it takes on one with two busy loops. */
const LONGEST = 200;

export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A running `hearsay`. */
export interface HearsayProcess {
  /** How it ended; throws, with what it printed, where it has not after so many seconds. */
  ended(seconds?: number): Promise<ProcessEnd>;
  /** Everything that it printed so far, results and messages. */
  output(): string;
  /** Resolves when it has printed this; throws where it ends without, or has not after so many seconds. */
  printed(pattern: RegExp, seconds?: number): Promise<void>;
  /** How it stands, for a message: what it was asked, whether it runs, and what it printed. */
  tell(): string;
  kill(signal: NodeJS.Signals): void;
}

/** Starts the program from its sources in a process of its own, with options of `node`; it ends with the test at the latest. */
export function startHearsay(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  node: readonly string[] = [],
): HearsayProcess {
  const child = spawn(process.execPath, [...node, MAIN, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...QUICK, ...process.env, ...env },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let output = '';
  let end: ProcessEnd | null = null;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  child.once('close', (code, signal) => {
    end = { code, signal };
  });
  const name = `hearsay ${args[0]}`;
  const tell = () => `${name} ${end === null ? 'runs' : `ended: ${JSON.stringify(end)}`}, printed: ${output}`;
  return {
    ended: async (seconds = LONGEST) => {
      await until(`the end of ${name}`, () => end !== null, { seconds, tell });
      return end!;
    },
    output: () => output,
    printed: async (pattern, seconds = LONGEST) => {
      const told = () => pattern.test(output);
      await until(`${name} to print ${pattern}`, () => told() || end !== null, { seconds, tell });
      if (!told()) throw new Error(`${name} ended without ${pattern}; ${tell()}`);
    },
    tell,
    kill: (signal) => child.kill(signal),
  };
}
