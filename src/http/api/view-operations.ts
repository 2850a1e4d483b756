import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Archive } from '../../app/archive/archive.ts';
import { saveView } from '../../app/archive/search/save-view.ts';
import type { SavedView } from '../../core/model/archive.ts';
import { keptQuery } from '../search/asked.ts';
import type { FeedKeys } from '../security/feed-keys.ts';
import type { ServeEnv } from '../security/serve-env.ts';
import { answer, body, failures, ok } from './api-route.ts';
import { savedView } from './schemas/archive-schemas.ts';
import { idParam } from './schemas/query-schemas.ts';
import { viewBody } from './schemas/request-schemas.ts';

const tags = ['Views'];
const views = z.strictObject({ views: z.array(savedView) }).meta({ id: 'SavedViews' });

/** The searches that whoever asks keeps, each with the address of its feed. */
export function addViewOperations(api: OpenAPIHono<ServeEnv>, archive: Archive, keys: FeedKeys): void {
  const { store } = archive;
  const shown = ({ id, name, query, when, owner }: SavedView) => ({
    id,
    name,
    query,
    when,
    feed: `/views/${id}/feed.xml?key=${keys.keyOf({ id, name, query, when, owner })}`,
  });
  const all = async (owner: string) => ({ views: (await store.views(owner)).map(shown) });
  const list = createRoute({
    method: 'get',
    path: '/views',
    operationId: 'listViews',
    summary: 'Your saved searches',
    tags,
    responses: { ...ok(views, 'The views'), ...failures() },
  });
  api.openapi(list, async (c) => answer(c, views, await all(c.get('user')?.name ?? '')));

  const save = createRoute({
    method: 'post',
    path: '/views',
    operationId: 'saveView',
    summary: 'Keep a search under a name; one of the same name is replaced',
    tags,
    request: { body: body(viewBody) },
    responses: { ...ok(views, 'Your views'), ...failures() },
  });
  api.openapi(save, async (c) => {
    const { name, query } = c.req.valid('json');
    const owner = c.get('user')?.name ?? '';
    await saveView({ owner, name, query: keptQuery(query) }, archive);
    return answer(c, views, await all(owner));
  });

  const remove = createRoute({
    method: 'delete',
    path: '/views/{id}',
    operationId: 'removeView',
    summary: 'Keep a search no more; its feed ends',
    tags,
    request: { params: idParam },
    responses: { ...ok(views, 'The views that are left'), ...failures() },
  });
  api.openapi(remove, async (c) => {
    const owner = c.get('user')?.name ?? '';
    await store.removeView(owner, c.req.valid('param').id);
    return answer(c, views, await all(owner));
  });
}
