import { Worker } from 'node:worker_threads';
import type { CollatedStory, Labour } from '../app/archive/labour.ts';
import type { ReportReading } from '../core/model/archive.ts';
import type { ThreadReply, ThreadTask } from './thread-task.ts';

interface Hand {
  readonly thread: Worker;
  /** What it works on; null where it is idle. */
  task: Waiting | null;
}

interface Waiting {
  readonly task: ThreadTask;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Labour done in threads beside this one, so that this one goes on answering. `entry` is the module that each thread
 * runs: it calls `answerTasks`. A thread that dies fails its own task only and is replaced.
 */
export function createThreadLabour(entry: URL, count: number): Labour {
  const queue: Waiting[] = [];
  const hands: Hand[] = [];
  let closed = false;

  function hire(): Hand {
    const hand: Hand = { thread: new Worker(entry), task: null };
    hand.thread.on('message', (reply: ThreadReply) => {
      const waiting = hand.task;
      hand.task = null;
      if (waiting !== null) {
        if ('error' in reply) waiting.reject(new Error(reply.error));
        else waiting.resolve(reply.result);
      }
      giveNext(hand);
    });
    hand.thread.on('error', (error) =>
      replace(hand, error instanceof Error ? error : new Error(String(error))),
    );
    hand.thread.unref();
    return hand;
  }

  function replace(hand: Hand, error: Error): void {
    hands.splice(hands.indexOf(hand), 1);
    hand.task?.reject(error);
    if (closed) return;
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
      const ended = new Error('the archive was closed');
      for (const waiting of [...queue.splice(0), ...hands.flatMap(({ task }) => task ?? [])])
        waiting.reject(ended);
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
