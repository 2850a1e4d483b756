import { setTimeout } from 'node:timers/promises';
import type { Job, PgBoss } from 'pg-boss';
import type { Archive } from '../app/archive/archive.ts';
import type { Worker, WorkerOptions } from '../app/archive/archive-opener.ts';
import { collateStory } from '../app/archive/collating/collate-stories.ts';
import { groupReports } from '../app/archive/grouping/group-reports.ts';
import { inParallel } from '../app/archive/workers/in-parallel.ts';
import { readReport } from '../app/archive/workers/read-reports.ts';
import { createFailureNotices, type FailureNotices } from './failure-notices.ts';
import { handOut, handOutStories, openQueues, QUEUES } from './queues.ts';
import { createSignal, type Signal } from './signal.ts';

/** How often what is pending is looked up in the store, in milliseconds, whatever the queues say. */
const POLL_EVERY = 60_000;
const SHORTEST_POLL = 0.5;

/**
 * Works on an archive whose database is shared: takes jobs from the queues, any number of processes at once. What is
 * pending is looked up in the store at the start and every minute, so that a lost job is only a delay.
 */
export async function startQueueWorker(
  archive: Archive,
  address: string,
  options: WorkerOptions = {},
): Promise<Worker> {
  const notices = createFailureNotices(options.onNotice ?? (() => undefined));
  const signal = createSignal();
  const onError = (error: Error) => {
    notices.failed(error);
    // The next poll tells when it is over.
    signal.notify();
  };
  const boss = await openQueues(address, { supervise: true, onError });
  await takeJobs(boss, archive);
  const polling = pollFromTimeToTime(boss, archive, { notices, signal });
  return {
    stop: async () => {
      await polling.stop();
      await boss.stop({ graceful: true, timeout: 30_000, close: true });
    },
  };
}

async function takeJobs(boss: PgBoss, archive: Archive): Promise<void> {
  const polling = { pollingIntervalSeconds: SHORTEST_POLL, notifyPollingIntervalSeconds: 2 };
  await boss.work(QUEUES.plan, polling, () => handOut(boss, archive));
  await boss.work<{ report: string }>(
    QUEUES.read,
    { ...polling, batchSize: 32, burstWhenBatchFull: true },
    (jobs) => readJobs(jobs, boss, archive),
  );
  await boss.work(QUEUES.group, polling, () => groupJob(boss, archive));
  await boss.work<{ story: string }>(
    QUEUES.collate,
    { ...polling, batchSize: 4, burstWhenBatchFull: true },
    async (jobs) => {
      for (const { data } of jobs) await collateJob(data.story, archive);
    },
  );
}

async function readJobs(
  jobs: readonly Job<{ report: string }>[],
  boss: PgBoss,
  archive: Archive,
): Promise<void> {
  await inParallel(jobs, archive.pool.size, async ({ data }) => {
    const report = await archive.store.report(data.report);
    if (report?.state === 'received') await readReport(report, archive);
  });
  await boss.send(QUEUES.group, {});
}

/** Groups until nothing is left that can be; then more is handed out: the next reports, or the stories that changed. */
async function groupJob(boss: PgBoss, archive: Archive): Promise<void> {
  while ((await groupReports(archive)) > 0);
  const [unread] = await archive.store.unreadIds(1);
  if (unread === undefined) await handOutStories(boss, archive);
}

async function collateJob(id: string, archive: Archive): Promise<void> {
  const revision = await archive.store.staleRevision(id);
  if (revision !== null) await collateStory({ id, revision }, archive);
}

interface Polling {
  stop(): Promise<void>;
}

function pollFromTimeToTime(
  boss: PgBoss,
  archive: Archive,
  { notices, signal }: { readonly notices: FailureNotices; readonly signal: Signal },
): Polling {
  let stopping = false;
  let wait = POLL_EVERY;
  const poll = async () => {
    while (!stopping) {
      try {
        await handOut(boss, archive);
        notices.well();
        wait = POLL_EVERY;
      } catch (error) {
        notices.failed(error);
        wait = 2000;
        // The failure itself may notify; that is no reason to poll at once.
        if (!stopping) await setTimeout(500);
      }
      if (!stopping) await signal.wait(wait);
    }
  };
  const ended = poll();
  return {
    stop: async () => {
      stopping = true;
      signal.notify();
      await ended;
    },
  };
}
