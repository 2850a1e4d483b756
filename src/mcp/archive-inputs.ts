import { z } from 'zod';
import { profileNames } from '../app/house-profile.ts';
import { findingSchema, modeSchema, wordsVerdictSchema } from '../reports/syntax/model-schemas.ts';

const words = z.string().min(1).max(500);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, 'a day: 2026-11-23');
const limit = z.int().min(1).max(200).optional().describe('At most so many; 20 unless told.');
const name = words.describe('A name or part of one, or a speaker’s key.');

export const archiveTraceInput = z.object({
  words: z.string().min(1).max(5000).describe('The quotation to trace, without quotation marks.'),
  story: words.optional().describe('Look in this story’s reports alone, by its id.'),
  first: z.boolean().optional().describe('Earliest witness first.'),
  limit,
});

const given = z.strictObject({
  name: z.string().min(1).max(200).describe('What findings call it.'),
  text: z.string().min(1).describe('The whole text.'),
});
const profile = z.enum(profileNames()).optional().describe('House rules; default unless told.');

export const archiveCheckInput = z.object({
  draft: given.describe('The text whose quotations are checked.'),
  story: words.optional().describe('Check against this story’s reports, by its id.'),
  against: z.array(given).max(100).optional().describe('Transcripts and reports handed over.'),
  profile,
  indirect: z.boolean().optional().describe('Check indirect speech too.'),
});

export const archiveGuardInput = z.object({
  before: given.describe('The old version.'),
  after: given.describe('The new version.'),
  profile,
  marks: z.boolean().optional().describe('Whether words that lost their marks are a finding.'),
});

export const searchInput = z.object({
  text: words.optional().describe('Words of any wording, and "phrases".'),
  speaker: name.optional(),
  outlet: words.optional().describe('One that carries it, as its reports call it.'),
  words: wordsVerdictSchema.optional().describe('The verdict on the words.'),
  altered: z.boolean().optional(),
  from: day.optional(),
  to: day.optional(),
  order: z.enum(['newest', 'match']).optional(),
  limit,
  cursor: z.string().max(2000).optional().describe('The `next` of the answer before.'),
});

export const storyInput = z.object({
  id: words.optional().describe('As `search` tells it.'),
  title: words.optional().describe('Words of its title, where the id is not known.'),
});
export const speakerInput = z.object({ name, limit });
export const recordInput = z.object({ name });

// Answers may get more fields: what is told here is what assistants can rely on.
const statement = z.looseObject({
  story: z.string(),
  statement: z.string(),
  speaker: z.string(),
  speakerKey: z.string(),
  text: z.string(),
  mode: modeSchema.nullable(),
  words: wordsVerdictSchema.nullable(),
  altered: z.boolean(),
  date: z.string(),
});
const speaker = z.looseObject({
  key: z.string(),
  name: z.string(),
  alsoCalled: z.array(z.string()),
  statements: z.int(),
  altered: z.int(),
  stories: z.int(),
});
const counts = z.array(z.object({ value: z.string(), name: z.string(), count: z.int() }));

export const searchOutput = z.object({
  items: z.array(statement),
  next: z.string().nullable(),
  facets: z.object({
    total: z.int(),
    isAll: z.boolean(),
    speakers: counts,
    outlets: counts,
    verdicts: counts,
    months: counts,
  }),
});
export const storyOutput = z.object({
  story: z.looseObject({ id: z.string(), title: z.string(), reports: z.int() }),
  reports: z.array(
    z.object({
      id: z.string(),
      title: z.string().nullable(),
      outlet: z.string().nullable(),
      date: z.string().nullable(),
    }),
  ),
  statements: z.array(
    z.object({
      id: z.string(),
      speaker: z.string(),
      wordings: z.array(z.object({ report: z.string(), mode: modeSchema, text: z.string() })),
    }),
  ),
  findings: z.array(findingSchema).describe('What to look at, gravest first.'),
});
export const speakerOutput = z.object({
  speaker,
  statements: z.array(statement),
  others: z.array(speaker).describe('Others whom the name fits.'),
});
