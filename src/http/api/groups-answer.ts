import { z } from '@hono/zod-openapi';
import type { Context, TypedResponse } from 'hono';
import { stream } from 'hono/streaming';
import { listGroups } from '../../app/archive/grouping/list-groups.ts';
import type { PageRequest, Store } from '../../app/archive/store.ts';
import { formatNames } from '../../reports/format.ts';
import { GROUP_FORMATS, type GroupFormat } from '../../reports/stories/formats.ts';
import { given } from './schemas/query-schemas.ts';

export const groupFormat = z.enum(formatNames(GROUP_FORMATS)).optional();

/** Stories with their reports' ids: a page as JSON, or all of them as JSON lines while they are read. */
export async function groupsAnswer(
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
    return c.json(await store.groups(given(request))) as unknown as TypedResponse<never, 200, 'json'>;
  }
  c.header('content-type', 'application/jsonl; charset=utf-8');
  const lines = stream(c, async (out) => {
    for await (const group of listGroups(store)) await out.write(`${JSON.stringify(group)}\n`);
  });
  // Lines are no JSON document; the API's description tells their schema all the same.
  return lines as unknown as TypedResponse<never, 200, 'json'>;
}
