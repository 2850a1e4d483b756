import { Worker } from 'node:worker_threads';
import type { CollatedStory, Labour } from '../app/archive/workers/worker-pool.ts';
import type { ReportReading } from '../core/model/archive.ts';
import { HearsayError } from '../core/model/error.ts';
import type { ThreadReply, ThreadTask } from './thread-task.ts';

interface Hand {
  readonly thread: Worker;
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
 * Labour done in threads beside this one, so that this one goes on answering. `entry` is the module that each thread
 * runs: it calls `answerTasks`. A thread that dies, or takes `longest` milliseconds, fails its own task only and is
 * replaced.
 */
export function createThreadLabour(entry: URL, count: number, longest = LONGEST_TASK): Labour {
  const queue: Waiting[] = [];
  const hands: Hand[] = [];
  let closed = false;

  function hire(): Hand {
    const hand: Hand = { thread: new Worker(entry), task: null, clock: undefined };
    hand.thread.on('message', (reply: ThreadReply) => {
      const waiting = hand.task;
      hand.task = null;
      clearTimeout(hand.clock);
      if (waiting !== null) {
        if ('error' in reply) waiting.reject(new Error(reply.error));
        else waiting.resolve(reply.result);
      }
      giveNext(hand);
    });
    hand.thread.on('error', (error) =>
      replace(hand, error instanceof Error ? error : new Error(String(error))),
    );
    hand.thread.on('exit', () => replace(hand, new Error('the thread ended')));
    hand.thread.unref();
    return hand;
  }

  function replace(hand: Hand, error: Error): void {
    if (!hands.includes(hand)) return;
    hands.splice(hands.indexOf(hand), 1);
    clearTimeout(hand.clock);
    hand.task?.reject(error);
    hand.task = null;
    // Where nothing waits, the next task hires: threads that cannot even begin must not follow one another for ever.
    if (closed || queue.length === 0) return;
    const other = hire();
    hands.push(other);
    giveNext(other);
  }

  function giveNext(hand: Hand): void {
    const next = queue.shift();
    if (next === undefined) {
      if (!closed) hand.thread.unref();
      return;
    }
    hand.task = next;
    hand.clock = setTimeout(() => {
      replace(hand, new Error(`it took longer than ${longest / 1000} seconds`));
      void hand.thread.terminate();
    }, longest);
    hand.thread.ref();
    hand.thread.postMessage(next.task);
  }

  function ask(task: ThreadTask): Promise<unknown> {
    return new Promise((resolve, reject) => {
      queue.push({ task, resolve, reject });
      let idle = hands.find((hand) => hand.task === null);
      if (idle === undefined && hands.length < count) {
        idle = hire();
        hands.push(idle);
      }
      if (idle !== undefined) giveNext(idle);
    });
  }

  return {
    hands: count,
    read: (document) => ask({ kind: 'read', document }) as Promise<ReportReading>,
    collate: (reports) => ask({ kind: 'collate', reports }) as Promise<CollatedStory>,
    close: async () => {
      closed = true;
      // Of the archive, not of the text: what was in hand is done another time.
      const ended = new HearsayError('store-failed', 'the archive was closed');
      for (const { task, clock } of hands) {
        clearTimeout(clock);
        task?.reject(ended);
      }
      for (const waiting of queue.splice(0)) waiting.reject(ended);
      await Promise.all(
        hands.map(({ thread }) => {
          // An idle thread does not keep the process alive, which would end before the thread is gone.
          thread.ref();
          return thread.terminate();
        }),
      );
    },
  };
}
