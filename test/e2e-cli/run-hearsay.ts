import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

export const ROOT = resolve(import.meta.dirname, '../..');
export const PROGRAM = join(ROOT, 'bin/hearsay.js');

/** What one run of the built program left. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** By the engine that users get; else by the fast one, whose findings are the tests' own. */
  readonly asShipped?: boolean;
  /** A command that runs what follows it with fewer rights; see `asOwner`. */
  readonly unprivileged?: readonly string[];
}

/** Runs the built program as a user would: a process of its own, in a folder of its own, without a terminal. */
export function hearsay(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  if (!existsSync(join(ROOT, 'dist/main.js'))) throw new Error('build the program first: npm run build');
  const [program, ...rest] = [...(options.unprivileged ?? []), process.execPath, PROGRAM, ...args];
  return runProgram(program!, rest, options);
}

/** Runs any program to its end. */
export function runProgram(program: string, args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? tmpdir(),
      env: {
        PATH: process.env.PATH,
        HEARSAY_CACHE: join(tmpdir(), 'hearsay-e2e-cache'),
        // npm asks the registry for a newer npm, and waits where there is none.
        npm_config_update_notifier: 'false',
        ...(options.asShipped ? {} : { HEARSAY_ENGINE: 'fast' }),
        ...options.env,
      },
    });
    const out: Buffer[] = [];
    const messages: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => messages.push(chunk));
    child.on('error', fail);
    child.on('close', (status) =>
      done({
        status,
        stdout: Buffer.concat(out).toString('utf8'),
        stderr: Buffer.concat(messages).toString('utf8'),
      }),
    );
    // The program may end before it has read its input.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });
}

/** A folder with the files named, removed when the test ends. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-e2e-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/**
 * Root may read every file, so where root runs the tests, this makes the folders the checkout's owner's and gives the
 * command that runs the program as that owner, without root's right to pass by permissions. The owner can read the checkout
 * wherever it stands, which nobody else is sure to.
 */
export function asOwner(...folders: readonly string[]): readonly string[] {
  if (process.getuid?.() !== 0) return [];
  const { uid, gid } = statSync(ROOT);
  for (const folder of folders) chownSync(folder, uid, gid);
  const rights = '-dac_override,-dac_read_search';
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  return ['setpriv', ...identity, '--inh-caps=-all', `--bounding-set=${rights}`];
}

/** The parts of a printed collation that these tests read. */
export interface PrintedCollation {
  readonly version: string;
  readonly witnesses: readonly { readonly id: string; readonly path: string }[];
  readonly statements: readonly {
    readonly wordings: readonly { readonly witness: string; readonly text: string; readonly mode: string }[];
    readonly comparisons: readonly {
      readonly words: string;
      readonly speaker: string;
      readonly chain: string;
    }[];
    readonly missing?: readonly { readonly words: string }[];
  }[];
}

/** Runs `compare` on files of a folder and reads the JSON that it prints. */
export async function compareJson(
  folder: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Run & { readonly collation: PrintedCollation }> {
  const run = await hearsay(['compare', ...args, '--format', 'json'], { ...options, cwd: folder });
  if (run.stdout === '') throw new Error(`no collation was printed: ${run.stderr}`);
  return { ...run, collation: JSON.parse(run.stdout) as PrintedCollation };
}
