import { Worker } from 'node:worker_threads';
import type { CollatedStory, WorkerPool } from '../app/archive/workers/worker-pool.ts';
import type { ReportReading } from '../core/model/archive.ts';
import type { Collation } from '../core/model/collation.ts';
import { HearsayError } from '../core/model/error.ts';
import type { ThreadReply, ThreadTask } from './thread-task.ts';

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

/**
 * A pool of threads beside this one, so that this one goes on answering. `entry` is the module that each thread
 * runs: it calls `answerTasks`. A thread that dies, or takes `longest` milliseconds, fails its own task only and is
 * replaced.
 */
export function createThreadPool(entry: URL, count: number, longest = LONGEST_TASK): WorkerPool {
  const queue: Waiting[] = [];
  const threads: PoolThread[] = [];
  let closed = false;

  function startThread(): PoolThread {
    const thread: PoolThread = { worker: new Worker(entry), task: null, clock: undefined };
    thread.worker.on('message', (reply: ThreadReply) => {
      const waiting = thread.task;
      thread.task = null;
      clearTimeout(thread.clock);
      if (waiting !== null) {
        if ('error' in reply) waiting.reject(new Error(reply.error));
        else waiting.resolve(reply.result);
      }
      giveNext(thread);
    });
    thread.worker.on('error', (error) =>
      replace(thread, error instanceof Error ? error : new Error(String(error))),
    );
    thread.worker.on('exit', () => replace(thread, new Error('the thread ended')));
    thread.worker.unref();
    return thread;
  }

  function replace(thread: PoolThread, error: Error): void {
    if (!threads.includes(thread)) return;
    threads.splice(threads.indexOf(thread), 1);
    clearTimeout(thread.clock);
    thread.task?.reject(error);
    thread.task = null;
    // Where nothing waits, the next task starts one: threads that cannot even begin must not follow one another for ever.
    if (closed || queue.length === 0) return;
    const other = startThread();
    threads.push(other);
    giveNext(other);
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
      let idle = threads.find((thread) => thread.task === null);
      if (idle === undefined && threads.length < count) {
        idle = startThread();
        threads.push(idle);
      }
      if (idle !== undefined) giveNext(idle);
    });
  }

  return {
    size: count,
    read: (document) => ask({ kind: 'read', document }) as Promise<ReportReading>,
    collate: (texts) => ask({ kind: 'collate', texts }) as Promise<Collation>,
    collateStory: (reports) => ask({ kind: 'collateStory', reports }) as Promise<CollatedStory>,
    close: async () => {
      closed = true;
      // Of the archive, not of the text: what was under way is done another time.
      const ended = new HearsayError('store-failed', 'the archive was closed');
      for (const { task, clock } of threads) {
        clearTimeout(clock);
        task?.reject(ended);
      }
      for (const waiting of queue.splice(0)) waiting.reject(ended);
      await Promise.all(
        threads.map(({ worker }) => {
          // An idle thread does not keep the process alive, which would end before the thread is gone.
          worker.ref();
          return worker.terminate();
        }),
      );
    },
  };
}
