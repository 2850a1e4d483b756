import { z } from 'zod';

const words = z.string().regex(/\S/);

const ignoreSchema = z
  .strictObject({
    reason: words.describe('Why; told with what is ignored.'),
    words: words.optional().describe('Words that the quotation holds, whatever their case and marks.'),
    path: words.optional().describe('The file that it stands in, or a glob of files.'),
    kind: words.optional().describe('The verdict or outcome, as “cleaned” or “lost”.'),
  })
  .refine((rule) => rule.words ?? rule.path ?? rule.kind, 'names neither words nor path nor kind')
  .describe('Findings that are not to be told: those to which all applies that the rule names.');

/** The file `hearsay.config.json`. */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional(),
    profile: words.optional().describe('House rules: a name, or a file beside this one.'),
    sources: z
      .array(words)
      .optional()
      .describe(
        'What `check` and `trace` look in where no source is named: files, folders, globs, addresses.',
      ),
    aliases: z
      .array(z.array(words).min(2))
      .optional()
      .describe('Names of one speaker each, the fullest first.'),
    ignore: z.array(ignoreSchema).optional(),
    baseline: words.optional().describe('A file of settled findings.'),
  })
  .describe('What holds for the texts of a folder and all folders below. Paths are relative to this file.');

export type ConfigFile = Readonly<z.infer<typeof configSchema>>;
export type IgnoreRule = Readonly<z.infer<typeof ignoreSchema>>;
