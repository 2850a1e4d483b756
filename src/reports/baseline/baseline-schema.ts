import { z } from 'zod';
import { SETTLEMENT_STATES } from '../../core/model/finding.ts';

/** What an editor decided of one finding. */
export const settlementSchema = z
  .strictObject({
    state: z
      .enum(SETTLEMENT_STATES)
      .describe('confirmed: the finding is right; dismissed: it is not, or nothing comes of it.'),
    reason: z.string().regex(/\S/),
    who: z.string().optional().describe('Who decided.'),
    when: z.string().optional().describe('When it was decided, ISO 8601.'),
  })
  .describe('What an editor decided of a finding.');

const entrySchema = settlementSchema.extend({
  kind: z.string().optional().describe('The kind of the finding, for readers of the file.'),
});

/** The file that `--baseline` reads and `--write-baseline` writes. */
export const baselineSchema = z
  .strictObject({
    $schema: z.string().optional(),
    version: z.literal('1.0'),
    findings: z
      .record(z.string().regex(/^f-[0-9a-f]{16}$/), entrySchema)
      .describe('By the id of the finding.'),
  })
  .describe('Findings that were settled, to be carried beside the texts.');

export type BaselineEntry = Readonly<z.infer<typeof entrySchema>>;
