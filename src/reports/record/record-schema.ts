import { z } from 'zod';
import { LEVELS } from '../../core/model/finding.ts';
import { CHANGE_KINDS } from '../../core/model/verdict.ts';
import { modeSchema, wordsVerdictSchema } from '../syntax/model-schemas.ts';

const count = z.int().min(0);
const index = count.describe('A passage, by its place in `passages`.');
const surety = {
  confidence: z.number().min(0).max(1),
  level: z.enum(LEVELS).describe('certain (at least 98 % right), likely (90 %) or possible.'),
  reason: z.string(),
};

/** The JSON of `hearsay record --format json`. */
export const recordSchema = z
  .strictObject({
    version: z.string(),
    speaker: z.string(),
    passages: z
      .array(
        z.strictObject({
          story: z.string(),
          storyTitle: z.string(),
          statement: z.string(),
          text: z.string(),
          mode: modeSchema.nullable(),
          date: z.string(),
          carriers: z.array(z.strictObject({ outlet: z.string().nullable(), altered: z.boolean() })),
        }),
      )
      .describe('Everything that the speaker is said to have said, the earliest first.'),
    months: z.array(z.strictObject({ month: z.string(), statements: count })),
    topics: z
      .array(
        z.strictObject({
          story: z.string(),
          title: z.string(),
          from: z.string(),
          to: z.string(),
          statements: count,
        }),
      )
      .describe('By story, the one with most first.'),
    turns: z
      .array(
        z.strictObject({
          kind: z.enum(['changed-position', 'contradiction']),
          a: index,
          b: index,
          words: wordsVerdictSchema,
          changes: z.array(z.enum(CHANGE_KINDS)),
          ...surety,
        }),
      )
      .describe('Two passages that do not go together: on two days a position that changed.'),
    recurrences: z
      .array(z.strictObject({ passages: z.array(index).min(2), sameWords: z.boolean(), ...surety }))
      .describe('What was said again, in the same or in other words.'),
    outlets: z
      .array(z.strictObject({ outlet: z.string(), statements: count, altered: count }))
      .describe('How many statements each carries, and of how many its wording is the one that was altered.'),
  })
  .describe('Everything that a speaker is said to have said, over all stories.');

export type RecordJson = z.infer<typeof recordSchema>;
