import type { Asker, Chunks, Hints, RecordReading, WorkerPool } from '../app/archive/workers/worker-pool.ts';
import { HearsayError } from '../core/model/error.ts';
import { RecordStream } from './record-stream.ts';
import type { ThreadTask } from './thread-task.ts';

/** What is the same for everybody who asks. */
export interface SharedPool extends Pick<WorkerPool, 'size' | 'work' | 'cancel' | 'close'> {
  ask(task: ThreadTask, asker: Asker, stream?: RecordStream): Promise<unknown>;
}

/** A pool as one asker has it: every piece of work is a task in their name. */
export function poolOf(asker: Asker, shared: SharedPool): WorkerPool {
  const { ask, ...same } = shared;
  const by = <Kind extends Exclude<ThreadTask['kind'], 'records'>>(kind: Kind) =>
    ((given: unknown) => ask({ kind, given }, asker)) as WorkerPool[Kind];
  return {
    ...same,
    read: by('read'),
    collate: by('collate'),
    collateStory: by('collateStory'),
    check: by('check'),
    trace: by('trace'),
    extract: by('extract'),
    record: by('record'),
    stemma: by('stemma'),
    compare: by('compare'),
    facts: by('facts'),
    guard: by('guard'),
    guardGiven: by('guardGiven'),
    feed: by('feed'),
    entry: by('entry'),
    records: (chunks, hints) => recordsBy(ask, chunks, hints, asker),
    onBehalfOf: (other) => poolOf(other, shared),
  };
}

async function* recordsBy(
  ask: SharedPool['ask'],
  chunks: Chunks,
  { onOddity: _, ...hints }: Hints,
  asker: Asker,
): AsyncGenerator<RecordReading> {
  const stream = new RecordStream(chunks);
  ask({ kind: 'records', given: hints }, asker, stream).then(
    () => stream.end(null),
    (error: Error) => stream.end(placed(error, hints.path)),
  );
  yield* stream.records();
}

/** A failure of the reading as one of the file; a reader that ends its thread harms no other file. */
function placed(error: Error, path: string): Error {
  if (!(error instanceof HearsayError)) {
    return new HearsayError('malformed', `${path}: could not be read (${error.message})`, { cause: error });
  }
  // Of the thread, which knows no path.
  if (!error.message.startsWith('it ')) return error;
  return new HearsayError(error.code, `${path}: ${error.message}`, { cause: error });
}
