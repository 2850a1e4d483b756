import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Accounts } from '../../app/accounts.ts';
import { HearsayError } from '../../core/model/error.ts';
import type { ServeEnv } from '../security/serve-env.ts';
import { answer, failures, ok } from './api-route.ts';
import { pageOf } from './schemas/archive-schemas.ts';
import { paging } from './schemas/query-schemas.ts';

const change = z
  .strictObject({
    at: z.string(),
    who: z.string().describe('The name of an account, or the command line.'),
    from: z.string().describe("The client's address; empty for the command line."),
    what: z.string(),
    about: z.string().describe('The path, and what was told of the change.'),
  })
  .meta({ id: 'Change' });
const pageOfChanges = pageOf(change);

/** The trail of changes, which is kept where there are accounts. */
export function addTrailOperation(
  api: OpenAPIHono<ServeEnv>,
  accounts: Pick<Accounts, 'changes'> | null,
): void {
  const list = createRoute({
    method: 'get',
    path: '/accounts/trail',
    operationId: 'listChanges',
    summary: 'Who changed what when, the newest first; for admins, where there are accounts',
    tags: ['Accounts'],
    request: { query: paging },
    responses: { ...ok(pageOfChanges, 'A page of changes'), ...failures() },
  });
  api.openapi(list, async (c) => {
    if (accounts === null) throw new HearsayError('not-found', 'there are no accounts here, and no trail');
    const { limit = 50, cursor } = c.req.valid('query');
    const page = await accounts.changes({ limit, ...(cursor === undefined ? {} : { cursor }) });
    return answer(c, pageOfChanges, page);
  });
}
