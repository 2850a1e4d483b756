import { PgBoss } from 'pg-boss';
import type { Archive } from '../app/archive/archive.ts';

/** The queues in the database. The store knows what is pending; they only spread the work. */
export const QUEUES = {
  /** Look at what is pending and hand it out. */
  plan: 'hearsay-plan',
  /** Read one report; the key is its id. */
  read: 'hearsay-read',
  /** Group what is read. */
  group: 'hearsay-group',
  /** Collate one story; the key is its id. */
  collate: 'hearsay-collate',
} as const;

/** The database schema that the queues live in, beside the archive's own. */
const SCHEMA = 'hearsay_jobs';

/** A worker that gives no sign for so long, in seconds, is taken for dead, and another one gets its job. */
const SILENCE = 15;

export interface QueueOptions {
  /** Whether this process looks after the queues (takes jobs from dead workers, clears away what is done). */
  readonly supervise: boolean;
  readonly onError: (error: Error) => void;
}

/** Connects to the queues and makes them where they are missing. */
export async function openQueues(address: string, options: QueueOptions): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: address,
    application_name: 'hearsay jobs',
    schema: SCHEMA,
    max: options.supervise ? 4 : 1,
    supervise: options.supervise,
    schedule: false,
    useListenNotify: options.supervise,
    superviseIntervalSeconds: SILENCE,
    monitorIntervalSeconds: SILENCE,
    reindex: false,
    connectionTimeoutMillis: 10_000,
  });
  boss.on('error', options.onError);
  try {
    await boss.start();
    await createQueues(boss);
  } catch (error) {
    await closeQueues(boss);
    throw error;
  }
  return boss;
}

/** Closes the connection, with what is under way. Its clocks alone would keep the process from its end for ever. */
export async function closeQueues(boss: PgBoss): Promise<void> {
  await boss.stop({ graceful: false, close: true }).catch(() => undefined);
}

async function createQueues(boss: PgBoss): Promise<void> {
  const shared = {
    retryLimit: 20,
    retryDelay: 1,
    expireInSeconds: 600,
    deleteAfterSeconds: 60,
    notify: true,
  };
  await boss.createQueue(QUEUES.plan, { ...shared, policy: 'short' });
  await boss.createQueue(QUEUES.read, { ...shared, policy: 'exclusive', heartbeatSeconds: SILENCE });
  await boss.createQueue(QUEUES.group, { ...shared, policy: 'stately', heartbeatSeconds: SILENCE });
  await boss.createQueue(QUEUES.collate, { ...shared, policy: 'stately', heartbeatSeconds: SILENCE });
}

/** Reports and stories that one poll hands out. */
const MOST_READS = 2000;
const MOST_STORIES = 500;

/** Hands out everything that is pending. What is handed out already is not doubled: each job has a key. */
export async function handOut(boss: PgBoss, archive: Archive): Promise<void> {
  const unread = await archive.store.unreadIds(MOST_READS);
  if (unread.length > 0) {
    await boss.insert(
      QUEUES.read,
      unread.map((report) => ({ singletonKey: report, data: { report } })),
    );
  }
  await boss.send(QUEUES.group, {});
  if (unread.length === 0) await handOutStories(boss, archive);
}

/** Hands out the stories whose collation lags behind. */
export async function handOutStories(boss: PgBoss, archive: Archive): Promise<void> {
  const stale = await archive.store.staleStories(MOST_STORIES);
  if (stale.length === 0) return;
  await boss.insert(
    QUEUES.collate,
    stale.map(({ id }) => ({ singletonKey: id, data: { story: id } })),
  );
}
