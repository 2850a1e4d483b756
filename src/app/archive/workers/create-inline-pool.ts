import { collateMembers, collateRead } from '../collating/collate-members.ts';
import { makeReportReading } from './make-report-reading.ts';
import type { PoolTools, WorkerPool } from './worker-pool.ts';

/** A pool of one: the thread that asks does the work. */
export function createInlinePool(tools: PoolTools): WorkerPool {
  return {
    size: 1,
    read: async (document) => makeReportReading(document, tools),
    collate: async (texts) => collateRead(texts, tools),
    collateStory: async (reports) => collateMembers(reports, tools),
    close: async () => undefined,
  };
}
