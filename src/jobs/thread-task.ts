import type { MessagePort } from 'node:worker_threads';
import type { TextWork } from '../app/archive/workers/text-work.ts';
import type { Hints, RecordReading, WorkerPool } from '../app/archive/workers/worker-pool.ts';
import type { EngineName } from '../core/model/engine.ts';
import { type FailureCode, HearsayError } from '../core/model/error.ts';

/** What a thread is given when it starts. */
export interface ThreadData {
  readonly engine: EngineName | undefined;
  /** Whether it says on standard error where the engine does not load. */
  readonly tells: boolean;
}

/** What a thread is asked to do: a piece of work with what it needs, or to read bytes that it is sent one by one. */
export type ThreadTask =
  | { readonly kind: keyof TextWork; readonly given: unknown }
  | { readonly kind: 'records'; readonly given: Hints };

/** What a thread that reads bytes is told as they come. */
export type StreamMessage =
  /** The next bytes; null after the last. */
  | { readonly kind: 'chunk'; readonly bytes: Uint8Array | null }
  /** No more bytes come, and these were not all. */
  | { readonly kind: 'broken' }
  /** Whether another record is wanted. */
  | { readonly kind: 'more'; readonly wanted: boolean };

/** A failure on its way from thread to thread. */
export interface SentFailure {
  /** Null where it is no expected one. */
  readonly code: FailureCode | null;
  readonly message: string;
}

export type SentRecord =
  | Extract<RecordReading, { document: unknown }>
  | { readonly part: string; readonly failure: SentFailure };

export type ThreadReply =
  | { readonly kind: 'result'; readonly result: unknown }
  | { readonly kind: 'failure'; readonly failure: SentFailure }
  /** It waits for bytes. */
  | { readonly kind: 'pull' }
  /** It waits until it is told whether more is wanted. */
  | { readonly kind: 'record'; readonly record: SentRecord };

/** The thread's side: does what it is asked, one task after the other. */
export function answerTasks(port: MessagePort, pool: WorkerPool): void {
  const reply = (message: ThreadReply) => port.postMessage(message);
  const chunks = createInbox<Uint8Array | null | 'broken'>();
  const wishes = createInbox<boolean>();
  port.on('message', async (message: ThreadTask | StreamMessage) => {
    if (message.kind === 'chunk') chunks.put(message.bytes);
    else if (message.kind === 'broken') chunks.put('broken');
    else if (message.kind === 'more') wishes.put(message.wanted);
    else {
      chunks.clear();
      wishes.clear();
      reply(await answer(message));
    }
  });

  async function answer(task: ThreadTask): Promise<ThreadReply> {
    try {
      if (task.kind === 'records') return { kind: 'result', result: await sendRecords(task.given) };
      const work = pool[task.kind] as (given: unknown) => Promise<unknown>;
      return { kind: 'result', result: await work(task.given) };
    } catch (error) {
      return { kind: 'failure', failure: toSent(error) };
    }
  }

  async function sendRecords(hints: Hints): Promise<null> {
    for await (const record of pool.records(pulled(), hints)) {
      const sent = 'error' in record ? { part: record.part, failure: toSent(record.error) } : record;
      reply({ kind: 'record', record: sent });
      if (!(await wishes.take())) break;
    }
    return null;
  }

  async function* pulled(): AsyncGenerator<Uint8Array> {
    for (;;) {
      reply({ kind: 'pull' });
      const bytes = await chunks.take();
      if (bytes === 'broken') throw new Error('the bytes broke off');
      if (bytes === null) return;
      yield bytes;
    }
  }
}

/** Holds what arrives until somebody takes it. */
function createInbox<Item>() {
  let items: Item[] = [];
  let waiting: ((item: Item) => void) | null = null;
  return {
    put(item: Item): void {
      if (waiting === null) items.push(item);
      else {
        const give = waiting;
        waiting = null;
        give(item);
      }
    },
    take: (): Promise<Item> =>
      items.length > 0
        ? Promise.resolve(items.shift()!)
        : new Promise((resolve) => {
            waiting = resolve;
          }),
    clear(): void {
      items = [];
      waiting = null;
    },
  };
}

function toSent(error: unknown): SentFailure {
  if (error instanceof HearsayError) return { code: error.code, message: error.message };
  return { code: null, message: error instanceof Error ? error.message : String(error) };
}

/** The failure as it was thrown. */
export function fromSent({ code, message }: SentFailure): Error {
  return code === null ? new Error(message) : new HearsayError(code, message);
}
