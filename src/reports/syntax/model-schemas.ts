import { z } from 'zod';
import { ENGINES } from '../../core/model/engine.ts';
import { FINDING_KINDS, LEVELS } from '../../core/model/finding.ts';
import { CHAIN_VERDICTS, CHANGE_KINDS, SPEAKER_VERDICTS, WORDS_VERDICTS } from '../../core/model/verdict.ts';
import { settlementSchema } from '../baseline/baseline-schema.ts';

export const engineSchema = z
  .enum(ENGINES)
  .describe('What found who said what: the deep engine, a network, or the fast one, word features.');

const offset = z.int().min(0);

export const spanSchema = z
  .strictObject({ start: offset, end: offset })
  .describe('A half-open range of a text, in UTF-16 code units.');

const spans = z.array(spanSchema);

export const modeSchema = z
  .enum(['direct', 'mixed', 'indirect'])
  .describe('Whether the content stands wholly, partly or not at all in quotation marks.');

export const actSchema = z.enum(['said', 'wrote', 'thought']).describe('What kind of act is reported.');

export const changeSchema = z
  .strictObject({
    kind: z.enum(CHANGE_KINDS),
    a: spans.describe("The words on side a, in a's witness; empty for an insertion."),
    b: spans.describe("The words on side b, in b's witness; empty for an omission."),
    from: z.string(),
    to: z.string(),
    reason: z.string(),
  })
  .describe('One difference between two wordings.');

export const wordsVerdictSchema = z.enum(WORDS_VERDICTS);

export const speakerVerdictSchema = z.enum(SPEAKER_VERDICTS);

export const chainVerdictSchema = z.enum(CHAIN_VERDICTS);

export const confidenceSchema = z
  .number()
  .min(0)
  .max(1)
  .describe('How often one of this evidence is right, calibrated on judged ones.');

export const levelSchema = z
  .enum(LEVELS)
  .describe('certain: at least 98 % right, likely: at least 90 %, possible: less.');

const index = z.int().min(0).describe("An index into the statement's wordings.");

export const findingSchema = z
  .strictObject({
    id: z.string().describe('The same however often and in whatever order the texts are read.'),
    kind: z.enum(FINDING_KINDS),
    statement: z.string().describe('A statement id.'),
    a: index,
    b: index.nullable().describe('Null with not-found: nothing is held against it.'),
    atMostOneVerbatim: z.boolean(),
    withA: z.array(z.string()).describe('Other witnesses that side with a in this, by id.'),
    withB: z
      .array(z.string())
      .describe(
        'Other witnesses that side with b in this, by id; with not-found the transcripts without the words.',
      ),
    confidence: confidenceSchema,
    level: levelSchema,
    reason: z.string(),
    settlement: settlementSchema.optional(),
  })
  .describe('What a reader is told to look at.');

export const odditySchema = z
  .strictObject({
    code: z.string(),
    message: z.string(),
    documentId: z.string(),
    span: spanSchema.nullable(),
  })
  .describe('Something odd in the input that was met and survived.');
