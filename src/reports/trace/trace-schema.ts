import { z } from 'zod';
import {
  checkChangeSchema,
  passageSchema,
  searchedSchema,
  unavailableSchema,
} from '../check/json/check-schema.ts';
import { engineSchema, wordsVerdictSchema } from '../syntax/model-schemas.ts';

/** The JSON of `hearsay trace --format json`. */
export const traceSchema = z
  .strictObject({
    version: z.string(),
    engine: engineSchema,
    words: z.string(),
    order: z.enum(['best', 'earliest']),
    places: z.array(
      z.strictObject({
        passage: passageSchema,
        verdict: z.strictObject({ words: wordsVerdictSchema }),
        changes: z.array(checkChangeSchema),
      }),
    ),
    refused: z.string().nullable().describe('Why the best likeness does not count as found.'),
    searched: searchedSchema,
    unavailable: unavailableSchema,
  })
  .describe('Where some words stand in sources.');

export type TraceJson = z.infer<typeof traceSchema>;
