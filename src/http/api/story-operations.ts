import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Archive } from '../../app/archive/archive.ts';
import { joinStories, renameStory, splitStory } from '../../app/archive/grouping/edit-stories.ts';
import type { StoryCard } from '../../core/model/archive.ts';
import { HearsayError } from '../../core/model/error.ts';
import type { ServeEnv } from '../security/serve-env.ts';
import { answer, body, failures, ok } from './api-route.ts';
import { collationAnswer, collationContent, exportQuery } from './collation-answer.ts';
import { groupFormat, groupsAnswer } from './groups-answer.ts';
import { made, storyWithReports } from './schemas/answer-schemas.ts';
import { pageOf, storyCard, storyGroup } from './schemas/archive-schemas.ts';
import { given, idParam, paging, storiesQuery } from './schemas/query-schemas.ts';
import { joinBody, renameBody, splitBody } from './schemas/request-schemas.ts';
import { toReportCard } from './to-report.ts';

const tags = ['Stories'];
const pageOfStories = pageOf(storyCard);

/** Stories: to list, look at, export, split, join and rename. */
export function addStoryOperations(api: OpenAPIHono<ServeEnv>, archive: Archive): void {
  addLists(api, archive);
  addLooks(api, archive);
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
  api.openapi(list, async (c) => answer(c, pageOfStories, await store.stories(given(c.req.valid('query')))));

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
    const story = await findStory(archive, c.req.valid('param').id);
    const kept = await store.collationOf(story.id);
    if (kept === null)
      throw new HearsayError('not-found', `story ${story.id} is not collated yet; ask again soon`);
    return collationAnswer(c, kept.collation, c.req.valid('query').format);
  });
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
