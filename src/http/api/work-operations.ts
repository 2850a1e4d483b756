import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Archive } from '../../app/archive/archive.ts';
import type { PendingWork } from '../../app/archive/workers/worker-pool.ts';
import { HearsayError } from '../../core/model/error.ts';
import type { ServeEnv } from '../security/serve-env.ts';
import { hasRole, type User } from '../user.ts';
import { answer, failures, ok } from './api-route.ts';

const pending = z
  .strictObject({
    id: z.number().int(),
    kind: z
      .string()
      .describe('check, trace, extract, compare, records (of what is taken in), read, collate …'),
    asker: z.string().describe("Who asked; empty for the archive's own work."),
    state: z.enum(['waiting', 'working']),
    ahead: z.number().int().describe('How many that came before it wait; 0 for one under way.'),
    seconds: z.number().describe('Since it was asked for, or begun.'),
  })
  .meta({ id: 'PendingWork' });
const work = z.strictObject({ items: z.array(pending) });
const number = z.strictObject({
  id: z.coerce
    .number()
    .int()
    .openapi({ param: { name: 'id', in: 'path' } }),
});

/** What is being done for whoever asks, on this server, and how to end it. Admins see and end everything. */
export function addWorkOperations(api: OpenAPIHono<ServeEnv>, { pool }: Archive): void {
  const of = (user: User | null): PendingWork[] =>
    pool.work().filter(({ asker }) => hasRole(user, 'admin') || asker === user?.name);
  const list = createRoute({
    method: 'get',
    path: '/work',
    operationId: 'listWork',
    summary: 'What waits and is under way: how far it has come',
    tags: ['Work'],
    responses: { ...ok(work, 'The pieces of work'), ...failures() },
  });
  api.openapi(list, (c) => answer(c, work, { items: of(c.get('user')) }));

  const cancel = createRoute({
    method: 'delete',
    path: '/work/{id}',
    operationId: 'cancelWork',
    summary: 'End a piece of work; whoever waits for it is answered 409',
    tags: ['Work'],
    request: { params: number },
    responses: { ...ok(work, 'What is left'), ...failures() },
  });
  api.openapi(cancel, (c) => {
    const { id } = c.req.valid('param');
    if (!of(c.get('user')).some((one) => one.id === id) || !pool.cancel(id)) {
      throw new HearsayError('not-found', `there is no work ${id} of yours`);
    }
    return answer(c, work, { items: of(c.get('user')) });
  });
}
