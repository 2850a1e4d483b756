import { z } from '@hono/zod-openapi';
import { wordsVerdictSchema } from '../../../reports/syntax/model-schemas.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u, 'a day: 2026-11-23')
  .openapi({ example: '2026-11-23' });
const words = z.string().max(500);

export const paging = z.object({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .optional()
    .openapi({ type: 'integer', minimum: 1, maximum: 200, description: 'Items of a page; 50 unless told.' }),
  cursor: z.string().max(2000).optional().openapi({ description: 'The `next` of the page before.' }),
});

export const storiesQuery = paging.extend({
  order: z
    .enum(['newest', 'reports', 'altered'])
    .optional()
    .describe('Latest report first; most reports; most altered statements.'),
  text: words.optional().describe('Words of the title.'),
});

const filters = {
  text: words.optional().describe('Words of any of its wordings, and "phrases".'),
  speakerKey: words.optional(),
  words: wordsVerdictSchema.optional(),
  outlet: words.optional().describe('One that carries it, as its reports call it.'),
  altered: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional()
    .openapi({ type: 'string', enum: ['true', 'false'] }),
  from: day.optional(),
  to: day.optional(),
};

export const facetsQuery = z.object(filters);
export const statementsQuery = paging.extend({
  ...filters,
  order: z.enum(['newest', 'match']).optional(),
});

export const speakersQuery = paging.extend({ text: words.optional() });

export const reportsQuery = paging.extend({
  text: words.optional(),
  outlet: words.optional(),
  story: words.optional(),
  from: day.optional(),
  to: day.optional(),
});

export const idParam = z.object({
  id: z
    .string()
    .min(1)
    .max(2000)
    .openapi({ param: { name: 'id', in: 'path' } }),
});
