import type { MessagePort } from 'node:worker_threads';
import type { AttributedDocument, CollatedStory, WorkerPool } from '../app/archive/workers/worker-pool.ts';
import type { ArchivedReport, ReportReading } from '../core/model/archive.ts';
import type { Collation } from '../core/model/collation.ts';
import type { Document } from '../core/model/document.ts';
import type { EngineName } from '../core/model/engine.ts';

/** What a thread is given when it starts. */
export interface ThreadData {
  readonly engine: EngineName | undefined;
  /** Whether it says on standard error where the engine does not load. */
  readonly tells: boolean;
}

/** What a thread is asked to do. */
export type ThreadTask =
  | { readonly kind: 'read'; readonly document: Document }
  | { readonly kind: 'collate'; readonly texts: readonly AttributedDocument[] }
  | { readonly kind: 'collateStory'; readonly reports: readonly ArchivedReport[] };

type ThreadResult = ReportReading | Collation | CollatedStory;

export type ThreadReply = { readonly result: ThreadResult } | { readonly error: string };

/** The thread's side: does what it is asked, one task after the other. */
export function answerTasks(port: MessagePort, pool: WorkerPool): void {
  port.on('message', async (task: ThreadTask) => {
    port.postMessage(await answer(task, pool));
  });
}

async function answer(task: ThreadTask, pool: WorkerPool): Promise<ThreadReply> {
  try {
    return { result: await resultOf(task, pool) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function resultOf(task: ThreadTask, pool: WorkerPool): Promise<ThreadResult> {
  if (task.kind === 'read') return pool.read(task.document);
  return task.kind === 'collate' ? pool.collate(task.texts) : pool.collateStory(task.reports);
}
