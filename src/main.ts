import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { FAILURES } from './app/failures.ts';
import type { Services } from './app/services.ts';
import { leftOutPackage } from './app/sources/left-out-package.ts';
import { createProgram } from './cli/program.ts';
import type { EngineName } from './core/model/engine.ts';
import { HearsayError } from './core/model/error.ts';
import type { Models } from './core/models.ts';
import { allowListed } from './fetch/allow-list.ts';
import { tellOnStderr } from './models/load-extractor.ts';
import { loadDependence, loadFactModel, loadModels } from './models/load-models.ts';
import { createReadAhead, isSooner } from './read-ahead.ts';

/** The composition root: the only place that picks implementations. */
async function main(): Promise<void> {
  let engine: EngineName | undefined;
  const services = createServices(() => engine);
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const args = process.argv.slice(2);
  const program = await createProgram(
    {
      services,
      terminal: { input: process.stdin, output: process.stdout, messages: process.stderr, env: process.env },
      open: openInBrowser,
      serveMcp: async (archive) => {
        const { serveMcp } = await import('./mcp/serve-mcp.ts');
        const given = { services, version: manifest.version, archive };
        serveMcp(given, { input: process.stdin, output: process.stdout });
      },
      openArchive: async (options) => {
        const { openArchive } = await import('./open-archive.ts');
        return openArchive(options, services, manifest.version);
      },
      examineArchive: async (place) => {
        const { examineArchive } = await import('./examine-archive.ts');
        return examineArchive(place, services, manifest.version);
      },
      serveSite: async (request) => {
        const { serveSite } = await import('./serve-site.ts');
        const surroundings = { services, hearsay: manifest.version, env: process.env, log: process.stderr };
        return serveSite(request, surroundings);
      },
      openAccounts: async (location) => {
        const { openAccounts } = await import('./serve-site.ts');
        // No cookie is made or read on the command line, so any secret does.
        return openAccounts(location, { secret: randomBytes(32).toString('base64url'), secure: false });
      },
      untilStopped,
      chooseEngine: (name) => {
        engine = name;
      },
      finish: (status) => {
        process.exitCode = status;
      },
    },
    manifest.version,
    args,
  );
  await program.parseAsync(args, { from: 'user' });
}

function createServices(engine: () => EngineName | undefined): Services {
  let loaded: Models | undefined;
  const allows = allowListed(process.env.HEARSAY_ALLOW_PRIVATE ?? '');
  const models = (): Models => {
    loaded ??= loadModels({ engine: engine(), tell: tellOnStderr });
    return loaded;
  };
  return {
    models,
    factModel: () => loadFactModel(),
    dependence: () => loadDependence(),
    engine,
    readAhead: createReadAhead(models, isSooner),
    fetcher: {
      fetch: async (address) =>
        (await import('./fetch/create-fetcher.ts')).createFetcher({ allows }).fetch(address),
    },
    web: {
      request: async (asked) => (await import('./fetch/create-web.ts')).createWeb({ allows }).request(asked),
    },
    stdin: process.stdin,
    cacheFolder:
      process.env.HEARSAY_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'hearsay'),
  };
}

async function openInBrowser(file: string): Promise<void> {
  const { default: open } = await import('open');
  await open(file);
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}

/** Ends quietly where the reader of our output has gone, as `head` does; other errors come back from the write. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
});

try {
  await main();
} catch (error) {
  process.exitCode = tellError(error);
}

/** Says what went wrong on standard error and returns the exit status. */
function tellError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof HearsayError) {
    process.stderr.write(`hearsay: ${error.message}\n`);
    return FAILURES[error.code].exitStatus;
  }
  const left = leftOutPackage(error);
  if (left !== null) {
    process.stderr.write(`hearsay: ${left}
`);
    return 2;
  }
  const trace = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`hearsay: this is a bug in hearsay, please report it\n${trace}\n`);
  return 2;
}
