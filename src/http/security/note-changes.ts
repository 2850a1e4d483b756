import type { Context, MiddlewareHandler } from 'hono';
import type { Accounts } from '../../app/accounts.ts';
import type { ServeEnv } from './serve-env.ts';
import { clientAddress, type Reach } from './site-address.ts';

/** A request that changes something: what it does, and the fields of its form or JSON that say to what. */
interface ChangeRule {
  readonly request: RegExp;
  readonly what: string;
  readonly fields?: readonly string[];
}

/** Requests without `/api`; the first rule that fits tells. Never a field that holds a password, a token or a text. */
const CHANGES: readonly ChangeRule[] = [
  { request: /^POST \/accounts$/u, what: 'added an account', fields: ['name', 'role'] },
  { request: /^POST \/accounts\/remove$/u, what: 'removed an account', fields: ['name'] },
  { request: /^POST \/account\/password$/u, what: 'set a new password' },
  { request: /^POST \/account\/tokens$/u, what: 'made a token', fields: ['label', 'days'] },
  { request: /^POST \/account.*\/tokens\/remove$/u, what: 'removed a token', fields: ['id'] },
  { request: /^POST \/account.*\/sessions\/end$/u, what: 'ended sessions', fields: ['id'] },
  { request: /^POST \/stories\/[^/]+\/findings\//u, what: 'settled a finding', fields: ['state', 'reason'] },
  { request: /^(?:PATCH \/stories\/[^/]+|POST .*\/rename)$/u, what: 'renamed a story', fields: ['title'] },
  { request: /^POST .*\/split$/u, what: 'split a story', fields: ['report', 'reports', 'title'] },
  { request: /^POST .*\/join$/u, what: 'joined stories', fields: ['from'] },
  { request: /^POST \/speakers\/.*\/merge$/u, what: 'merged speakers', fields: ['into', 'reason'] },
  {
    request: /^POST \/speakers\/.*\/part$/u,
    what: 'parted a speaker',
    fields: ['name', 'story', 'stories', 'reports', 'reason'],
  },
  {
    request: /^(?:DELETE \/rulings\/|POST \/speakers\/.*\/undo$)/u,
    what: 'took a ruling on speakers back',
    fields: ['ruling'],
  },
  { request: /^POST \/views$/u, what: 'saved a view', fields: ['name', 'query'] },
  { request: /^(?:DELETE \/views\/|POST \/views\/.*\/remove$)/u, what: 'removed a view' },
  { request: /^POST \/(?:add|ingest)$/u, what: 'added reports' },
  { request: /^POST \/feeds$/u, what: 'added a feed', fields: ['address'] },
  { request: /^(?:DELETE \/feeds|POST \/feeds\/remove)$/u, what: 'removed a feed', fields: ['address'] },
  { request: /^POST \/(?:jobs|dead-letters)\/retry$/u, what: 'tried failures again' },
  { request: /^DELETE \/work\//u, what: 'ended a piece of work' },
];
/** These change nothing, or are told by the list of sessions. */
const NO_CHANGE =
  /^(?:(?:GET|HEAD|OPTIONS) |POST \/(?:check|guard|compare|facts|trace|extract|mcp|sign-in|sign-out)$)/u;

/** Writes down every change that was made: who, from where, what. What stands in no rule is named by its request. */
export function noteChanges(
  accounts: Pick<Accounts, 'note'>,
  reach: Reach,
  onFailure: (error: unknown) => void,
): MiddlewareHandler<ServeEnv> {
  return async (c, next) => {
    await next();
    const path = c.req.path.replace(/^\/api(?=\/)/u, '');
    const request = `${c.req.method} ${path}`;
    const user = c.get('user');
    if (c.res.status >= 400 || user === null || NO_CHANGE.test(request)) return;
    const rule = CHANGES.find((each) => each.request.test(request));
    const who = c.get('byToken') ? `${user.name} (API token)` : user.name;
    try {
      const about = [path, ...(await fieldsOf(c, rule?.fields ?? []))].join('; ');
      await accounts.note({ who, from: clientAddress(c, reach), what: rule?.what ?? request, about });
    } catch (error) {
      // The change is made; that it is not written down must not look like a failure of it.
      onFailure(error);
    }
  };
}

/** Fields of a body that was read already, or of the query. */
async function fieldsOf(c: Context, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const valuesOf = await bodyOf(c);
  return names.flatMap((name) => {
    const values = [c.req.query(name), ...valuesOf(name)];
    const told = values.filter((value) => typeof value === 'string' && value !== '');
    return told.length === 0 ? [] : [`${name}: ${told.join(', ')}`];
  });
}

async function bodyOf(c: Context): Promise<(name: string) => readonly unknown[]> {
  const type = c.req.header('content-type') ?? '';
  if (/\bform\b/iu.test(type)) {
    const form = await c.req.formData();
    return (name) => form.getAll(name);
  }
  if (!/\bjson\b/iu.test(type)) return () => [];
  const body = (await c.req.json()) as Readonly<Record<string, unknown>>;
  return (name) => [body[name]].flat();
}
