import { z } from '@hono/zod-openapi';
import { profileNames } from '../../../app/house-profile.ts';

const LONGEST_ADDRESS = 2048;

/** A web address in its normal form. Anything else that names a place (a path, another scheme) is refused here. */
export const webAddress = z
  .string()
  .max(LONGEST_ADDRESS)
  .refine(isWebAddress, 'an http or https address')
  .transform((address) => new URL(address).href)
  .openapi({ type: 'string', format: 'uri', example: 'https://ledger.example/pier' });

function isWebAddress(given: string): boolean {
  if (!URL.canParse(given)) return false;
  const { protocol, username, password } = new URL(given);
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '';
}

const text = z
  .strictObject({
    title: z.string().max(500).optional().describe('What findings call it.'),
    text: z.string().min(1).describe('The whole text.'),
  })
  .meta({ id: 'GivenText', description: 'A text handed over as it is.' });

const address = z
  .strictObject({ address: webAddress })
  .meta({ id: 'GivenAddress', description: 'A public web address, fetched by the server.' });

/** A text or an address. Files of the server can not be named. */
const given = z.union([text, address]).describe('A text handed over, or a public web address.');
export type GivenBody = z.output<typeof given>;

const some = z.array(given).max(100);
const name = z.string().min(1).max(500);

export const ingestBody = z
  .strictObject({ reports: some.default([]), transcripts: some.default([]) })
  .refine(
    ({ reports, transcripts }) => reports.length + transcripts.length > 0,
    'give at least one text or address',
  )
  .meta({ id: 'IngestRequest' });

export const checkBody = z
  .strictObject({
    draft: given,
    story: name.optional().describe("Check against this story's reports."),
    against: some.default([]).describe('More sources to check against.'),
    profile: z.enum(profileNames()).optional().describe('House rules.'),
    indirect: z.boolean().optional().describe('Check indirect speech too.'),
  })
  .meta({ id: 'CheckRequest' });

export const guardBody = z
  .strictObject({
    before: given.describe('The old version.'),
    after: given.describe('The new version.'),
    profile: z.enum(profileNames()).optional().describe('House rules.'),
    marks: z.boolean().optional().describe('Whether words that lost their marks are a finding.'),
  })
  .meta({ id: 'GuardRequest' });

export const traceBody = z
  .strictObject({
    words: z.string().min(1).max(5000).describe('The quotation to trace, without quotation marks.'),
    story: name.optional().describe("Look in this story's reports alone."),
    in: some.default([]).describe('Look in these; in the archive where neither is given.'),
    first: z.boolean().optional().describe('Earliest witness first.'),
    limit: z.int().min(1).max(200).optional().describe('Places at most; 20 unless told.'),
  })
  .meta({ id: 'TraceRequest' });

export const compareBody = z
  .strictObject({ reports: some.min(1), transcripts: some.default([]) })
  .meta({ id: 'CompareRequest' });

export const factsBody = z.strictObject({ reports: some.min(1) }).meta({ id: 'FactsRequest' });

export const extractBody = z.strictObject({ sources: some.min(1) }).meta({ id: 'ExtractRequest' });

export const splitBody = z
  .strictObject({
    reports: z.array(name).min(1).max(1000).describe('The reports that make the new story.'),
    title: z.string().max(300).optional(),
  })
  .meta({ id: 'SplitRequest' });

export const joinBody = z
  .strictObject({ from: name.describe('The story whose reports move; it is none any more then.') })
  .meta({ id: 'JoinRequest' });

export const renameBody = z.strictObject({ title: z.string().min(1).max(300) }).meta({ id: 'RenameRequest' });

export const feedBody = z.strictObject({ address: webAddress }).meta({ id: 'FeedRequest' });

const reason = z.string().min(1).max(1000).describe('Why.');

export const mergeBody = z
  .strictObject({ into: name.describe('The key of the speaker that it is.'), reason })
  .meta({ id: 'MergeRequest' });

export const partBody = z
  .strictObject({
    name: z.string().min(1).max(200).describe('What the other person is called.'),
    stories: z.array(name).max(1000).default([]),
    reports: z.array(name).max(1000).default([]),
    reason,
  })
  .meta({ id: 'PartRequest' });

export const viewBody = z
  .strictObject({
    name: z.string().min(1).max(100),
    query: z.string().max(4000).describe('As in the address of the search page: `q=ferry&verdict=altered`.'),
  })
  .meta({ id: 'ViewRequest' });
