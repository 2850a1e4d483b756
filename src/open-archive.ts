import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from './app/archive/archive.ts';
import { type ArchiveLocation, locateArchive } from './app/archive/archive-location.ts';
import type {
  JobDone,
  OpenArchive,
  OpenOptions,
  Worker,
  WorkerOptions,
} from './app/archive/archive-opener.ts';
import type { Store } from './app/archive/store.ts';
import { createInlinePool } from './app/archive/workers/create-inline-pool.ts';
import type { WorkerPool } from './app/archive/workers/worker-pool.ts';
import type { Services } from './app/services.ts';
import type { EngineName } from './core/model/engine.ts';
import { HearsayError } from './core/model/error.ts';
import type { StoryModel } from './core/stories/story-model.ts';
import { loadStoryModel } from './models/load-story-model.ts';

/** Opens an archive: picks the database and who works on it. Each is loaded when it is needed. */
export async function openArchive(
  options: OpenOptions,
  services: Services,
  hearsay: string,
): Promise<OpenArchive> {
  const location = locateArchive(options.place, process.env);
  if (options.existing === true) refuseMissing(location);
  const store = await openStore(location, options);
  const threads = options.threads ?? 0;
  let storyModel: StoryModel | undefined;
  const tools = {
    models: services.models,
    storyModel: () => {
      storyModel ??= loadStoryModel();
      return storyModel;
    },
    hearsay,
  };
  const untimed = threads > 0 ? await threadPool(options, services.engine?.()) : createInlinePool(tools);
  const pool = options.onJob === undefined ? untimed : timePool(untimed, options.onJob);
  const workers = location.kind === 'embedded' ? localWorkers() : await queueWorkers(location.address);
  const archive: Archive = {
    store,
    services,
    clock: () => new Date().toISOString(),
    hearsay,
    storyModel: tools.storyModel,
    pool,
    wake: workers.wake,
  };
  return {
    archive,
    location,
    startWorker: (workerOptions) => workers.start(archive, workerOptions),
    close: async () => {
      await workers.stop();
      await pool.close();
      await store.close();
    },
  };
}

/** An archive that is only looked at is not made. */
export function refuseMissing(location: ArchiveLocation): void {
  if (location.kind !== 'embedded' || existsSync(join(location.folder, 'archive.db'))) return;
  throw new HearsayError(
    'not-found',
    `${location.folder}: there is no archive here; name another folder, or make it with hearsay ingest`,
  );
}

async function openStore(location: ArchiveLocation, { wholeCheck }: OpenOptions): Promise<Store> {
  if (location.kind === 'embedded') {
    const { openEmbeddedStore } = await import('./store/open-embedded-store.ts');
    return openEmbeddedStore(location.folder, { wholeCheck: wholeCheck ?? false });
  }
  return (await import('./store/open-postgres-store.ts')).openPostgresStore(location.address);
}

async function threadPool(
  { threads = 1, keepsFree = false }: Pick<OpenOptions, 'threads' | 'keepsFree'>,
  engine: EngineName | undefined,
) {
  const { createThreadPool } = await import('./jobs/thread-pool.ts');
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const entry = new URL(`./pool-thread.${extension}`, import.meta.url);
  return createThreadPool(entry, threads, { engine, keepsFree });
}

/** How an archive's worker is woken, started and stopped. */
interface Workers {
  readonly wake: () => void;
  start(archive: Archive, options?: WorkerOptions): Promise<Worker>;
  stop(): Promise<void>;
}

function localWorkers(): Workers {
  let worker: { readonly wake: () => void; stop(): Promise<void> } | null = null;
  return {
    wake: () => worker?.wake(),
    start: async (archive, options) => {
      const { startLocalWorker } = await import('./jobs/local-worker.ts');
      worker = startLocalWorker(archive, options);
      return worker;
    },
    stop: async () => worker?.stop(),
  };
}

async function queueWorkers(address: string): Promise<Workers> {
  const { createQueueNotifier } = await import('./jobs/queue-notifier.ts');
  const notifier = createQueueNotifier(address);
  let worker: Worker | null = null;
  return {
    wake: notifier.wake,
    start: async (archive, options) => {
      const { startQueueWorker } = await import('./jobs/queue-worker.ts');
      worker = await startQueueWorker(archive, address, options);
      return worker;
    },
    stop: async () => {
      await worker?.stop();
      await notifier.close();
    },
  };
}

/** The same pool, telling of every job how long it took. */
function timePool(pool: WorkerPool, onJob: (job: JobDone) => void): WorkerPool {
  const timed = async <Result>(kind: JobDone['kind'], job: () => Promise<Result>): Promise<Result> => {
    const start = performance.now();
    let ok = false;
    try {
      const result = await job();
      ok = true;
      return result;
    } finally {
      onJob({ kind, ok, seconds: (performance.now() - start) / 1000 });
    }
  };
  return {
    ...pool,
    read: (document) => timed('read', () => pool.read(document)),
    collate: (texts) => timed('collate', () => pool.collate(texts)),
    collateStory: (reports) => timed('collate', () => pool.collateStory(reports)),
    check: (work) => timed('check', () => pool.check(work)),
    trace: (work) => timed('trace', () => pool.trace(work)),
    extract: (given) => timed('extract', () => pool.extract(given)),
    compare: (work) => timed('compare', () => pool.compare(work)),
    onBehalfOf: (asker) => timePool(pool.onBehalfOf(asker), onJob),
  };
}
