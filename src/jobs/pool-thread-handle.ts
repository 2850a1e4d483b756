import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { HearsayError } from '../core/model/error.ts';
import type { RecordStream } from './record-stream.ts';
import { fromSent, type ThreadData, type ThreadReply, type ThreadTask } from './thread-task.ts';

/** A task that waits, or is under way. */
export interface Waiting {
  readonly id: number;
  readonly task: ThreadTask;
  readonly owner: string;
  /** Milliseconds of a processor that it may take. */
  readonly longest: number;
  /** Of bytes that are sent as they come. */
  readonly stream: RecordStream | null;
  /** When it was asked for, and then when it was begun. */
  since: number;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Megabytes that one thread's own objects may take; tables of numbers stand outside of it. */
const MOST_MEMORY = 1024;

/** Times its time of the processor that a task may take by the clock. */
const MOST_TIMES = 10;
/** Milliseconds after which a thread that is asked for its time is taken to hang. */
const SILENCE = 10_000;

export interface ThreadEvents {
  /** It has answered and can be given something else. */
  readonly onIdle: (thread: PoolThread) => void;
  /** It can work no more. */
  readonly onEnd: (thread: PoolThread, error: Error) => void;
}

/** One thread of a pool with what it works on. */
export class PoolThread {
  readonly #worker: Worker;
  readonly #events: ThreadEvents;
  #task: Waiting | null = null;
  #clock: NodeJS.Timeout | undefined;
  /** How often the clock was wound: what an earlier winding finds out no longer counts. */
  #windings = 0;

  constructor(entry: URL, data: ThreadData, events: ThreadEvents, memory = MOST_MEMORY) {
    this.#events = events;
    this.#worker = new Worker(entry, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    this.#worker.on('message', (reply: ThreadReply) => this.#take(reply));
    this.#worker.on('error', (error: unknown) => events.onEnd(this, endOf(error, memory)));
    this.#worker.on('exit', () => events.onEnd(this, new Error('the thread ended')));
    this.#worker.unref();
  }

  /** What it works on; null where it is idle. */
  get task(): Waiting | null {
    return this.#task;
  }

  give(waiting: Waiting): void {
    this.#task = waiting;
    waiting.since = Date.now();
    waiting.stream?.begin({
      send: (message) => this.#worker.postMessage(message),
      works: (working) => this.#wind(waiting, working),
    });
    this.#wind(waiting, true);
    this.#worker.ref();
    this.#worker.postMessage(waiting.task);
  }

  /** An idle thread does not keep the process alive. */
  rest(): void {
    this.#worker.unref();
  }

  /** Takes its task from it. */
  drop(): Waiting | null {
    const task = this.#task;
    this.#task = null;
    this.#windings += 1;
    clearTimeout(this.#clock);
    return task;
  }

  stop(): Promise<number> {
    // An idle thread does not keep the process alive, which would end before the thread is gone.
    this.#worker.ref();
    return this.#worker.terminate();
  }

  #take(reply: ThreadReply): void {
    const task = this.#task;
    if (reply.kind === 'pull') void task?.stream?.pull();
    else if (reply.kind === 'record') task?.stream?.take(reply.record);
    else if (task !== null) {
      // A thread whose task was taken from it is about to end, whatever it still answers: it gets no other.
      this.drop();
      if (reply.kind === 'failure') task.reject(fromSent(reply.failure));
      else task.resolve(reply.result);
      this.#events.onIdle(this);
    }
  }

  /** Lets the task's time run, from the beginning, or not. */
  #wind(waiting: Waiting, runs: boolean): void {
    clearTimeout(this.#clock);
    this.#windings += 1;
    if (runs && this.#task === waiting) void this.#watch(waiting, this.#windings);
  }

  /**
   * Ends the thread when the task's time is over. That is time of the processor, so that a busy machine fails no text. For
   * bytes that are read as they come it is counted from when it would be over by the clock: asking at every record would
   * take longer than reading it.
   */
  async #watch({ longest, stream }: Waiting, winding: number): Promise<void> {
    const latest = performance.now() + longest * MOST_TIMES;
    let before = stream === null ? this.#processorTime(0) : null;
    for (let left = longest; left > 0; ) {
      await new Promise<void>((resolve) => {
        this.#clock = setTimeout(resolve, left);
      });
      const now = await this.#processorTime(Number.POSITIVE_INFINITY);
      before ??= Promise.resolve(now);
      const used = now - (await before);
      if (winding !== this.#windings) return;
      const more = Math.max(longest - used, longest / MOST_TIMES);
      left = used < longest ? Math.min(more, latest - performance.now()) : 0;
    }
    const words = `it took longer than ${longest / 1000} seconds`;
    this.#events.onEnd(this, new HearsayError('took-too-long', words));
    void this.stop();
  }

  /** Milliseconds of a processor that the thread has had, and `otherwise` where it does not tell: it hangs, or begins. */
  async #processorTime(otherwise: number): Promise<number> {
    const told = Promise.resolve(this.#worker.cpuUsage?.()).catch(() => undefined);
    const usage = await Promise.race([told, wait(SILENCE, undefined, { ref: false })]);
    return usage === undefined ? otherwise : (usage.user + usage.system) / 1000;
  }
}

function endOf(error: unknown, memory: number): Error {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new HearsayError('too-large', `it needs more than ${memory} MB of memory`, { cause: error });
  }
  return error instanceof Error ? error : new Error(String(error));
}
