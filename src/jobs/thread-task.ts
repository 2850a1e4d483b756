import type { MessagePort } from 'node:worker_threads';
import type { CollatedStory, Labour } from '../app/archive/workers/worker-pool.ts';
import type { ArchivedReport, ReportReading } from '../core/model/archive.ts';
import type { Document } from '../core/model/document.ts';

/** What a thread is asked to do. */
export type ThreadTask =
  | { readonly kind: 'read'; readonly document: Document }
  | { readonly kind: 'collate'; readonly reports: readonly ArchivedReport[] };

export type ThreadReply = { readonly result: ReportReading | CollatedStory } | { readonly error: string };

/** The thread's side: does what it is asked, one task after the other. */
export function answerTasks(port: MessagePort, labour: Labour): void {
  port.on('message', async (task: ThreadTask) => {
    port.postMessage(await answer(task, labour));
  });
}

async function answer(task: ThreadTask, labour: Labour): Promise<ThreadReply> {
  try {
    return {
      result: await (task.kind === 'read' ? labour.read(task.document) : labour.collate(task.reports)),
    };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
