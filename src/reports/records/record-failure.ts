import { z } from 'zod';
import { JSON_VERSION } from '../syntax/print-json.ts';

/** The line of a record that could not be worked on, wherever records come as JSON lines and are answered line by line. */
export const recordFailureSchema = z
  .strictObject({
    version: z.string(),
    id: z.string().describe("The record's own id; where it tells none, stdin- and the number of its line."),
    error: z.strictObject({ code: z.string(), message: z.string() }),
  })
  .describe('Why a record could not be worked on: one line of JSON lines.');

/** A failure of a record as a line of JSON lines. */
export function renderRecordFailure(id: string, error: z.infer<typeof recordFailureSchema>['error']): string {
  return `${JSON.stringify({ version: JSON_VERSION, id, error })}\n`;
}
