import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { Collation } from '../../core/model/collation.ts';
import { renderCollation } from '../../reports/formats.ts';
import { COLLATION_TYPES, EXPORT_FORMATS, type ExportFormat } from './formats.ts';
import { collation as collationJson } from './schemas/answer-schemas.ts';

const text = z.string();

/** What an export may be, for the API's description. */
export const collationContent = {
  'application/json': { schema: collationJson },
  'text/csv': { schema: text },
  'application/ld+json': {
    schema: z.looseObject({ '@context': z.union([z.string(), z.array(z.unknown())]) }),
  },
  'application/tei+xml': { schema: text },
  'text/markdown': { schema: text },
};

/** A collation in the form that is asked for by name, or else by what the client accepts. */
export function collationAnswer(
  c: Context,
  collation: Collation,
  format: ExportFormat | undefined,
): Response {
  const chosen = format ?? accepted(c);
  return c.body(renderCollation(collation, chosen, { width: 110, colour: false }), 200, {
    'content-type': `${COLLATION_TYPES[chosen]}; charset=utf-8`,
    vary: 'accept',
  });
}

function accepted(c: Context): ExportFormat {
  const supports = Object.values(COLLATION_TYPES);
  const type = accepts(c, { header: 'Accept', supports: [...supports], default: COLLATION_TYPES.json });
  return EXPORT_FORMATS.find((name) => COLLATION_TYPES[name] === type) ?? 'json';
}
