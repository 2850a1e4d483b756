import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Archive } from '../../app/archive/archive.ts';
import { recordInArchive } from '../../app/archive/speakers/record-in-archive.ts';
import { mergeSpeakers, partSpeaker } from '../../app/archive/speakers/settle-speakers.ts';
import { exportedFormats } from '../../reports/format.ts';
import { RECORD_FORMATS } from '../../reports/record/formats.ts';
import { recordSchema } from '../../reports/record/record-schema.ts';
import { onBehalfOf } from '../on-behalf-of.ts';
import type { ServeEnv } from '../security/serve-env.ts';
import { answer, body, failures, ok } from './api-route.ts';
import { speakerRuling } from './schemas/archive-schemas.ts';
import { idParam } from './schemas/query-schemas.ts';
import { mergeBody, partBody } from './schemas/request-schemas.ts';

const tags = ['Speakers'];
const rulings = z.strictObject({ rulings: z.array(speakerRuling) }).meta({ id: 'SpeakerRulings' });
const FORMATS = exportedFormats(RECORD_FORMATS);
const recordContent = {
  'application/json': { schema: recordSchema.meta({ id: 'SpeakerRecord' }) },
  'text/csv': { schema: z.string() },
  'application/rss+xml': { schema: z.string() },
};

/** Speakers: their record, and who is who. */
export function addSpeakerOperations(api: OpenAPIHono<ServeEnv>, archive: Archive): void {
  const record = createRoute({
    method: 'get',
    path: '/speakers/{id}/record',
    operationId: 'getRecord',
    summary: 'Everything that a speaker, by key or name, is said to have said, over all stories',
    tags,
    request: { params: idParam, query: z.object({ format: z.enum(FORMATS).optional() }) },
    responses: { 200: { description: 'The record', content: recordContent }, ...failures() },
  });
  api.openapi(record, async (c) => {
    const format = RECORD_FORMATS[c.req.valid('query').format ?? 'json'];
    const made = await recordInArchive(c.req.valid('param').id, onBehalfOf(c, archive));
    const text = format.render(made, { width: 110, colour: false });
    return c.body(text, 200, { 'content-type': `${format.mediaType}; charset=utf-8` });
  });
  addRulings(api, archive);
  addDecisions(api, archive);
}

function addRulings(api: OpenAPIHono<ServeEnv>, { store, clock }: Archive): void {
  const list = createRoute({
    method: 'get',
    path: '/rulings',
    operationId: 'listRulings',
    summary: 'Who is who, as people settled it, the latest first, with what was taken back',
    tags,
    request: { query: z.object({ speaker: z.string().max(500).optional().describe('Of this key.') }) },
    responses: { ...ok(rulings, 'The rulings'), ...failures() },
  });
  api.openapi(list, async (c) =>
    answer(c, rulings, { rulings: await store.rulings(c.req.valid('query').speaker) }),
  );

  const undo = createRoute({
    method: 'delete',
    path: '/rulings/{id}',
    operationId: 'undoRuling',
    summary: 'Take a merge or part back; it stays listed as taken back',
    tags,
    request: { params: idParam },
    responses: { ...ok(rulings, 'All rulings'), ...failures() },
  });
  api.openapi(undo, async (c) => {
    await store.undoRuling(c.req.valid('param').id, c.get('user')?.name ?? '', clock());
    return answer(c, rulings, { rulings: await store.rulings() });
  });
}

function addDecisions(api: OpenAPIHono<ServeEnv>, archive: Archive): void {
  const merge = createRoute({
    method: 'post',
    path: '/speakers/{id}/merge',
    operationId: 'mergeSpeakers',
    summary: 'Two names are one person: this speaker is the other from now on',
    tags,
    request: { params: idParam, body: body(mergeBody) },
    responses: { ...ok(speakerRuling, 'The ruling'), ...failures() },
  });
  api.openapi(merge, async (c) => {
    const { into, reason } = c.req.valid('json');
    const decided = { reason, who: c.get('user')?.name ?? '' };
    return answer(
      c,
      speakerRuling,
      await mergeSpeakers({ from: c.req.valid('param').id, into }, decided, archive),
    );
  });

  const part = createRoute({
    method: 'post',
    path: '/speakers/{id}/part',
    operationId: 'partSpeaker',
    summary: 'One name is two people: what these stories or reports say is the other from now on',
    tags,
    request: { params: idParam, body: body(partBody) },
    responses: { ...ok(speakerRuling, 'The ruling'), ...failures() },
  });
  api.openapi(part, async (c) => {
    const { reason, ...given } = c.req.valid('json');
    const decided = { reason, who: c.get('user')?.name ?? '' };
    return answer(
      c,
      speakerRuling,
      await partSpeaker({ from: c.req.valid('param').id, ...given }, decided, archive),
    );
  });
}
