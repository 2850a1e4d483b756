import { z } from '@hono/zod-openapi';

/** The forms in which a collation is exported, with their media types. */
export const COLLATION_TYPES = {
  json: 'application/json',
  csv: 'text/csv',
  'web-annotation': 'application/ld+json',
  tei: 'application/tei+xml',
  markdown: 'text/markdown',
} as const;
export type ExportFormat = keyof typeof COLLATION_TYPES;
export const EXPORT_FORMATS = Object.keys(COLLATION_TYPES) as [ExportFormat, ...ExportFormat[]];

export const exportQuery = z.object({ format: z.enum(EXPORT_FORMATS).optional() });
export const groupFormat = z.enum(['json', 'jsonl']).optional();
