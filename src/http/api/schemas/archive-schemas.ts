import { z } from '@hono/zod-openapi';
import { GUARD_OUTCOMES } from '../../../core/model/guarded-text.ts';
import {
  chainVerdictSchema,
  engineSchema,
  modeSchema,
  speakerVerdictSchema,
  wordsVerdictSchema,
} from '../../../reports/syntax/model-schemas.ts';

const time = z.string().describe('ISO 8601.');
const count = z.int().min(0);
const printed = z
  .string()
  .describe('The earliest or latest day of its reports, as they say or else as they arrived.');

export const storyCard = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    byHand: z.boolean().describe('Whether a person named, split or joined it.'),
    reports: count,
    witnesses: count.describe('Reports that are no copies, revisions or derivations of others.'),
    statements: count,
    altered: count.describe('Statements whose words, speaker or chain were altered between witnesses.'),
    firstAt: time,
    latestAt: time,
    printedFrom: printed,
    printedTo: printed,
    collated: z.boolean().describe('Whether the collation is up to date with the reports.'),
  })
  .meta({ id: 'Story', description: 'The reports of one event.' });

export const statementCard = z
  .strictObject({
    story: z.string(),
    storyTitle: z.string(),
    statement: z.string().describe("The statement's id inside the story's collation."),
    speaker: z.string(),
    speakerKey: z.string().describe('The same for one speaker across stories.'),
    text: z.string().describe('The wording that most witnesses carry.'),
    mode: modeSchema
      .nullable()
      .describe('Whether that wording stands in quotation marks; null where that was not kept.'),
    found: z
      .string()
      .optional()
      .describe('A wording that holds the words searched for, where the one shown does not.'),
    words: wordsVerdictSchema
      .nullable()
      .describe('The gravest verdict of its comparisons; null where one witness alone carries it.'),
    speakerVerdict: speakerVerdictSchema.nullable(),
    chain: chainVerdictSchema.nullable(),
    altered: z.boolean(),
    witnesses: count,
    date: z.string(),
  })
  .meta({ id: 'Statement', description: 'What one speaker said on one occasion.' });

export const speakerCard = z
  .strictObject({
    key: z.string(),
    name: z.string(),
    alsoCalled: z.array(z.string()).describe('Names of speakers that were merged with this one.'),
    statements: count,
    altered: count,
    stories: count,
  })
  .meta({ id: 'Speaker', description: 'Whoever is said to have said something.' });

export const speakerRuling = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['merge', 'part']),
    from: z.string().describe('The key of the speaker whose statements go.'),
    fromName: z.string(),
    into: z.string().describe('The key of the speaker to whom they go.'),
    intoName: z.string(),
    stories: z.array(z.string()).describe('Of a part: where.'),
    reports: z.array(z.string()),
    reason: z.string(),
    who: z.string(),
    when: time,
    undone: z.strictObject({ who: z.string(), when: time }).nullable(),
  })
  .meta({ id: 'SpeakerRuling', description: 'What a person settled of who is who.' });

export const savedView = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    query: z.string().describe('As in the address of the search page.'),
    when: time,
    feed: z.string().describe('The path of its RSS, with a key: whoever has it can read this feed.'),
  })
  .meta({ id: 'SavedView', description: 'A search that is kept under a name.' });

const facetCounts = z.array(z.strictObject({ value: z.string(), name: z.string(), count }));

export const statementFacets = z
  .strictObject({
    total: count.describe('How many were counted.'),
    isAll: z.boolean().describe('False where there are more: the latest are counted.'),
    speakers: facetCounts.describe('By key.'),
    outlets: facetCounts,
    verdicts: facetCounts,
    months: facetCounts,
  })
  .meta({ id: 'StatementFacets', description: 'How the statements that a search finds are spread.' });

const copyOf = z
  .strictObject({ report: z.string(), relation: z.enum(['copy', 'revision', 'derived']) })
  .describe('The earlier report that it was taken from.');

export const reportCard = z
  .strictObject({
    id: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    date: z.string().nullable().describe('As the report gives it.'),
    receivedAt: time,
    address: z.string().nullable(),
    kind: z.enum(['report', 'transcript']),
    version: z.int().min(1),
    story: z.string().nullable(),
    copyOf: copyOf.nullable(),
    state: z.enum(['received', 'read', 'grouped', 'failed']),
  })
  .meta({ id: 'ReportCard', description: 'A report as lists show it.' });

export const report = reportCard
  .extend({
    text: z.string().describe('The text as read.'),
    attributions: count.describe('How many there are; `extract` shows those of any text.'),
    engine: engineSchema.nullable().describe('What found them; null while it is not read.'),
    bytesHash: z.string().describe('SHA-256 of the original bytes.'),
    textHash: z.string().describe('SHA-256 of the text.'),
    hearsay: z.string().describe('The version of Hearsay that took it in.'),
  })
  .meta({ id: 'Report', description: 'A report with its text.' });

const guardedPlace = z.strictObject({ text: z.string(), speaker: z.string().nullable() }).nullable();

export const guardedQuotation = z
  .strictObject({
    outcome: z.enum(GUARD_OUTCOMES),
    words: wordsVerdictSchema,
    speaker: speakerVerdictSchema,
    altered: z
      .boolean()
      .meta({ description: 'Whether it counts as altered: its words, or whom they are given to.' }),
    before: guardedPlace,
    after: guardedPlace,
    reason: z.string(),
  })
  .meta({
    id: 'VersionQuotation',
    description: 'What became of a quotation between a version and the one before.',
  });

export const reportVersion = z
  .strictObject({
    version: z.int().min(1),
    title: z.string().nullable(),
    text: z.string(),
    receivedAt: time,
    bytesHash: z.string(),
    textHash: z.string(),
    hearsay: z.string(),
    quotations: z.array(guardedQuotation).nullable().meta({
      description: 'Since the version before; null for the first, and while they are not compared.',
    }),
  })
  .meta({ id: 'ReportVersion', description: "One version of a report's text; version 1 is the first seen." });

export const feed = z
  .strictObject({
    address: z.string(),
    title: z.string().nullable(),
    addedAt: time,
    nextPollAt: time,
    lastPolledAt: time.nullable(),
    lastOkAt: time.nullable(),
    failures: count.describe('Failures in a row; 0 when the last poll went well.'),
    lastError: z.string().nullable(),
    items: count.describe('Items that became reports.'),
  })
  .meta({ id: 'Feed', description: 'A feed and its health.' });

export const deadLetter = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['file', 'address', 'report']),
    place: z.string(),
    part: z.string().nullable().describe('Where inside the file; null for the whole.'),
    code: z.string(),
    message: z.string(),
    at: time,
    tries: count,
  })
  .meta({ id: 'DeadLetter', description: 'Something that could not be taken in, with the reason.' });

export const counts = z
  .strictObject({
    reports: count,
    stories: count,
    statements: count,
    altered: count,
    unread: count,
    ungrouped: count,
    stale: count,
    failed: count,
    deadLetters: count,
    feeds: count,
  })
  .meta({ id: 'Counts', description: 'What the archive holds and what is pending.' });

export const storyGroup = z
  .strictObject({ id: z.string(), title: z.string(), reports: z.array(z.string()) })
  .meta({ id: 'StoryGroup', description: "A story with its reports' ids." });

/** One page of a list of such things. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    items: z.array(item),
    next: z.string().nullable().describe('The `cursor` that continues the list; null at its end.'),
  });
}
