import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Archive } from '../../app/archive/archive.ts';
import { defined } from '../../app/archive/defined.ts';
import { type Given, ingestGiven } from '../../app/archive/intake/ingest-given.ts';
import { checkInArchive } from '../../app/archive/requests/check-in-archive.ts';
import { compareInArchive } from '../../app/archive/requests/compare-in-archive.ts';
import { extractInArchive } from '../../app/archive/requests/extract-in-archive.ts';
import { factsInArchive } from '../../app/archive/requests/facts-in-archive.ts';
import { guardInArchive } from '../../app/archive/requests/guard-in-archive.ts';
import { traceInArchive } from '../../app/archive/requests/trace-in-archive.ts';
import type { WitnessKind } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import { toCheckJson } from '../../reports/check/json/check-json.ts';
import { toCollationJson } from '../../reports/collation/json/collation-json.ts';
import { toFactsJson } from '../../reports/facts/json/facts-json.ts';
import { toGuardJson } from '../../reports/guard/guard-json.ts';
import { toTraceJson } from '../../reports/trace/trace-json.ts';
import { onBehalfOf } from '../on-behalf-of.ts';
import type { ServeEnv } from '../security/serve-env.ts';
import { answer, body, failures, ok } from './api-route.ts';
import {
  checkedDraft,
  compared,
  extracted,
  guarded,
  receipts,
  toldFacts,
  trace,
} from './schemas/answer-schemas.ts';
import {
  checkBody,
  compareBody,
  extractBody,
  factsBody,
  type GivenBody,
  guardBody,
  ingestBody,
  traceBody,
} from './schemas/request-schemas.ts';

/** What is done with texts: take in, check, trace, compare, extract. Only texts and web addresses come from outside. */
export function addTextOperations(api: OpenAPIHono<ServeEnv>, archive: Archive): void {
  addIngest(api, archive);
  addVerify(api, archive);
  addGuard(api, archive);
  addCompare(api, archive);
}

function addIngest(api: OpenAPIHono<ServeEnv>, archive: Archive): void {
  const ingest = createRoute({
    method: 'post',
    path: '/ingest',
    operationId: 'ingest',
    summary: 'Take in texts and addresses',
    description: 'Each is taken in or fails by itself; reading and grouping follow.',
    tags: ['Archive'],
    request: { body: body(ingestBody) },
    responses: { ...ok(receipts, 'What became of each'), ...failures() },
  });
  api.openapi(ingest, async (c) => {
    const { reports, transcripts } = c.req.valid('json');
    const taken: Taken = { receipts: [], failures: [] };
    const theirs = onBehalfOf(c, archive);
    for (const one of reports) await take(one, 'report', theirs, taken);
    for (const one of transcripts) await take(one, 'transcript', theirs, taken);
    return answer(c, receipts, taken);
  });
}

interface Taken {
  readonly receipts: { id: string; outcome: 'new' | 'known' | 'revised'; version: number }[];
  readonly failures: { place: string; code: string; message: string }[];
}

async function take(one: GivenBody, kind: WitnessKind, archive: Archive, taken: Taken): Promise<void> {
  const place = 'address' in one ? one.address : (one.title ?? 'text');
  try {
    const result = await ingestGiven(toGiven(one), archive, kind);
    taken.receipts.push(...result.receipts);
    for (const { part, error } of result.failures) {
      taken.failures.push({ place: `${place}, ${part}`, code: error.code, message: error.message });
    }
  } catch (error) {
    if (!(error instanceof HearsayError) || error.code === 'store-failed') throw error;
    taken.failures.push({ place, code: error.code, message: error.message });
  }
}

function addVerify(api: OpenAPIHono<ServeEnv>, archive: Archive): void {
  const tags = ['Verify'];
  const check = createRoute({
    method: 'post',
    path: '/check',
    operationId: 'checkDraft',
    summary: "Check every quotation of a draft against a story's reports and other sources",
    tags,
    request: { body: body(checkBody) },
    responses: { ...ok(checkedDraft, 'The checked draft'), ...failures() },
  });
  api.openapi(check, async (c) => {
    const { draft, against, ...options } = c.req.valid('json');
    const request = { ...defined(options), draft: toGiven(draft), against: against.map(toGiven) };
    return answer(c, checkedDraft, toCheckJson(await checkInArchive(request, onBehalfOf(c, archive))));
  });

  const traceWords = createRoute({
    method: 'post',
    path: '/trace',
    operationId: 'traceWords',
    summary: 'Find where words were said',
    tags,
    request: { body: body(traceBody) },
    responses: { ...ok(trace, 'The places'), ...failures() },
  });
  api.openapi(traceWords, async (c) => {
    const { words, in: sources, first, ...options } = c.req.valid('json');
    const request = { ...defined(options), words, in: sources.map(toGiven), earliest: first ?? false };
    return answer(c, trace, toTraceJson(await traceInArchive(request, onBehalfOf(c, archive))));
  });
}

function addGuard(api: OpenAPIHono<ServeEnv>, archive: Archive): void {
  const guard = createRoute({
    method: 'post',
    path: '/guard',
    operationId: 'guardVersions',
    summary: 'Tell whether quoted words changed between two versions of a text; nothing is kept',
    tags: ['Verify'],
    request: { body: body(guardBody) },
    responses: { ...ok(guarded, 'What became of each quotation'), ...failures() },
  });
  api.openapi(guard, async (c) => {
    const { before, after, ...options } = c.req.valid('json');
    const request = { ...defined(options), before: toGiven(before), after: toGiven(after) };
    return answer(c, guarded, toGuardJson(await guardInArchive(request, onBehalfOf(c, archive))));
  });
}

function addCompare(api: OpenAPIHono<ServeEnv>, archive: Archive): void {
  const tags = ['Compare'];
  const compare = createRoute({
    method: 'post',
    path: '/compare',
    operationId: 'compareReports',
    summary: 'Compare what reports of one event say somebody said; nothing is kept',
    tags,
    request: { body: body(compareBody) },
    responses: { ...ok(compared, 'The collation'), ...failures() },
  });
  api.openapi(compare, async (c) => {
    const { reports, transcripts } = c.req.valid('json');
    const request = { reports: reports.map(toGiven), transcripts: transcripts.map(toGiven) };
    const { collation, unavailable } = await compareInArchive(request, onBehalfOf(c, archive));
    return answer(c, compared, { collation: toCollationJson(collation), unavailable });
  });

  const facts = createRoute({
    method: 'post',
    path: '/facts',
    operationId: 'tellFacts',
    summary:
      'Hold against one another what reports of one event tell outside quotation marks; nothing is kept',
    tags,
    request: { body: body(factsBody) },
    responses: { ...ok(toldFacts, 'The facts, gravest first'), ...failures() },
  });
  api.openapi(facts, async (c) => {
    const told = await factsInArchive(c.req.valid('json').reports.map(toGiven), onBehalfOf(c, archive));
    return answer(c, toldFacts, { facts: toFactsJson(told), unavailable: told.unavailable });
  });

  const extract = createRoute({
    method: 'post',
    path: '/extract',
    operationId: 'extractAttributions',
    summary: 'Find who is said to have said what in texts; nothing is kept',
    tags,
    request: { body: body(extractBody) },
    responses: { ...ok(extracted, 'The attributions of each text'), ...failures() },
  });
  api.openapi(extract, async (c) => {
    const result = await extractInArchive(c.req.valid('json').sources.map(toGiven), onBehalfOf(c, archive));
    return answer(c, extracted, result);
  });
}

/** A text or address from a body. There is no third: no client names a file of the server. */
function toGiven(body: GivenBody): Given {
  if ('address' in body) return { kind: 'address', address: body.address };
  return { kind: 'text', title: body.title ?? null, text: body.text };
}
