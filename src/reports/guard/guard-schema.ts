import { z } from 'zod';
import { GUARD_OUTCOMES } from '../../core/model/guarded-text.ts';
import { settlementSchema } from '../baseline/baseline-schema.ts';
import {
  changeSchema,
  engineSchema,
  odditySchema,
  spanSchema,
  speakerVerdictSchema,
  wordsVerdictSchema,
} from '../syntax/model-schemas.ts';

const placeSchema = z.strictObject({
  spans: z.array(spanSchema).describe("In the version's text, without the marks."),
  text: z.string(),
  speaker: z.string().nullable().describe('Who the version says said it, where that was looked at.'),
});

const quotationSchema = z.strictObject({
  id: z.string(),
  outcome: z.enum(GUARD_OUTCOMES).describe('What became of the quotation.'),
  words: wordsVerdictSchema,
  speaker: speakerVerdictSchema.describe('“misattributed” only where both versions surely name two people.'),
  changes: z.array(changeSchema.describe('One difference; side a is the old version, side b the new.')),
  before: placeSchema.nullable().describe('Null where the old version has the words nowhere.'),
  after: placeSchema.nullable().describe('Null where the new version has the words nowhere.'),
  severity: z.enum(['error', 'warning', 'note', 'none']),
  houseRule: z.string(),
  rule: z.string().describe('The rule that decided.'),
  reason: z.string(),
  findingId: z.string(),
  settlement: settlementSchema.optional(),
});

/** The JSON of `hearsay guard --format json`. */
export const guardSchema = z
  .strictObject({
    version: z.string(),
    engine: engineSchema,
    profile: z.string(),
    between: z.strictObject({ before: z.string(), after: z.string() }),
    texts: z.array(z.strictObject({ path: z.string(), quotations: z.array(quotationSchema) })),
    onlyBefore: z.array(z.string()).describe('Files that the old version alone has.'),
    onlyAfter: z.array(z.string()).describe('Files that the new version alone has.'),
    unavailable: z.array(z.strictObject({ path: z.string(), message: z.string() })),
    oddities: z.array(odditySchema),
  })
  .describe('What became of every quotation between two versions of a text.');

export type GuardJson = z.infer<typeof guardSchema>;
