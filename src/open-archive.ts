import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from './app/archive/archive.ts';
import { type ArchiveLocation, locateArchive } from './app/archive/archive-location.ts';
import type { OpenArchive, OpenOptions, Worker, WorkerOptions } from './app/archive/archive-opener.ts';
import type { Store } from './app/archive/store.ts';
import { createLabour } from './app/archive/workers/create-inline-pool.ts';
import { timeLabour } from './app/archive/workers/time-pool.ts';
import type { Services } from './app/services.ts';
import { HearsayError } from './core/model/error.ts';
import type { StoryModel } from './core/stories/story-model.ts';
import { loadStoryModel } from './models/load-story-model.ts';

/** Opens an archive: picks the database and who works on it. Each is loaded when it is needed. */
export async function openArchive(
  options: OpenOptions,
  services: Services,
  engine: string,
): Promise<OpenArchive> {
  const location = locateArchive(options.place, process.env);
  if (options.existing === true) refuseMissing(location);
  const store = await openStore(location);
  const threads = options.threads ?? 0;
  let storyModel: StoryModel | undefined;
  const tools = {
    models: services.models,
    storyModel: () => {
      storyModel ??= loadStoryModel();
      return storyModel;
    },
    engine,
  };
  const hands = threads > 0 ? await threadLabour(threads) : createLabour(tools);
  const labour = options.onJob === undefined ? hands : timeLabour(hands, options.onJob);
  const work = location.kind === 'embedded' ? embeddedWork() : await sharedWork(location.address);
  const archive: Archive = {
    store,
    services,
    clock: () => new Date().toISOString(),
    engine,
    storyModel: tools.storyModel,
    labour,
    wake: work.wake,
  };
  return {
    archive,
    location,
    startWorker: (workerOptions) => work.start(archive, workerOptions),
    close: async () => {
      await work.stop();
      await labour.close();
      await store.close();
    },
  };
}

/** An archive that is only looked at is not made. */
function refuseMissing(location: ArchiveLocation): void {
  if (location.kind !== 'embedded' || existsSync(join(location.folder, 'archive.db'))) return;
  throw new HearsayError(
    'not-found',
    `${location.folder}: there is no archive here; name another folder, or make it with hearsay ingest`,
  );
}

async function openStore(location: ArchiveLocation): Promise<Store> {
  if (location.kind === 'embedded') {
    return (await import('./store/open-embedded-store.ts')).openEmbeddedStore(location.folder);
  }
  return (await import('./store/open-postgres-store.ts')).openPostgresStore(location.address);
}

async function threadLabour(count: number) {
  const { createThreadLabour } = await import('./jobs/thread-pool.ts');
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return createThreadLabour(new URL(`./pool-thread.${extension}`, import.meta.url), count);
}

/** How an archive's work is begun and ended. */
interface Work {
  readonly wake: () => void;
  start(archive: Archive, options?: WorkerOptions): Promise<Worker>;
  stop(): Promise<void>;
}

function embeddedWork(): Work {
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

async function sharedWork(address: string): Promise<Work> {
  const { createAlarm } = await import('./jobs/queue-notifier.ts');
  const alarm = createAlarm(address);
  let worker: Worker | null = null;
  return {
    wake: alarm.wake,
    start: async (archive, options) => {
      const { startQueueWorker } = await import('./jobs/queue-worker.ts');
      worker = await startQueueWorker(archive, address, options);
      return worker;
    },
    stop: async () => {
      await worker?.stop();
      await alarm.close();
    },
  };
}
