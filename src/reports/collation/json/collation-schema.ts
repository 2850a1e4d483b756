import { z } from 'zod';
import { APART_RULES, BOND_RULES } from '../../../core/model/collation.ts';
import { TRANSCRIPTIONS } from '../../../core/model/document.ts';
import { factSchema } from '../../facts/json/facts-schema.ts';
import {
  actSchema,
  chainVerdictSchema,
  changeSchema,
  engineSchema,
  findingSchema,
  modeSchema,
  odditySchema,
  spanSchema,
  speakerVerdictSchema,
  wordsVerdictSchema,
} from '../../syntax/model-schemas.ts';

const spans = z.array(spanSchema);
const optionalSpans = z.array(spanSchema).nullable();

const blockSchema = z.strictObject({
  kind: z.enum([
    'headline',
    'heading',
    'paragraph',
    'quote',
    'turn',
    'list-item',
    'caption',
    'byline',
    'aside',
  ]),
  span: spanSchema,
  label: z.strictObject({ text: z.string(), span: spanSchema.nullable() }).optional(),
  time: z
    .strictObject({ start: z.number(), end: z.number() })
    .describe('Milliseconds from the start of the recording.')
    .optional(),
});

const witnessSchema = z
  .strictObject({
    id: z.string(),
    path: z.string().describe("Where it was read from: a path, an address, '-' for standard input."),
    title: z.string().nullable(),
    kind: z.enum(['report', 'transcript']),
    transcription: z
      .optional(z.enum(TRANSCRIPTIONS))
      .describe(
        'Who wrote a transcript down, guessed from its form: a program, an editor, or a court, a house or an office.',
      ),
    meta: z.strictObject({
      outlet: z.string().nullable(),
      date: z.string().nullable(),
      authors: z.array(z.string()),
      url: z.string().nullable(),
      format: z.string(),
    }),
    text: z.string().describe('The text as read, to which every span of this witness refers.'),
    blocks: z.array(blockSchema),
  })
  .describe('A text that carries wordings.');

const speakerSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['person', 'organisation', 'group', 'document', 'unnamed', 'unresolved']),
  aliases: z.array(z.string()),
  roles: z.array(z.string()),
  speaksFor: z.string().describe('Whom a spokesperson speaks for: a speaker id.').optional(),
});

const wordingSchema = z
  .strictObject({
    witness: z.string().describe('A witness id.'),
    attribution: z
      .string()
      .nullable()
      .describe("The attribution's id inside the witness; null for a passage of a transcript."),
    mode: modeSchema,
    act: actSchema,
    content: spans.min(1),
    quoted: spans,
    source: optionalSpans,
    cue: optionalSpans,
    text: z.string(),
    speaker: z.string().describe('A speaker id.'),
    chain: z.array(z.string()).describe('Speaker ids, the uttering speaker first.'),
  })
  .describe('The content of one attribution, as one witness has it.');

const index = z.int().min(0).describe("An index into the statement's wordings.");

const bondSchema = z
  .strictObject({
    rule: z
      .enum(BOND_RULES)
      .describe('The rule that joined the two; `untold` where an older archive did not keep it.'),
    score: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe(
        "How likely the two alone render one statement; for `located` the share of the wording's information that the passage has word for word; null for `untold`.",
      ),
    reason: z.string(),
  })
  .describe('Why two wordings stand in one statement.');

const nearestSchema = z
  .strictObject({
    wording: index,
    witness: z.string().describe("The other wording's witness id."),
    content: spans.min(1).describe("The other wording's content."),
    rule: z.enum(APART_RULES),
    score: z.number().min(0).max(1).describe('How likely the two alone render one statement.'),
    reason: z.string(),
  })
  .describe('The nearest wording of another statement, and why the two stand apart.');

const comparisonSchema = z
  .strictObject({
    a: index,
    b: index,
    bond: bondSchema,
    words: wordsVerdictSchema,
    speaker: speakerVerdictSchema,
    chain: chainVerdictSchema,
    changes: z.array(changeSchema),
    doubts: z
      .array(changeSchema)
      .optional()
      .describe(
        'What a program that wrote a transcript down may have misheard: transcript doubt, no change.',
      ),
    atMostOneVerbatim: z
      .boolean()
      .describe('Both sides stand in quotation marks, their words differ, and no transcript decides.'),
    nearMiss: z
      .literal(true)
      .optional()
      .describe(
        "The passage was found in the speaker's own turns alone, where a telling word differs; absent elsewhere.",
      ),
    rule: z.string().describe('The rule that decided the verdict on the words.'),
    support: z.number().min(0).max(1),
  })
  .describe('Two wordings of one statement, compared.');

const missingSchema = z
  .strictObject({
    wording: index,
    witness: z.string().describe("The transcript's witness id; its path where it could not be read."),
    words: z.enum(['not-found', 'source-unavailable']),
    provesNothing: z
      .boolean()
      .describe(
        'Whether its words are too common, or too like what their speaker says there, for their absence to tell anything.',
      ),
    speakerInSource: z
      .boolean()
      .describe("Whether the wording's speaker is known to speak in the transcript."),
    reason: z.string(),
  })
  .describe('A wording that a transcript does not carry, or could not be looked up in.');

const statementSchema = z
  .strictObject({
    id: z.string(),
    speaker: z.string().describe('A speaker id.'),
    chain: z.array(z.string()),
    wordings: z.array(wordingSchema).min(1),
    comparisons: z.array(comparisonSchema),
    missing: z.array(missingSchema),
    nearest: z.array(nearestSchema),
  })
  .describe('What one speaker said on one occasion. One wording: only that witness carries it.');

/** The JSON of `hearsay compare --format json`. */
export const collationSchema = z
  .strictObject({
    version: z.string(),
    engine: engineSchema,
    witnesses: z.array(witnessSchema),
    speakers: z.array(speakerSchema),
    statements: z.array(statementSchema),
    findings: z.array(findingSchema).describe('Gravest first, of every level.'),
    facts: z.array(factSchema).describe('What the reports tell outside quotation marks, gravest first.'),
    oddities: z.array(odditySchema),
  })
  .describe('A collation: all statements of a set of witnesses, compared.');

export type CollationJson = z.infer<typeof collationSchema>;
