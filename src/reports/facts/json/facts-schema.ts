import { z } from 'zod';
import { FACT_KINDS, FACT_VERDICTS } from '../../../core/model/fact.ts';
import { confidenceSchema, levelSchema, spanSchema } from '../../syntax/model-schemas.ts';

const side = z
  .strictObject({
    witness: z.string().describe('A document id.'),
    value: z.strictObject({
      text: z.string().describe('As written.'),
      low: z
        .number()
        .nullable()
        .describe('In metres, seconds, kilograms …, or a plain number; null of names, titles, dates.'),
      high: z.number().nullable().describe('As low, unless a range or a vague number is told.'),
      exactness: z.enum(['exact', 'about', 'least', 'most']),
      unit: z
        .string()
        .describe('Currency, dimension or kind by which values can be held against one another.'),
    }),
    span: spanSchema.describe('Where the value stands.'),
    passage: spanSchema.describe('The sentence round it.'),
  })
  .describe('What one report tells of a fact.');

const index = z.int().min(0).describe('An index into sides.');

export const factSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(FACT_KINDS),
    about: z.string().describe('Who or what, in the words of a report; empty where none were found.'),
    verdict: z.enum(FACT_VERDICTS),
    a: index,
    b: index.describe('As a; the same of a fact that one report alone tells.'),
    sides: z.array(side).min(1),
    without: z
      .array(z.string())
      .describe('Of only-in: reports that tell of the same matter without it, by id.'),
    confidence: confidenceSchema,
    level: levelSchema,
    reason: z.string(),
  })
  .describe('Something that reports tell outside quotation marks, and whether they tell the same.');

/** What `hearsay facts --format json` prints. */
export const factsSchema = z.strictObject({
  version: z.string(),
  witnesses: z.array(z.strictObject({ id: z.string(), path: z.string(), title: z.string().nullable() })),
  facts: z.array(factSchema),
});

export type FactsJson = z.infer<typeof factsSchema>;
