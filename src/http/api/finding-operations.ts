import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Archive } from '../../app/archive/archive.ts';
import {
  settledCollation,
  settleStoryFinding,
  storyBaseline,
} from '../../app/archive/findings/story-findings.ts';
import { HearsayError } from '../../core/model/error.ts';
import { SETTLEMENT_STATES } from '../../core/model/finding.ts';
import { baselineSchema } from '../../reports/baseline/baseline-schema.ts';
import { printBaseline } from '../../reports/baseline/print-baseline.ts';
import { findingSchema } from '../../reports/syntax/model-schemas.ts';
import type { ServeEnv } from '../security/serve-env.ts';
import { answer, body, failures, ok } from './api-route.ts';
import { idParam } from './schemas/query-schemas.ts';

const tags = ['Findings'];
const storyFindings = z
  .strictObject({ findings: z.array(findingSchema).describe('Gravest first, of every level.') })
  .meta({ id: 'StoryFindings' });
const settleBody = z
  .strictObject({ state: z.enum(SETTLEMENT_STATES), reason: z.string().min(1).max(1000) })
  .meta({ id: 'SettleRequest' });
const count = z.int().min(0);
const ledger = z
  .strictObject({
    kinds: z.array(z.strictObject({ kind: z.string(), confirmed: count, dismissed: count })),
  })
  .meta({ id: 'Ledger' });
const baseline = baselineSchema.meta({ id: 'Baseline' });
const findingParam = idParam.extend({
  finding: z
    .string()
    .max(100)
    .openapi({ param: { name: 'finding', in: 'path' } }),
});

/** Findings of stories: to list, to settle, to carry away, and how often they were right. */
export function addFindingOperations(api: OpenAPIHono<ServeEnv>, archive: Archive): void {
  const { store } = archive;
  const findingsOf = async (id: string) => {
    const kept = await settledCollation(id, store);
    if (kept === null) throw new HearsayError('not-found', `there is no collated story ${id}`);
    return { findings: kept.collation.findings };
  };
  const list = createRoute({
    method: 'get',
    path: '/stories/{id}/findings',
    operationId: 'listFindings',
    summary: 'What a reader of a story is told to look at, with what editors decided of it',
    tags,
    request: { params: idParam },
    responses: { ...ok(storyFindings, 'The findings'), ...failures() },
  });
  api.openapi(list, async (c) => answer(c, storyFindings, await findingsOf(c.req.valid('param').id)));

  const settle = createRoute({
    method: 'post',
    path: '/stories/{id}/findings/{finding}',
    operationId: 'settleFinding',
    summary: 'Confirm or dismiss a finding, with a reason',
    tags,
    request: { params: findingParam, body: body(settleBody) },
    responses: { ...ok(storyFindings, 'The findings of the story'), ...failures() },
  });
  api.openapi(settle, async (c) => {
    const { id: story, finding: id } = c.req.valid('param');
    const who = c.get('user')?.name ?? '';
    await settleStoryFinding({ story, id }, { ...c.req.valid('json'), who }, archive);
    return answer(c, storyFindings, await findingsOf(story));
  });
  addTotals(api, archive);
}

function addTotals(api: OpenAPIHono<ServeEnv>, { store }: Archive): void {
  const carry = createRoute({
    method: 'get',
    path: '/stories/{id}/baseline',
    operationId: 'getBaseline',
    summary: 'What was settled of a story, as a file for `--baseline`',
    tags,
    request: { params: idParam },
    responses: { ...ok(baseline, 'The baseline'), ...failures() },
  });
  api.openapi(carry, async (c) => {
    const { id } = c.req.valid('param');
    if ((await store.story(id)) === null) throw new HearsayError('not-found', `there is no story ${id}`);
    c.header('content-disposition', 'attachment; filename="baseline.json"');
    return answer(c, baseline, JSON.parse(printBaseline(await storyBaseline(id, store))));
  });

  const totals = createRoute({
    method: 'get',
    path: '/ledger',
    operationId: 'getLedger',
    summary: 'How many findings of each kind were confirmed and dismissed',
    tags,
    responses: { ...ok(ledger, 'The ledger'), ...failures() },
  });
  api.openapi(totals, async (c) => answer(c, ledger, { kinds: await store.countSettled() }));
}
