import { z } from 'zod';
import { MISPLACED, PROMISED } from '../../../core/model/checked-draft.ts';
import { TRANSCRIPTIONS } from '../../../core/model/document.ts';
import { settlementSchema } from '../../baseline/baseline-schema.ts';
import {
  chainVerdictSchema,
  changeSchema,
  confidenceSchema,
  engineSchema,
  levelSchema,
  modeSchema,
  odditySchema,
  spanSchema,
  speakerVerdictSchema,
  wordsVerdictSchema,
} from '../../syntax/model-schemas.ts';

const severitySchema = z
  .enum(['error', 'warning', 'note', 'none'])
  .describe("How grave the house's rules take it.");

export const passageSchema = z
  .strictObject({
    source: z.string().describe('The id of a JSON record, or else the path or address.'),
    path: z.string(),
    title: z.string().nullable(),
    date: z.string().nullable(),
    span: spanSchema.describe("In the source's text."),
    text: z.string(),
    speaker: z.string().nullable().describe("The turn's label as written."),
    time: z.string().nullable().describe('When it is heard: hours, minutes, seconds from the start.'),
    place: z
      .optional(z.string())
      .describe('Page and line as printed (“41:7–12”), of a record that numbers its lines.'),
    transcription: z
      .optional(z.enum(TRANSCRIPTIONS))
      .describe(
        'Who wrote the transcript down, guessed from its form: a program, an editor, or a court, a house or an office.',
      ),
    before: z.string(),
    after: z.string(),
    score: z
      .number()
      .describe('Bits of evidence: at 0 one such likeness is expected by chance in these sources.'),
    coverage: z
      .number()
      .min(0)
      .max(1)
      .describe("Share of the quotation's information that stands here word for word."),
  })
  .describe('A stretch of a source that carries words of a quotation.');

export const checkChangeSchema = changeSchema.describe(
  'One difference; side a is the source, side b the draft.',
);

const quotationSchema = z.strictObject({
  id: z.string(),
  span: spanSchema.describe("In the draft's text, without the marks."),
  mode: modeSchema,
  text: z.string(),
  speaker: z.string().nullable().describe('The fullest name that the draft gives its speaker.'),
  verdict: z.strictObject({
    words: wordsVerdictSchema,
    speaker: speakerVerdictSchema,
    chain: chainVerdictSchema,
  }),
  speakerInSource: z
    .boolean()
    .describe(
      'Whether its speaker is known to speak in the sources on this matter: in one of few, or in one that surely carries another quotation of theirs.',
    ),
  nearMiss: z.boolean().describe("Found in the speaker's own turns alone, where a telling word differs."),
  severity: severitySchema,
  houseRule: z.string(),
  passages: z
    .array(passageSchema)
    .describe('Several for a splice; empty with not-found and source-unavailable.'),
  changes: z.array(checkChangeSchema),
  runnerUp: passageSchema
    .nullable()
    .describe(
      'Another place with other words, where the margin is thin; with not-found the likeness refused.',
    ),
  copies: z
    .array(z.strictObject({ source: z.string(), span: spanSchema }))
    .describe('Other sources with the very same words.'),
  suspects: z
    .array(z.strictObject({ source: z.string(), span: spanSchema, text: z.string(), reason: z.string() }))
    .describe('Words of the source that plainly are not what was said.'),
  rule: z.string().describe('The rule that decided.'),
  reason: z.string(),
  citation: z
    .strictObject({
      span: spanSchema.describe("In the draft's text."),
      text: z.string(),
      promises: z.array(z.enum(PROMISED)).describe('What its parentheticals say was done to the words.'),
      quoting: z.string().nullable().describe('Whom the cited text quotes, as “(quoting …)” tells it.'),
      writtenBy: z
        .strictObject({ judge: z.string().nullable(), part: z.string() })
        .nullable()
        .describe('Whose part of a decision it is, where it is not the court’s.'),
      misplaced: z
        .strictObject({ kind: z.enum(MISPLACED), reason: z.string() })
        .optional()
        .describe('That the words stand in another case or at another page than is cited.'),
    })
    .optional()
    .describe('The citation behind the quotation, as courts are cited.'),
  confidence: confidenceSchema,
  level: levelSchema,
  findingId: z.string().describe('The same however often the texts are read: what a baseline settles.'),
  settlement: settlementSchema.optional(),
});

export const searchedSchema = z.strictObject({ documents: z.int().min(0), words: z.int().min(0) });
export const unavailableSchema = z.array(z.strictObject({ path: z.string(), message: z.string() }));

/** The JSON of `hearsay check --format json`. */
export const checkSchema = z
  .strictObject({
    version: z.string(),
    engine: engineSchema,
    draft: z.strictObject({ path: z.string(), id: z.string(), title: z.string().nullable() }),
    profile: z.string(),
    searched: searchedSchema,
    unavailable: unavailableSchema,
    quotations: z.array(quotationSchema),
    oddities: z.array(odditySchema),
  })
  .describe('A draft with every quotation checked against sources.');

export type CheckJson = z.infer<typeof checkSchema>;
export type ChangeJson = z.infer<typeof checkChangeSchema>;
export type PassageJson = z.infer<typeof passageSchema>;
