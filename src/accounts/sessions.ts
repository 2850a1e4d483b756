import type { Accounts, SignedIn } from '../app/accounts.ts';
import { HearsayError } from '../core/model/error.ts';
import type { Auth } from './auth.ts';
import { ADDRESS_HEADER, INNER_URL } from './auth-options.ts';
import { toUser } from './to-user.ts';

export type SignIn = Accounts['signIn'];

/** Milliseconds after which a session ends however much it is used: NIST SP 800-63B. */
const LONGEST = 30 * 24 * 3600 * 1000;

/** Characters of a browser's name that are kept. */
const LONGEST_NAME = 300;

const WRONG = 'the name or the password is wrong';

/**
 * Signs in by the library's own endpoint, so that its limit of tries an address holds, which is kept in the database;
 * tries at one name are counted here, since one guesser may have many addresses.
 */
export function signInBy(auth: Auth, triesAtName: number): SignIn {
  const tries = createTryLimit(triesAtName, () => performance.now() / 1000);
  return async ({ name, password, from, browser = '' }) => {
    const plain = name.trim().toLowerCase();
    refuseTooMany(tries.waitFor(plain));
    const answer = await auth.handler(signInRequest(plain, password, { from, browser }));
    if (answer.status === 429) refuseTooMany(Number(answer.headers.get('x-retry-after') ?? 60));
    const found = answer.ok ? ((await answer.json()) as SignInAnswer) : null;
    if (answer.status >= 500) throw new HearsayError('store-failed', 'the accounts cannot be used now');
    if (found === null) {
      tries.failed(plain);
      throw new HearsayError('not-signed-in', WRONG);
    }
    tries.succeeded(plain);
    return { user: toUser(found.user), session: found.token, cookies: answer.headers.getSetCookie() };
  };
}

interface SignInAnswer {
  readonly token: string;
  readonly user: { readonly username?: string | null; readonly role?: string | null };
}

function signInRequest(
  username: string,
  password: string,
  { from, browser }: { readonly from: string; readonly browser: string },
): Request {
  return new Request(`${INNER_URL}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': browser.slice(0, LONGEST_NAME),
      origin: INNER_URL,
      [ADDRESS_HEADER]: from,
    },
    body: JSON.stringify({ username, password }),
  });
}

function refuseTooMany(seconds: number): void {
  if (seconds <= 0) return;
  const wait = seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${Math.ceil(seconds)} seconds`;
  throw new HearsayError('too-many', `too many tries to sign in; wait ${wait}`);
}

/** Who sends these cookies. The library prolongs sessions that are in use; then there are cookies to set. */
export async function findSession(auth: Auth, cookie: string): Promise<SignedIn | null> {
  if (!cookie.includes('hearsay.session_token=')) return null;
  const { response, headers } = await auth.api.getSession({
    headers: new Headers({ cookie }),
    returnHeaders: true,
  });
  if (response === null) return null;
  if (Date.now() - response.session.createdAt.getTime() > LONGEST) {
    await signOutBy(auth, cookie);
    return null;
  }
  return { user: toUser(response.user), session: response.session.token, cookies: headers.getSetCookie() };
}

/** Ends the session in the database and takes its cookies away. */
export async function signOutBy(auth: Auth, cookie: string): Promise<readonly string[]> {
  const { headers } = await auth.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
  return headers.getSetCookie();
}

const WINDOW = 15 * 60;
/** Names remembered; made-up names must not fill the memory. */
const MOST_NAMES = 10_000;

/**
 * Counts wrong passwords a name, from all addresses together: at most `most` within a quarter of an hour; a right one
 * begins anew. `clock` and the wait are in seconds.
 */
function createTryLimit(most: number, clock: () => number) {
  const failures = new Map<string, { count: number; until: number }>();
  return {
    waitFor: (name: string) => {
      const known = failures.get(name);
      const now = clock();
      if (known === undefined || known.until <= now) return 0;
      return known.count >= most ? Math.ceil(known.until - now) : 0;
    },
    failed: (name: string) => {
      const now = clock();
      const known = failures.get(name);
      failures.delete(name);
      failures.set(
        name,
        known === undefined || known.until <= now
          ? { count: 1, until: now + WINDOW }
          : { count: known.count + 1, until: known.until },
      );
      const oldest = failures.size > MOST_NAMES ? failures.keys().next().value : undefined;
      if (oldest !== undefined) failures.delete(oldest);
    },
    succeeded: (name: string) => {
      failures.delete(name);
    },
  };
}
