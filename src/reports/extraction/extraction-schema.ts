import { z } from 'zod';
import { actSchema, engineSchema, modeSchema, odditySchema } from '../syntax/model-schemas.ts';

const pairs = z
  .array(z.tuple([z.int().min(0), z.int().min(0)]))
  .min(1)
  .describe('Half-open ranges [start, end) of the text as read, in UTF-16 code units.');

const chance = z.number().min(0).max(1);

const place = z.strictObject({ spans: pairs });

const attributionSchema = z
  .strictObject({
    id: z.string(),
    mode: modeSchema,
    source: place.nullable(),
    cue: place.nullable(),
    content: place,
    speaker: z.string().nullable().describe('The name of the resolved speaker; null where none was found.'),
    chain: z
      .array(z.string())
      .describe('Names of the speakers through whom the words came, the uttering one first.'),
    act: actSchema,
    quoted: z.strictObject({ spans: z.array(z.tuple([z.int().min(0), z.int().min(0)])) }),
    text: z.string().describe("The content's words."),
    confidence: chance.describe('How sure the engine is that the content is somebody’s words.'),
    certainty: z
      .strictObject({ source: chance, ends: chance })
      .nullable()
      .describe(
        'How often an engine so sure has the source and the ends of the content right; null where untold.',
      ),
    rule: z.string(),
  })
  .describe("One text's claim that a source said something.");

/** One line of `hearsay extract --format jsonl`. */
export const extractionSchema = z
  .strictObject({
    version: z.string(),
    engine: engineSchema,
    id: z.string(),
    path: z.string(),
    title: z.string().nullable(),
    attributions: z.array(attributionSchema),
    oddities: z.array(odditySchema),
  })
  .describe('The attributions of one document: one line of JSON lines.');

export type ExtractionJson = z.infer<typeof extractionSchema>;
