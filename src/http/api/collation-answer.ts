import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { Collation } from '../../core/model/collation.ts';
import { COLLATION_FORMATS, type CollationFormat, renderCollation } from '../../reports/collation/formats.ts';
import { exportedFormats } from '../../reports/format.ts';
import { collation as collationJson } from './schemas/answer-schemas.ts';

const EXPORTED = exportedFormats(COLLATION_FORMATS);

export const exportQuery = z.object({ format: z.enum(EXPORTED).optional() });

/** The forms whose shape can be told more exactly than "text". */
const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'application/json': collationJson,
  'application/ld+json': z.looseObject({ '@context': z.union([z.string(), z.array(z.unknown())]) }),
};

/** What an export may be, for the API's description. */
export const collationContent = Object.fromEntries(
  EXPORTED.map((name) => {
    const { mediaType } = COLLATION_FORMATS[name];
    return [mediaType, { schema: SCHEMAS[mediaType] ?? z.string() }];
  }),
);

/** A collation in the form that is asked for by name, or else by what the client accepts. */
export function collationAnswer(
  c: Context,
  collation: Collation,
  format: CollationFormat | undefined,
): Response {
  const chosen = format ?? accepted(c);
  return c.body(renderCollation(collation, chosen, { width: 110, colour: false }), 200, {
    'content-type': `${COLLATION_FORMATS[chosen].mediaType}; charset=utf-8`,
    vary: 'accept',
  });
}

function accepted(c: Context): CollationFormat {
  const supports = Object.keys(collationContent);
  const type = accepts(c, { header: 'Accept', supports, default: COLLATION_FORMATS.json.mediaType });
  return EXPORTED.find((name) => COLLATION_FORMATS[name].mediaType === type) ?? 'json';
}
