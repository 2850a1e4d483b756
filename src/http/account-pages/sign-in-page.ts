import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Accounts } from '../../app/accounts.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { csrfField } from '../parts/shell/site-page.ts';
import type { ServeEnv } from '../security/serve-env.ts';
import { clientAddress, type Reach } from '../security/site-address.ts';
import { accountPage, fieldsOf, orNotice, type ServeContext } from './account-form.ts';

/** /sign-in and /sign-out. */
export function signInRoutes(accounts: Accounts, reach: Reach): Hono<ServeEnv> {
  const app = new Hono<ServeEnv>();
  app.get('/sign-in', (c) => signInPage(c, { next: c.req.query('next') ?? '' }));
  app.post('/sign-in', async (c) => {
    const { name = '', password = '', next = '' } = await fieldsOf(c);
    const before = c.req.header('cookie') ?? '';
    try {
      const [from, browser] = [clientAddress(c, reach), c.req.header('user-agent') ?? ''];
      const { cookies } = await accounts.signIn({ name, password, from, browser });
      // A session from before the sign-in, planted or not, ends here.
      if (c.get('session') !== null) await accounts.signOut(before);
      for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
      return c.redirect(innerPath(next), 303);
    } catch (error) {
      return signInPage(c, { next, name, ...orNotice(error) });
    }
  });
  app.post('/sign-out', async (c) => {
    for (const cookie of await accounts.signOut(c.req.header('cookie') ?? '')) {
      c.header('set-cookie', cookie, { append: true });
    }
    return c.redirect('/sign-in', 303);
  });
  return app;
}

/** A path of this site; anything that a browser could take for another site's address becomes the first page. */
function innerPath(path: string): string {
  const safe = /^\/(?![/\\])[\x21-\x7e]*$/u.test(path) && !path.includes('\\');
  return safe ? path : '/';
}

interface SignInView {
  readonly next: string;
  readonly name?: string;
  readonly notice?: Markup;
  readonly status?: ContentfulStatusCode;
}

function signInPage(c: ServeContext, { next, name = '', notice, status }: SignInView): Response {
  return accountPage(c, {
    title: 'Sign in',
    ...(status === undefined ? {} : { status }),
    body: markup`<h1>Sign in</h1>
${notice ?? ''}<form method="post" action="/sign-in" class="stack">${csrfField(c.get('csrf'))}<input type="hidden"
  name="next" value="${innerPath(next)}">
<div class="field"><label for="name">Name</label><input type="text" id="name" name="name" value="${name}"
  autocomplete="username" autocapitalize="none" spellcheck="false" required></div>
<div class="field"><label for="password">Password</label><input type="password" id="password" name="password"
  autocomplete="current-password" required></div>
<div><button class="button">Sign in</button></div>
</form>`,
  });
}
