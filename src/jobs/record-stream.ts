import type { Chunks, RecordReading } from '../app/archive/workers/worker-pool.ts';
import { fromSent, type SentRecord, type StreamMessage } from './thread-task.ts';

/** What a stream may do with the thread that reads its bytes. */
export interface StreamThread {
  send(message: StreamMessage): void;
  /** Whether it works on, so that its deadline runs. */
  works(working: boolean): void;
}

/** The asking side of bytes that a thread reads: gives it the bytes that it pulls, and takes its records. */
export class RecordStream {
  readonly #chunks: AsyncIterator<Uint8Array> | Iterator<Uint8Array>;
  readonly #records: RecordReading[] = [];
  #thread: StreamThread | null = null;
  #ended: { readonly error: Error | null } | null = null;
  /** Why the bytes did not come. */
  #broken: Error | null = null;
  #isWanted = true;
  #wake: () => void = () => undefined;

  constructor(chunks: Chunks) {
    this.#chunks =
      Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  }

  begin(thread: StreamThread): void {
    this.#thread = thread;
  }

  /** The thread waits for bytes. */
  async pull(): Promise<void> {
    this.#thread?.works(false);
    const message = await this.#next();
    if (this.#ended !== null) return;
    this.#thread?.works(true);
    this.#thread?.send(message);
  }

  /** The thread has read a record, and waits to hear whether another one is wanted. */
  take(sent: SentRecord): void {
    this.#thread?.works(false);
    if (!this.#isWanted) this.#answer();
    else {
      this.#records.push('failure' in sent ? { part: sent.part, error: errorOf(sent) } : sent);
      this.#wake();
    }
  }

  /** The thread has read everything, or can read no more. */
  end(error: Error | null): void {
    this.#ended ??= { error: error === null ? null : (this.#broken ?? error) };
    this.#wake();
  }

  /** The records as they come. Throws what ended the reading. */
  async *records(): AsyncGenerator<RecordReading> {
    try {
      for (;;) {
        const record = this.#records.shift();
        if (record !== undefined) {
          yield record;
          this.#answer();
        } else if (this.#ended !== null) {
          if (this.#ended.error !== null) throw this.#ended.error;
          return;
        } else await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    } finally {
      this.#isWanted = false;
      if (this.#ended === null) this.#answer();
      // Bytes that never come are not waited for.
      void Promise.resolve(this.#chunks.return?.()).catch(() => undefined);
    }
  }

  async #next(): Promise<StreamMessage> {
    try {
      const next = this.#isWanted ? await this.#chunks.next() : { done: true as const };
      return { kind: 'chunk', bytes: next.done === true ? null : next.value };
    } catch (error) {
      this.#broken = error instanceof Error ? error : new Error(String(error));
      return { kind: 'broken' };
    }
  }

  #answer(): void {
    if (this.#ended !== null) return;
    this.#thread?.works(true);
    this.#thread?.send({ kind: 'more', wanted: this.#isWanted });
  }
}

function errorOf({ failure }: Extract<SentRecord, { failure: unknown }>) {
  return fromSent({ ...failure, code: failure.code ?? 'malformed' }) as Extract<
    RecordReading,
    { error: unknown }
  >['error'];
}
