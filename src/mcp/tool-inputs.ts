import { z } from 'zod';
import { profileNames } from '../app/house-profile.ts';

const given = z
  .strictObject({
    name: z.string().describe('What findings call it.'),
    text: z.string().describe('The whole text.'),
  })
  .describe('A text handed over as it is.');

/** Something to read: a path, folder, glob or address, or a text handed over. */
const sourceSchema = z.union([z.string().describe('A path, folder, glob, or http(s) address.'), given]);

export const checkInput = z.object({
  draft: sourceSchema.describe('The text whose quotations are checked.'),
  against: z.array(sourceSchema).min(1).describe('Transcripts and reports to look in.'),
  profile: z
    .string()
    .optional()
    .describe(`House rules: ${profileNames().join(', ')}, or the path of a profile.`),
  indirect: z.boolean().optional().describe('Check indirect speech too.'),
});

export const guardInput = z.object({
  before: sourceSchema.describe('The old version: a text, or a path, folder or address.'),
  after: sourceSchema.describe('The new version; of a folder the files with the same path are compared.'),
  profile: z
    .string()
    .optional()
    .describe(`House rules: ${profileNames().join(', ')}, or the path of a profile.`),
  marks: z.boolean().optional().describe('Whether words that lost their marks are a finding.'),
});

export const traceInput = z.object({
  words: z.string().min(1).describe('The quotation to trace, without quotation marks.'),
  in: z.array(sourceSchema).min(1).describe('Sources to look in.'),
  first: z.boolean().optional().describe('Earliest witness first.'),
  limit: z.int().min(1).max(200).optional().describe('Places at most; 20 unless told.'),
});

export const compareInput = z.object({
  reports: z.array(sourceSchema).min(1).describe('Reports of one event.'),
  transcripts: z.array(sourceSchema).optional().describe('Transcripts of what was said.'),
});

export const factsInput = z.object({
  reports: z.array(sourceSchema).min(2).describe('Reports of one event.'),
});

export const stemmaInput = z.object({
  reports: z.array(sourceSchema).min(2).describe('Reports of one event; transcripts among them are sources.'),
});

export const extractInput = z.object({
  sources: z.array(sourceSchema).min(1).describe('Texts whose attributions are extracted.'),
});
