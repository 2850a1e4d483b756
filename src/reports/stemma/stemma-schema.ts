import { z } from 'zod';
import { COPY_RELATIONS, STEMMA_SIGNS } from '../../core/model/copies/stemma.ts';
import { confidenceSchema, levelSchema, spanSchema } from '../syntax/model-schemas.ts';

const edge = z
  .strictObject({
    from: z.string().describe('The earlier text, by document id; where directed is false, either.'),
    to: z.string(),
    relation: z.enum(COPY_RELATIONS).exclude(['independent']),
    directed: z.boolean().describe('Whether it can be told which came from which.'),
    confidence: confidenceSchema,
    level: levelSchema,
    evidence: z.array(
      z.strictObject({
        sign: z.enum(STEMMA_SIGNS),
        reason: z.string(),
        passages: z.array(z.strictObject({ witness: z.string(), span: spanSchema })),
      }),
    ),
  })
  .describe('Two texts of which one came from the other, or which share a source.');

/** What `hearsay stemma --format json` prints. */
export const stemmaSchema = z.strictObject({
  version: z.string(),
  witnesses: z.array(z.strictObject({ id: z.string(), path: z.string(), title: z.string().nullable() })),
  edges: z.array(edge).describe('The strongest ties, that hold the texts together without a circle.'),
  others: z.array(edge).describe('Every other pair that is not independent.'),
});

export type StemmaJson = z.infer<typeof stemmaSchema>;
