import { collateMembers } from '../collating/collate-members.ts';
import { readText } from './make-report-reading.ts';
import type { Labour, LabourTools } from './worker-pool.ts';

/** Labour done in the thread that asks for it. */
export function createLabour(tools: LabourTools): Labour {
  return {
    hands: 1,
    read: async (document) => readText(document, tools),
    collate: async (reports) => collateMembers(reports, tools),
    close: async () => undefined,
  };
}
