import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context, TypedResponse } from 'hono';
import { accepts } from 'hono/accepts';
import { stream } from 'hono/streaming';
import type { Archive } from '../../app/archive/archive.ts';
import { storyStemma } from '../../app/archive/collating/story-stemma.ts';
import { defined } from '../../app/archive/defined.ts';
import { joinStories, renameStory, splitStory } from '../../app/archive/grouping/edit-stories.ts';
import { listGroups } from '../../app/archive/grouping/list-groups.ts';
import type { PageRequest, Store } from '../../app/archive/store.ts';
import type { StoryCard } from '../../core/model/archive.ts';
import type { Collation } from '../../core/model/collation.ts';
import { HearsayError } from '../../core/model/error.ts';
import { FACT_VERDICTS, type Fact } from '../../core/model/fact.ts';
import { LEVELS } from '../../core/model/finding.ts';
import { COLLATION_FORMATS, type CollationFormat, renderCollation } from '../../reports/collation/formats.ts';
import { pictureStyleHash } from '../../reports/collation/picture/render-svg.ts';
import { toFactsJson } from '../../reports/facts/json/facts-json.ts';
import { exportedFormats, formatNames } from '../../reports/format.ts';
import { toStemmaJson } from '../../reports/stemma/stemma-json.ts';
import { GROUP_FORMATS, type GroupFormat } from '../../reports/stories/formats.ts';
import { onBehalfOf } from '../on-behalf-of.ts';
import type { ServeEnv } from '../security/serve-env.ts';
import { answer, body, failures, ok } from './api-route.ts';
import {
  collation as collationJson,
  facts as factsJson,
  made,
  stemma as stemmaJson,
  storyWithReports,
} from './schemas/answer-schemas.ts';
import { pageOf, storyCard, storyGroup } from './schemas/archive-schemas.ts';
import { idParam, paging, storiesQuery } from './schemas/query-schemas.ts';
import { joinBody, renameBody, splitBody } from './schemas/request-schemas.ts';
import { toReportCard } from './to-report.ts';

const tags = ['Stories'];
const pageOfStories = pageOf(storyCard);

/** Stories: to list, look at, export, split, join and rename. */
export function addStoryOperations(api: OpenAPIHono<ServeEnv>, archive: Archive): void {
  addLists(api, archive);
  addLooks(api, archive);
  addFacts(api, archive);
  addStemma(api, archive);
  addEdits(api, archive);
}

function addLists(api: OpenAPIHono<ServeEnv>, { store }: Archive): void {
  const list = createRoute({
    method: 'get',
    path: '/stories',
    operationId: 'listStories',
    summary: 'List stories',
    tags,
    request: { query: storiesQuery },
    responses: { ...ok(pageOfStories, 'A page of stories'), ...failures() },
  });
  api.openapi(list, async (c) =>
    answer(c, pageOfStories, await store.stories(defined(c.req.valid('query')))),
  );

  const pageOfGroups = pageOf(storyGroup);
  const groups = createRoute({
    method: 'get',
    path: '/groups',
    operationId: 'listGroups',
    summary: "Every story with its reports' ids, oldest first; all of them as JSON lines",
    tags,
    request: { query: paging.extend({ format: groupFormat }) },
    responses: {
      200: {
        description: 'A page, or all stories, one a line',
        content: {
          'application/json': { schema: pageOfGroups },
          'application/jsonl': { schema: storyGroup },
        },
      },
      ...failures(),
    },
  });
  api.openapi(groups, (c) => groupsAnswer(c, store, c.req.valid('query')));
}

function addLooks(api: OpenAPIHono<ServeEnv>, archive: Archive): void {
  const { store } = archive;
  const get = createRoute({
    method: 'get',
    path: '/stories/{id}',
    operationId: 'getStory',
    summary: 'A story with its reports',
    tags,
    request: { params: idParam },
    responses: { ...ok(storyWithReports, 'The story'), ...failures() },
  });
  api.openapi(get, async (c) => {
    const story = await findStory(archive, c.req.valid('param').id);
    const reports = (await store.storyReports(story.id)).map(toReportCard);
    return answer(c, storyWithReports, { story, reports });
  });

  const collation = createRoute({
    method: 'get',
    path: '/stories/{id}/collation',
    operationId: 'getCollation',
    summary: 'Everything that is said in a story, compared',
    description: 'The form by `format`, or else by the header `Accept`; JSON where neither tells.',
    tags,
    request: { params: idParam, query: exportQuery },
    responses: { 200: { description: 'The collation', content: collationContent }, ...failures() },
  });
  api.openapi(collation, async (c) => {
    const kept = await collated(archive, c.req.valid('param').id);
    return collationAnswer(c, kept, c.req.valid('query').format);
  });
}

const factQuery = z.object({
  verdict: z.enum(FACT_VERDICTS).optional().describe('Only facts of this verdict.'),
  level: z.enum(LEVELS).optional().describe('Only facts at least so sure.'),
});

function addFacts(api: OpenAPIHono<ServeEnv>, archive: Archive): void {
  const facts = createRoute({
    method: 'get',
    path: '/stories/{id}/facts',
    operationId: 'getFacts',
    summary: "What a story's reports tell outside quotation marks, and where they disagree",
    tags,
    request: { params: idParam, query: factQuery },
    responses: { ...ok(factsJson, 'The facts, gravest first'), ...failures() },
  });
  api.openapi(facts, async (c) => {
    const { verdict, level = 'possible' } = c.req.valid('query');
    const { witnesses, facts: all } = await collated(archive, c.req.valid('param').id);
    const isAsked = (fact: Fact) =>
      (verdict === undefined || fact.verdict === verdict) &&
      LEVELS.indexOf(fact.level) <= LEVELS.indexOf(level);
    return answer(c, factsJson, toFactsJson({ witnesses, facts: all.filter(isAsked) }));
  });
}

function addStemma(api: OpenAPIHono<ServeEnv>, archive: Archive): void {
  const stemma = createRoute({
    method: 'get',
    path: '/stories/{id}/stemma',
    operationId: 'getStemma',
    summary: "Which of a story's reports were copied, revised or derived from which",
    tags,
    request: { params: idParam },
    responses: { ...ok(stemmaJson, 'The stemma'), ...failures() },
  });
  api.openapi(stemma, async (c) => {
    const { id } = await findStory(archive, c.req.valid('param').id);
    return answer(c, stemmaJson, toStemmaJson(await storyStemma(id, onBehalfOf(c, archive))));
  });
}

/** The last collation of a story. Throws HearsayError 'not-found' where there is none yet. */
async function collated(archive: Archive, id: string): Promise<Collation> {
  const story = await findStory(archive, id);
  const kept = await archive.store.collationOf(story.id);
  if (kept === null)
    throw new HearsayError('not-found', `story ${story.id} is not collated yet; ask again soon`);
  return kept.collation;
}

function addEdits(api: OpenAPIHono<ServeEnv>, archive: Archive): void {
  const split = createRoute({
    method: 'post',
    path: '/stories/{id}/split',
    operationId: 'splitStory',
    summary: 'Take reports out of a story into one of their own',
    tags,
    request: { params: idParam, body: body(splitBody) },
    responses: { ...ok(made, 'The new story'), ...failures() },
  });
  api.openapi(split, async (c) => {
    const { reports, title = null } = c.req.valid('json');
    return answer(c, made, { id: await splitStory(c.req.valid('param').id, reports, title, archive) });
  });

  const join = createRoute({
    method: 'post',
    path: '/stories/{id}/join',
    operationId: 'joinStories',
    summary: 'Move all reports of another story into this one',
    tags,
    request: { params: idParam, body: body(joinBody) },
    responses: { ...ok(storyCard, 'The story'), ...failures() },
  });
  api.openapi(join, async (c) => {
    const { id } = c.req.valid('param');
    await joinStories(id, c.req.valid('json').from, archive);
    return answer(c, storyCard, await findStory(archive, id));
  });

  const rename = createRoute({
    method: 'patch',
    path: '/stories/{id}',
    operationId: 'renameStory',
    summary: 'Give a story a title that stays',
    tags,
    request: { params: idParam, body: body(renameBody) },
    responses: { ...ok(storyCard, 'The story'), ...failures() },
  });
  api.openapi(rename, async (c) => {
    const { id } = c.req.valid('param');
    await renameStory(id, c.req.valid('json').title, archive);
    return answer(c, storyCard, await findStory(archive, id));
  });
}

async function findStory({ store }: Archive, id: string): Promise<StoryCard> {
  const story = await store.story(id);
  if (story === null) throw new HearsayError('not-found', `there is no story ${id}`);
  return story;
}

const groupFormat = z.enum(formatNames(GROUP_FORMATS)).optional();

/** Stories with their reports' ids: a page as JSON, or all of them as JSON lines while they are read. */
async function groupsAnswer(
  c: Context,
  store: Store,
  {
    format,
    ...request
  }: { [Key in keyof PageRequest]?: PageRequest[Key] | undefined } & {
    format?: GroupFormat | undefined;
  },
): Promise<TypedResponse<never, 200, 'json'>> {
  if (format !== 'jsonl') {
    return c.json(await store.groups(defined(request))) as unknown as TypedResponse<never, 200, 'json'>;
  }
  c.header('content-type', 'application/jsonl; charset=utf-8');
  const lines = stream(c, async (out) => {
    for await (const group of listGroups(store)) await out.write(`${JSON.stringify(group)}\n`);
  });
  // Lines are no JSON document; the API's description tells their schema all the same.
  return lines as unknown as TypedResponse<never, 200, 'json'>;
}

const EXPORTED = exportedFormats(COLLATION_FORMATS);

const exportQuery = z.object({ format: z.enum(EXPORTED).optional() });

/** The forms whose shape can be told more exactly than "text". */
const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'application/json': collationJson,
  'application/ld+json': z.looseObject({ '@context': z.union([z.string(), z.array(z.unknown())]) }),
};

/** What an export may be, for the API's description. */
const collationContent = Object.fromEntries(
  EXPORTED.map((name) => {
    const { mediaType } = COLLATION_FORMATS[name];
    return [mediaType, { schema: SCHEMAS[mediaType] ?? z.string() }];
  }),
);

/** A collation in the form that is asked for by name, or else by what the client accepts. */
function collationAnswer(c: Context, collation: Collation, format: CollationFormat | undefined): Response {
  const chosen = format ?? accepted(c);
  return c.body(renderCollation(collation, chosen, { width: 110, colour: false }), 200, {
    'content-type': `${COLLATION_FORMATS[chosen].mediaType}; charset=utf-8`,
    vary: 'accept',
    // Opened by itself, the picture must be let have its own style.
    ...(chosen === 'svg'
      ? { 'content-security-policy': `default-src 'none'; style-src '${pictureStyleHash()}'; sandbox` }
      : {}),
  });
}

function accepted(c: Context): CollationFormat {
  const supports = Object.keys(collationContent);
  const type = accepts(c, { header: 'Accept', supports, default: COLLATION_FORMATS.json.mediaType });
  return EXPORTED.find((name) => COLLATION_FORMATS[name].mediaType === type) ?? 'json';
}
