import { z } from 'zod';
import { baselineSchema } from './baseline/baseline-schema.ts';
import { checkSchema } from './check/json/check-schema.ts';
import { collationSchema } from './collation/json/collation-schema.ts';
import { configSchema } from './config/config-schema.ts';
import { extractionSchema } from './extraction/extraction-schema.ts';
import { factsSchema } from './facts/json/facts-schema.ts';
import { guardSchema } from './guard/guard-schema.ts';
import { recordSchema } from './record/record-schema.ts';
import { recordFailureSchema } from './records/record-failure.ts';
import { stemmaSchema } from './stemma/stemma-schema.ts';
import { traceSchema } from './trace/trace-schema.ts';

/** The JSON Schemas (draft 2020-12) of everything printed as JSON, by the file name under `schema/`. */
export function publishedSchemas(): Readonly<Record<string, object>> {
  return {
    'baseline.schema.json': titled('Hearsay baseline', baselineSchema),
    'check.schema.json': titled('Hearsay check', checkSchema),
    'collation.schema.json': titled('Hearsay collation', collationSchema),
    'config.schema.json': titled('Hearsay configuration', configSchema),
    'extraction.schema.json': titled('Hearsay extraction', extractionSchema),
    'guard.schema.json': titled('Hearsay guard', guardSchema),
    'record-failure.schema.json': titled('Hearsay record failure', recordFailureSchema),
    'record.schema.json': titled('Hearsay record', recordSchema),
    'facts.schema.json': titled('Hearsay facts', factsSchema),
    'stemma.schema.json': titled('Hearsay stemma', stemmaSchema),
    'trace.schema.json': titled('Hearsay trace', traceSchema),
  };
}

function titled(title: string, schema: z.ZodType): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  return { $schema, title, ...rest };
}
