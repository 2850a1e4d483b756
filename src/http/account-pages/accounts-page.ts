import { Hono } from 'hono';
import { type Account, type Accounts, ROLES, type Role } from '../../app/accounts.ts';
import { type KeptViews, removeAccount } from '../../app/remove-account.ts';
import { HearsayError } from '../../core/model/error.ts';
import { markup } from '../../reports/html/markup.ts';
import { plural } from '../../reports/words/figures.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { dataTable } from '../parts/lists/data-table.ts';
import { csrfField } from '../parts/shell/site-page.ts';
import { timeTag } from '../parts/words/time-words.ts';
import type { ServeEnv } from '../security/serve-env.ts';
import { accountPage, type FailureNotice, fieldsOf, orNotice, type ServeContext } from './account-form.ts';
import { sessionTable, tokenTable } from './account-tables.ts';
import { endSessions } from './end-sessions.ts';

/** /accounts: who may come in, for admins. */
export function accountsRoutes(accounts: Accounts, store: KeptViews): Hono<ServeEnv> {
  const app = new Hono<ServeEnv>();
  const show = async (c: ServeContext, failure?: FailureNotice) =>
    accountsView(c, await accounts.list(), failure);
  app.get('/accounts', (c) => show(c));
  app.post('/accounts', async (c) => {
    const { name = '', password = '', role = '' } = await fieldsOf(c);
    try {
      await accounts.add({ name, password, role: toRole(role) });
      return c.redirect('/accounts', 303);
    } catch (error) {
      return show(c, orNotice(error));
    }
  });
  app.post('/accounts/remove', async (c) => {
    const { name = '' } = await fieldsOf(c);
    try {
      await removeAccount(name, accounts, store);
      return c.redirect('/accounts', 303);
    } catch (error) {
      return show(c, orNotice(error));
    }
  });
  app.get('/accounts/of/:name', async (c) => oneAccount(c, accounts, c.req.param('name')));
  app.post('/accounts/of/:name/sessions/end', async (c) => {
    const name = c.req.param('name');
    await endSessions(accounts, name, c);
    return c.redirect(addressOf(name), 303);
  });
  app.post('/accounts/of/:name/tokens/remove', async (c) => {
    const name = c.req.param('name');
    const { id = '' } = await fieldsOf(c);
    await accounts.removeToken(name, id);
    return c.redirect(addressOf(name), 303);
  });
  return app;
}

function addressOf(name: string): string {
  return `/accounts/of/${encodeURIComponent(name)}`;
}

/** The sessions and tokens of one account. */
async function oneAccount(c: ServeContext, accounts: Accounts, name: string): Promise<Response> {
  const tokens = await accounts.tokens(name);
  const sessions = await accounts.sessions(name, c.get('session'));
  const forms = { csrf: csrfField(c.get('csrf')), below: addressOf(name) };
  return accountPage(c, {
    title: `Account ${name}`,
    body: markup`<p class="facts"><a href="/accounts">Accounts</a></p><h1>${toOneLine(name)}</h1>
<section aria-labelledby="sessions"><h2 id="sessions">Sessions</h2>${sessionTable(sessions, forms)}</section>
<section aria-labelledby="tokens"><h2 id="tokens">API tokens</h2>${tokenTable(tokens, forms)}</section>`,
  });
}

function toRole(given: string): Role {
  const role = ROLES.find((known) => known === given);
  if (role === undefined) throw new HearsayError('bad-option', `a role is one of ${ROLES.join(', ')}`);
  return role;
}

function accountsView(c: ServeContext, accounts: readonly Account[], failure?: FailureNotice): Response {
  const csrf = csrfField(c.get('csrf'));
  const columns = [
    ...['Name', 'Role', 'Made', 'Sessions', 'Tokens'].map((name) => ({ name })),
    { name: 'Remove', unseen: true },
  ];
  const rows = accounts.map(({ name, role, createdAt, sessions, tokens }) => [
    markup`<a href="${addressOf(name)}">${toOneLine(name)}</a>`,
    markup`${role}`,
    timeTag(createdAt),
    markup`${plural(sessions, 'session')}`,
    markup`${plural(tokens, 'token')}`,
    markup`<form method="post" action="/accounts/remove">${csrf}<input type="hidden" name="name"
  value="${name}"><button class="plain">Remove<span class="unseen"> ${toOneLine(name)}</span></button></form>`,
  ]);
  const roles = ROLES.map((role) => markup`<option value="${role}">${role}</option>`);
  return accountPage(c, {
    title: 'Accounts',
    ...(failure === undefined ? {} : { status: failure.status }),
    body: markup`<h1>Accounts</h1>
<p class="facts"><a href="/accounts/trail">Who changed what</a></p>
${failure?.notice ?? ''}${dataTable('Accounts', columns, rows)}
<h2>A new account</h2>
<form method="post" action="/accounts" class="stack">${csrf}
<div class="field"><label for="name">Name</label><input type="text" id="name" name="name" maxlength="40" autocomplete="off"
  autocapitalize="none" spellcheck="false" required></div>
<div class="field"><label for="role">Role</label><select id="role" name="role">${roles}</select></div>
<div class="field"><label for="password">Password</label><input type="password" id="password" name="password"
  autocomplete="new-password" minlength="12" maxlength="128" aria-describedby="password-hint" required><p class="hint"
  id="password-hint">At least 12 characters, and not easily guessed: some words that few put together.</p></div>
<div><button class="button">Add the account</button></div></form>`,
  });
}
