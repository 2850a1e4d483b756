import { z } from '@hono/zod-openapi';
import { FAILURES } from '../../../app/failures.ts';
import { checkSchema } from '../../../reports/check/json/check-schema.ts';
import { collationSchema } from '../../../reports/collation/json/collation-schema.ts';
import { extractionSchema } from '../../../reports/extraction/extraction-schema.ts';
import { factsSchema } from '../../../reports/facts/json/facts-schema.ts';
import { guardSchema } from '../../../reports/guard/guard-schema.ts';
import { stemmaSchema } from '../../../reports/stemma/stemma-schema.ts';
import { traceSchema } from '../../../reports/trace/trace-schema.ts';
import { reportCard, storyCard } from './archive-schemas.ts';

export const collation = collationSchema.meta({ id: 'Collation' });
export const facts = factsSchema.meta({ id: 'Facts' });
export const stemma = stemmaSchema.meta({ id: 'Stemma' });
export const checkedDraft = checkSchema.meta({ id: 'CheckedDraft' });
export const guarded = guardSchema.meta({ id: 'Guarded' });
export const trace = traceSchema.meta({ id: 'Trace' });
const extraction = extractionSchema.meta({ id: 'Extraction' });

const unavailable = z
  .array(z.strictObject({ path: z.string(), message: z.string() }))
  .describe('Sources that could not be read; the others were.');

export const compared = z.strictObject({ collation, unavailable }).meta({ id: 'Compared' });
export const toldFacts = z.strictObject({ facts, unavailable }).meta({ id: 'ToldFacts' });
export const extracted = z
  .strictObject({ documents: z.array(extraction), unavailable })
  .meta({ id: 'Extracted' });

export const storyWithReports = z
  .strictObject({ story: storyCard, reports: z.array(reportCard).describe('In order of arrival.') })
  .meta({ id: 'StoryWithReports' });

export const receipts = z
  .strictObject({
    receipts: z.array(
      z.strictObject({
        id: z.string(),
        outcome: z.enum(['new', 'known', 'revised']).describe('`known` adds nothing.'),
        version: z.int().min(1),
      }),
    ),
    failures: z.array(z.strictObject({ place: z.string(), code: z.string(), message: z.string() })),
  })
  .meta({ id: 'Receipts' });

export const made = z.strictObject({ id: z.string() }).meta({ id: 'Made' });
export const retried = z
  .strictObject({ done: z.int().min(0), failed: z.int().min(0) })
  .meta({ id: 'Retried' });

const codes: readonly string[] = [...Object.keys(FAILURES), 'internal'];

export const failure = z
  .strictObject({
    error: z.strictObject({ code: z.enum(codes), message: z.string(), path: z.string().optional() }),
  })
  .meta({ id: 'Failure', description: 'The one shape of a failure.' });
