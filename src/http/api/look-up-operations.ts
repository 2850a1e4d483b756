import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Archive } from '../../app/archive/archive.ts';
import { defined } from '../../app/archive/defined.ts';
import { HearsayError } from '../../core/model/error.ts';
import type { ServeEnv } from '../security/serve-env.ts';
import { answer, failures, ok } from './api-route.ts';
import {
  counts,
  pageOf,
  report,
  reportCard,
  reportVersion,
  speakerCard,
  statementCard,
  statementFacets,
} from './schemas/archive-schemas.ts';
import {
  facetsQuery,
  idParam,
  reportsQuery,
  speakersQuery,
  statementsQuery,
} from './schemas/query-schemas.ts';
import { toReport, toVersion } from './to-report.ts';

const pageOfStatements = pageOf(statementCard);
const pageOfSpeakers = pageOf(speakerCard);
const pageOfReports = pageOf(reportCard);
const versions = z.strictObject({ items: z.array(reportVersion) });

/** Statements, speakers, reports and counts: to search and look at. */
export function addLookups(api: OpenAPIHono<ServeEnv>, archive: Archive): void {
  addStatements(api, archive);
  addReports(api, archive);
}

function addStatements(api: OpenAPIHono<ServeEnv>, { store }: Archive): void {
  const statements = createRoute({
    method: 'get',
    path: '/statements',
    operationId: 'searchStatements',
    summary: 'Search what was said',
    tags: ['Statements'],
    request: { query: statementsQuery },
    responses: { ...ok(pageOfStatements, 'A page of statements'), ...failures() },
  });
  api.openapi(statements, async (c) =>
    answer(c, pageOfStatements, await store.statements(defined(c.req.valid('query')))),
  );

  const facets = createRoute({
    method: 'get',
    path: '/statements/facets',
    operationId: 'countFacets',
    summary: 'How what a search finds is spread over speakers, outlets, verdicts and months',
    tags: ['Statements'],
    request: { query: facetsQuery },
    responses: { ...ok(statementFacets, 'The counts'), ...failures() },
  });
  api.openapi(facets, async (c) =>
    answer(c, statementFacets, await store.facets(defined(c.req.valid('query')))),
  );
  addSpeakers(api, store);
}

function addSpeakers(api: OpenAPIHono<ServeEnv>, store: Archive['store']): void {
  const speakers = createRoute({
    method: 'get',
    path: '/speakers',
    operationId: 'listSpeakers',
    summary: 'List speakers',
    tags: ['Speakers'],
    request: { query: speakersQuery },
    responses: { ...ok(pageOfSpeakers, 'A page of speakers'), ...failures() },
  });
  api.openapi(speakers, async (c) =>
    answer(c, pageOfSpeakers, await store.speakers(defined(c.req.valid('query')))),
  );

  const speaker = createRoute({
    method: 'get',
    path: '/speakers/{id}',
    operationId: 'getSpeaker',
    summary: 'A speaker by key',
    tags: ['Speakers'],
    request: { params: idParam },
    responses: { ...ok(speakerCard, 'The speaker'), ...failures() },
  });
  api.openapi(speaker, async (c) => {
    const { id } = c.req.valid('param');
    return answer(c, speakerCard, found(await store.speaker(id), `there is no speaker ${id}`));
  });
}

function addReports(api: OpenAPIHono<ServeEnv>, { store }: Archive): void {
  const tags = ['Reports'];
  const reports = createRoute({
    method: 'get',
    path: '/reports',
    operationId: 'listReports',
    summary: 'List or search reports',
    tags,
    request: { query: reportsQuery },
    responses: { ...ok(pageOfReports, 'A page of reports'), ...failures() },
  });
  api.openapi(reports, async (c) =>
    answer(c, pageOfReports, await store.reports(defined(c.req.valid('query')))),
  );

  const one = createRoute({
    method: 'get',
    path: '/reports/{id}',
    operationId: 'getReport',
    summary: 'A report with its text',
    tags,
    request: { params: idParam },
    responses: { ...ok(report, 'The report'), ...failures() },
  });
  api.openapi(one, async (c) => {
    const { id } = c.req.valid('param');
    return answer(c, report, toReport(found(await store.report(id), `there is no report ${id}`)));
  });

  const all = createRoute({
    method: 'get',
    path: '/reports/{id}/versions',
    operationId: 'listVersions',
    summary: "Every version of a report's text, the first seen first",
    tags,
    request: { params: idParam },
    responses: { ...ok(versions, 'The versions'), ...failures() },
  });
  api.openapi(all, async (c) => {
    const { id } = c.req.valid('param');
    found(await store.report(id), `there is no report ${id}`);
    return answer(c, versions, { items: (await store.versions(id)).map(toVersion) });
  });

  const count = createRoute({
    method: 'get',
    path: '/counts',
    operationId: 'getCounts',
    summary: 'What the archive holds and what is pending',
    tags: ['Archive'],
    responses: { ...ok(counts, 'The counts'), ...failures() },
  });
  api.openapi(count, async (c) => answer(c, counts, await store.counts()));
}

function found<Thing>(thing: Thing | null, message: string): Thing {
  if (thing === null) throw new HearsayError('not-found', message);
  return thing;
}
