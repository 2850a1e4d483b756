import { collateMembers } from './collate-members.ts';
import type { Labour, LabourTools } from './labour.ts';
import { readText } from './read-text.ts';

/** Labour done in the thread that asks for it. */
export function createLabour(tools: LabourTools): Labour {
  return {
    hands: 1,
    read: async (document) => readText(document, tools),
    collate: async (reports) => collateMembers(reports, tools),
    close: async () => undefined,
  };
}
