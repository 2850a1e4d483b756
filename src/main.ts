import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { FAILURES } from './app/failures.ts';
import type { Services } from './app/services.ts';
import { createProgram } from './cli/program.ts';
import { HearsayError } from './core/model/error.ts';
import type { Models } from './core/models.ts';
import { createFetcher } from './fetch/create-fetcher.ts';
import { loadModels } from './models/load-models.ts';

/** The composition root: the only place that picks implementations. */
async function main(): Promise<void> {
  let models: Models | undefined;
  const services: Services = {
    models: () => {
      models ??= loadModels();
      return models;
    },
    fetcher: createFetcher(),
    stdin: process.stdin,
    cacheFolder:
      process.env.HEARSAY_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'hearsay'),
  };
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const program = createProgram(
    {
      services,
      terminal: { input: process.stdin, output: process.stdout, messages: process.stderr, env: process.env },
      open: openInBrowser,
      finish: (status) => {
        process.exitCode = status;
      },
    },
    manifest.version,
  );
  await program.parseAsync(process.argv);
}

async function openInBrowser(file: string): Promise<void> {
  const { default: open } = await import('open');
  await open(file);
}

/** Ends quietly where the reader of our output has gone, as `head` does. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  await main();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof HearsayError) {
    process.stderr.write(`hearsay: ${error.message}\n`);
    process.exitCode = FAILURES[error.code].exitStatus;
  } else throw error;
}
