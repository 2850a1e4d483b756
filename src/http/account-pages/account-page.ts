import { Hono } from 'hono';
import type { Accounts, ApiToken, Session, User } from '../../app/accounts.ts';
import { HearsayError } from '../../core/model/error.ts';
import { markup } from '../../reports/html/markup.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { csrfField } from '../parts/shell/site-page.ts';
import type { ServeEnv } from '../security/serve-env.ts';
import { clientAddress, type Reach } from '../security/site-address.ts';
import { accountPage, type FailureNotice, fieldsOf, orNotice, type ServeContext } from './account-form.ts';
import { sessionTable, tokenTable } from './account-tables.ts';
import { endSessions } from './end-sessions.ts';

/** /account: one's own password, sessions and API tokens. */
export function accountRoutes(accounts: Accounts, reach: Reach): Hono<ServeEnv> {
  const app = new Hono<ServeEnv>();
  const show = async (c: ServeContext, told?: Told) => {
    const user = ownerOf(c);
    const tokens = await accounts.tokens(user.name);
    const sessions = await accounts.sessions(user.name, c.get('session'));
    return accountView(c, { user, tokens, sessions }, told);
  };
  app.get('/account', (c) => show(c));
  app.post('/account/tokens', async (c) => {
    const { label = '', days = '' } = await fieldsOf(c);
    try {
      const token = await accounts.addToken(ownerOf(c).name, label, days === 'never' ? null : Number(days));
      return await show(c, {
        notice: markup`<div class="notice good" role="status"><p>The new token, shown this once: <code>${token}</code></p></div>`,
      });
    } catch (error) {
      return show(c, orNotice(error));
    }
  });
  app.post('/account/tokens/remove', async (c) => {
    const { id = '' } = await fieldsOf(c);
    await accounts.removeToken(ownerOf(c).name, id);
    return c.redirect('/account', 303);
  });
  app.post('/account/sessions/end', async (c) => {
    await endSessions(accounts, ownerOf(c).name, c);
    return c.redirect('/account', 303);
  });
  app.post('/account/password', async (c) => {
    const { current = '', password = '' } = await fieldsOf(c);
    const { name } = ownerOf(c);
    try {
      const from = clientAddress(c, reach);
      const proof = await accounts.signIn({ name, password: current, from });
      await accounts.signOut(proof.cookies.map((cookie) => cookie.split(';')[0]).join('; '));
      await accounts.setPassword(name, password);
      return c.redirect('/sign-in', 303);
    } catch (error) {
      return show(c, orNotice(error));
    }
  });
  return app;
}

function ownerOf(c: ServeContext): User {
  const user = c.get('user');
  if (user === null) throw new HearsayError('not-signed-in', 'sign in first');
  return user;
}

const TOKEN_DAYS = ['90', '7', '30', '365', 'never'].map(
  (days) =>
    markup`<option value="${days}">${days === 'never' ? 'ever, until removed' : `${days} days`}</option>`,
);

/** What stands above the page after a form was sent. */
type Told = Partial<FailureNotice>;

interface AccountView {
  readonly user: User;
  readonly tokens: readonly ApiToken[];
  readonly sessions: readonly Session[];
}

function accountView(c: ServeContext, { user, tokens, sessions }: AccountView, told: Told = {}): Response {
  const csrf = csrfField(c.get('csrf'));
  const forms = { csrf, below: '/account' };
  return accountPage(c, {
    title: 'Account',
    ...(told.status === undefined ? {} : { status: told.status }),
    body: markup`<h1>${toOneLine(user.name)}</h1>
<p class="facts">${user.role}</p>
${told.notice ?? ''}<section aria-labelledby="tokens"><h2 id="tokens">API tokens</h2>
<p>A token lets a program do what you may do, with the header <code>Authorization: Bearer …</code>.</p>
${tokenTable(tokens, forms)}
<form method="post" action="/account/tokens" class="row-form spaced">${csrf}<div class="field grow">
<label for="label">Name of a new token</label><input type="text" id="label" name="label" maxlength="100"
  required></div><div class="field"><label for="days">Holds for</label><select id="days" name="days">${TOKEN_DAYS}</select></div>
<button class="button second">Make a token</button></form></section>
<section aria-labelledby="sessions"><h2 id="sessions">Sessions</h2>
<p>A session ends after 12 hours without use, and after 30 days.</p>
${sessionTable(sessions, forms)}</section>
<section aria-labelledby="password-heading"><h2 id="password-heading">Password</h2>
<form method="post" action="/account/password" class="stack">${csrf}
<div class="field"><label for="current">Present password</label><input type="password" id="current" name="current"
  autocomplete="current-password" required></div>
<div class="field"><label for="password">New password</label><input type="password" id="password" name="password"
  autocomplete="new-password" minlength="12" maxlength="128" aria-describedby="password-hint" required><p class="hint"
  id="password-hint">At least 12 characters, and not easily guessed: some words that few put together. All your sessions and tokens end.</p></div>
<div><button class="button second">Change the password</button></div></form></section>`,
  });
}
