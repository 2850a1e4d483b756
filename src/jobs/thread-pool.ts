import type { Asker, PendingWork, WorkerPool } from '../app/archive/workers/worker-pool.ts';
import type { EngineName } from '../core/model/engine.ts';
import { HearsayError } from '../core/model/error.ts';
import { deadlineOf } from './deadlines.ts';
import { FairQueue } from './fair-queue.ts';
import { poolOf } from './pool-of.ts';
import { PoolThread, type Waiting } from './pool-thread-handle.ts';
import type { RecordStream } from './record-stream.ts';
import type { ThreadTask } from './thread-task.ts';

export interface ThreadPoolOptions {
  /** Milliseconds that any task may take; by its kind where undefined. */
  readonly longest?: number;
  /** Megabytes that the objects of one thread may take. */
  readonly memory?: number;
  /** What reads the texts; the packaged default where undefined. */
  readonly engine?: EngineName | undefined;
  /** Whether one thread is left to others where one asker has much to do. */
  readonly keepsFree?: boolean;
}

/** Who is meant where nobody asks for somebody: the archive's own reading and collating. */
const ARCHIVE: Asker = { name: '' };
/** Pieces of work of one asker that may wait; the archive itself may have any number. */
const MOST_WAITING = 32;

/**
 * A pool of threads beside this one, so that this one goes on answering. `entry` is the module that each thread
 * runs: it calls `answerTasks`. A thread that dies, takes too long or too much memory fails its own task only and is
 * replaced.
 */
export function createThreadPool(entry: URL, count: number, options: ThreadPoolOptions = {}): WorkerPool {
  const threads = new Threads(entry, count, options);
  return poolOf(ARCHIVE, {
    size: count,
    ask: (task, asker, stream) => threads.ask(task, asker, stream),
    cancel: (id) => threads.cancel(id),
    work: () => threads.work(),
    close: () => threads.close(),
  });
}

class Threads {
  readonly #entry: URL;
  readonly #count: number;
  readonly #options: ThreadPoolOptions;
  readonly #queue: FairQueue<Waiting>;
  readonly #threads = new Set<PoolThread>();
  #closed = false;
  #started = 0;
  #asked = 0;

  constructor(entry: URL, count: number, options: ThreadPoolOptions) {
    this.#entry = entry;
    this.#count = count;
    this.#options = options;
    this.#queue = new FairQueue(options.keepsFree === true ? Math.max(1, count - 1) : count);
  }

  ask(task: ThreadTask, { name, signal }: Asker, stream: RecordStream | null = null): Promise<unknown> {
    if (signal?.aborted === true) return Promise.reject(cancelled());
    if (name !== ARCHIVE.name && this.#queue.waitingOf(name) >= MOST_WAITING) {
      const words = `you have ${MOST_WAITING} pieces of work waiting; try again when some are done`;
      return Promise.reject(new HearsayError('too-many', words));
    }
    this.#asked += 1;
    const id = this.#asked;
    const onAbort = () => this.cancel(id);
    signal?.addEventListener('abort', onAbort);
    return new Promise((resolve, reject) => {
      const longest = this.#options.longest ?? deadlineOf(task);
      const end = (tell: () => void) => {
        signal?.removeEventListener('abort', onAbort);
        this.#queue.done(waiting);
        tell();
      };
      const waiting: Waiting = {
        ...{ id, task, owner: name, longest, stream, since: Date.now() },
        resolve: (result) => end(() => resolve(result)),
        reject: (error) => end(() => reject(error)),
      };
      this.#queue.push(waiting);
      this.#begin();
    });
  }

  cancel(id: number): boolean {
    const waiting = [...this.#queue].find((one) => one.id === id);
    if (waiting !== undefined) {
      this.#queue.remove(waiting);
      waiting.reject(cancelled());
      return true;
    }
    const thread = [...this.#threads].find(({ task }) => task?.id === id);
    if (thread === undefined) return false;
    this.#replace(thread, cancelled());
    void thread.stop();
    return true;
  }

  work(): PendingWork[] {
    return [
      ...[...this.#threads].flatMap(({ task }) => (task === null ? [] : [toPending(task, 'working', 0)])),
      ...[...this.#queue].map((waiting, at) => toPending(waiting, 'waiting', at)),
    ];
  }

  async close(): Promise<void> {
    this.#closed = true;
    // Of the archive, not of the text: what was under way is done another time.
    const ended = new HearsayError('store-failed', 'the archive was closed');
    for (const thread of this.#threads) thread.drop()?.reject(ended);
    for (const waiting of this.#queue.clear()) waiting.reject(ended);
    await Promise.all(Array.from(this.#threads, (thread) => thread.stop()));
  }

  #addThread(): PoolThread {
    const { engine, memory } = this.#options;
    const events = {
      onIdle: (idle: PoolThread) => this.#giveNext(idle),
      onEnd: (ended: PoolThread, error: Error) => this.#replace(ended, error),
    };
    // What hinders all of them one says.
    const thread = new PoolThread(this.#entry, { engine, tells: this.#started === 0 }, events, memory);
    this.#started += 1;
    this.#threads.add(thread);
    return thread;
  }

  #replace(thread: PoolThread, error: Error): void {
    if (!this.#threads.delete(thread)) return;
    thread.drop()?.reject(error);
    // Where nothing waits, the next task starts one: threads that cannot even begin must not follow one another for ever.
    this.#begin();
  }

  #giveNext(thread: PoolThread): void {
    if (!this.#threads.has(thread)) return;
    const next = this.#queue.take();
    if (next !== undefined) thread.give(next);
    else if (!this.#closed) thread.rest();
  }

  /** Gives what waits to idle threads, and to new ones where there may be more. */
  #begin(): void {
    while (!this.#closed && this.#queue.length > 0) {
      const idle = [...this.#threads].find((thread) => thread.task === null);
      if (idle === undefined && this.#threads.size >= this.#count) return;
      const next = this.#queue.take();
      if (next === undefined) return;
      (idle ?? this.#addThread()).give(next);
    }
  }
}

function cancelled(): HearsayError {
  return new HearsayError('cancelled', 'it was cancelled');
}

function toPending(
  { id, task, owner, since }: Waiting,
  state: PendingWork['state'],
  ahead: number,
): PendingWork {
  return { id, kind: task.kind, asker: owner, state, ahead, seconds: (Date.now() - since) / 1000 };
}
