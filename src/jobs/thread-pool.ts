import { Worker } from 'node:worker_threads';
import type { CollatedStory, WorkerPool } from '../app/archive/workers/worker-pool.ts';
import type { ReportReading } from '../core/model/archive.ts';
import type { Collation } from '../core/model/collation.ts';
import type { EngineName } from '../core/model/engine.ts';
import { HearsayError } from '../core/model/error.ts';
import type { ThreadData, ThreadReply, ThreadTask } from './thread-task.ts';

interface PoolThread {
  readonly worker: Worker;
  /** What it works on; null where it is idle. */
  task: Waiting | null;
  /** Ends a task that takes too long. */
  clock: NodeJS.Timeout | undefined;
}

interface Waiting {
  readonly task: ThreadTask;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** No text and no story should keep a thread so long, in milliseconds; one that does would keep it for ever. */
const LONGEST_TASK = 540_000;

export interface ThreadPoolOptions {
  /** Milliseconds that a task may take. */
  readonly longest?: number;
  /** What reads the texts; the packaged default where undefined. */
  readonly engine?: EngineName | undefined;
}

/**
 * A pool of threads beside this one, so that this one goes on answering. `entry` is the module that each thread
 * runs: it calls `answerTasks`. A thread that dies, or takes `longest` milliseconds, fails its own task only and is
 * replaced.
 */
export function createThreadPool(
  entry: URL,
  count: number,
  { longest = LONGEST_TASK, engine }: ThreadPoolOptions = {},
): WorkerPool {
  const queue: Waiting[] = [];
  const threads = new Set<PoolThread>();
  let closed = false;
  let started = 0;

  function addThread(): PoolThread {
    // What hinders all of them one says.
    const data: ThreadData = { engine, tells: started++ === 0 };
    const thread = startThread(new Worker(entry, { workerData: data }), giveNext, replace);
    threads.add(thread);
    return thread;
  }

  function replace(thread: PoolThread, error: Error): void {
    if (!threads.delete(thread)) return;
    endTask(thread)?.reject(error);
    // Where nothing waits, the next task starts one: threads that cannot even begin must not follow one another for ever.
    if (!closed && queue.length > 0) giveNext(addThread());
  }

  function giveNext(thread: PoolThread): void {
    const next = queue.shift();
    if (next === undefined) {
      if (!closed) thread.worker.unref();
      return;
    }
    thread.task = next;
    thread.clock = setTimeout(() => {
      replace(thread, new Error(`it took longer than ${longest / 1000} seconds`));
      void thread.worker.terminate();
    }, longest);
    thread.worker.ref();
    thread.worker.postMessage(next.task);
  }

  function ask(task: ThreadTask): Promise<unknown> {
    return new Promise((resolve, reject) => {
      queue.push({ task, resolve, reject });
      const idle = [...threads].find((thread) => thread.task === null);
      if (idle !== undefined) giveNext(idle);
      else if (threads.size < count) giveNext(addThread());
    });
  }

  return {
    size: count,
    read: (document) => ask({ kind: 'read', document }) as Promise<ReportReading>,
    collate: (texts) => ask({ kind: 'collate', texts }) as Promise<Collation>,
    collateStory: (reports) => ask({ kind: 'collateStory', reports }) as Promise<CollatedStory>,
    close: async () => {
      closed = true;
      await stopThreads(threads, queue.splice(0));
    },
  };
}

/** Takes a thread that was started into use. `onIdle` is called after each answer, `onEnd` when the thread can work no more. */
function startThread(
  worker: Worker,
  onIdle: (thread: PoolThread) => void,
  onEnd: (thread: PoolThread, error: Error) => void,
): PoolThread {
  const thread: PoolThread = { worker, task: null, clock: undefined };
  thread.worker.on('message', (reply: ThreadReply) => {
    const waiting = endTask(thread);
    if ('error' in reply) waiting?.reject(new Error(reply.error));
    else waiting?.resolve(reply.result);
    onIdle(thread);
  });
  thread.worker.on('error', (error) =>
    onEnd(thread, error instanceof Error ? error : new Error(String(error))),
  );
  thread.worker.on('exit', () => onEnd(thread, new Error('the thread ended')));
  thread.worker.unref();
  return thread;
}

/** Takes a thread's task from it. */
function endTask(thread: PoolThread): Waiting | null {
  const { task } = thread;
  thread.task = null;
  clearTimeout(thread.clock);
  return task;
}

/** Ends the threads, and refuses what they were at and what waits for them. */
async function stopThreads(threads: ReadonlySet<PoolThread>, waiting: readonly Waiting[]): Promise<void> {
  // Of the archive, not of the text: what was under way is done another time.
  const ended = new HearsayError('store-failed', 'the archive was closed');
  for (const thread of threads) {
    clearTimeout(thread.clock);
    thread.task?.reject(ended);
  }
  for (const task of waiting) task.reject(ended);
  await Promise.all(Array.from(threads, stopThread));
}

function stopThread({ worker }: PoolThread): Promise<number> {
  // An idle thread does not keep the process alive, which would end before the thread is gone.
  worker.ref();
  return worker.terminate();
}
