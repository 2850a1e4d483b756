import type { Account, Accounts, SignedIn } from '../app/accounts.ts';
import { HearsayError } from '../core/model/error.ts';
import { dropToken, dropTokens, makeToken, ownerOf, tokensOf } from './api-tokens.ts';
import type { Auth, AuthAdapter, AuthContext } from './auth.ts';
import { isAccountName } from './auth-options.ts';
import { createChangeTrail } from './change-trail.ts';
import { endSession, sessionsOf } from './list-sessions.ts';
import { refusePassword } from './refuse-password.ts';
import { findSession, type SignIn, signInBy, signOutBy } from './sessions.ts';
import { toUser } from './to-user.ts';

interface UserRow {
  readonly id: string;
  readonly username?: string | null;
  readonly role?: string | null;
  readonly createdAt: Date;
}

export interface CreateOptions {
  /** Wrong passwords at one name in a quarter of an hour. */
  readonly triesAtName: number;
  /** Changes that the trail holds. */
  readonly mostChanges: number;
  readonly close: () => Promise<void>;
}

/** Our accounts over the library's. */
export async function createAccounts(auth: Auth, options: CreateOptions): Promise<Accounts> {
  const context = await auth.$context;
  const { adapter } = context;
  const signIn: SignIn = signInBy(auth, options.triesAtName);
  const id = async (name: string): Promise<string> => (await findUser(adapter, name)).id;
  const accounts: Omit<Accounts, 'close'> = {
    ...createChangeTrail(adapter, options.mostChanges),
    add: (account) => add(auth, account),
    list: async () => {
      const users = await allUsers(context);
      const listed = users.map(
        async (row): Promise<Account> => ({
          ...toUser(row),
          createdAt: new Date(row.createdAt).toISOString(),
          sessions: (await sessionsOf(context, row.id, null)).length,
          tokens: (await tokensOf(adapter, row.id)).length,
        }),
      );
      return (await Promise.all(listed)).sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    remove: async (name) => {
      const user = await findUser(adapter, name);
      const admins = (await allUsers(context)).filter((row) => toUser(row).role === 'admin');
      if (admins.length === 1 && admins[0]?.id === user.id) {
        throw new HearsayError('bad-option', `${name} is the last admin; make another one first`);
      }
      await dropTokens(adapter, user.id);
      await context.internalAdapter.deleteUser(user.id);
    },
    setPassword: async (name, password) => {
      await refusePassword(password, name);
      const user = await id(name);
      await context.internalAdapter.updatePassword(user, await context.password.hash(password));
      await context.internalAdapter.deleteUserSessions(user);
      await dropTokens(adapter, user);
    },
    signIn,
    bySession: (cookie): Promise<SignedIn | null> => findSession(auth, cookie),
    signOut: (cookie) => signOutBy(auth, cookie),
    sessions: async (name, own) => sessionsOf(context, await id(name), own),
    endSession: async (name, session) => endSession(context, await id(name), session),
    addToken: async (name, label, days) => makeToken(adapter, await id(name), label, days),
    tokens: async (name) => tokensOf(adapter, await id(name)),
    removeToken: async (name, token) => dropToken(adapter, await id(name), token),
    byToken: async (token) => {
      const owner = await ownerOf(adapter, token);
      const where = [{ field: 'id', value: owner ?? '' }];
      const row = owner === null ? null : await adapter.findOne<UserRow>({ model: 'user', where });
      return row === null ? null : toUser(row);
    },
  };
  return { ...guarded(accounts), close: options.close };
}

async function add(auth: Auth, { name, role, password }: Parameters<Accounts['add']>[0]): Promise<void> {
  const plain = name.trim().toLowerCase();
  if (!isAccountName(plain)) {
    throw new HearsayError(
      'bad-option',
      `"${plain}" cannot be an account's name: letters, digits, ".", "-" and "_", at most 40`,
    );
  }
  await refusePassword(password, plain);
  const { adapter } = await auth.$context;
  if ((await rowOf(adapter, plain)) !== null) {
    throw new HearsayError('bad-option', `there is an account "${plain}" already`);
  }
  // The library wants an address of electronic mail; names under .invalid belong to nobody (RFC 2606).
  const email = `${plain}@accounts.invalid`;
  await auth.api.createUser({ body: { email, name: plain, password, role, data: { username: plain } } });
}

async function allUsers(context: AuthContext): Promise<UserRow[]> {
  return (await context.internalAdapter.listUsers(10_000)) as unknown as UserRow[];
}

function rowOf(adapter: AuthAdapter, name: string): Promise<UserRow | null> {
  const where = [{ field: 'username', value: name.trim().toLowerCase() }];
  return adapter.findOne<UserRow>({ model: 'user', where });
}

async function findUser(adapter: AuthAdapter, name: string): Promise<UserRow> {
  const row = await rowOf(adapter, name);
  if (row === null) throw new HearsayError('not-found', `there is no account "${name}"`);
  return row;
}

/** Every failure that is no expected one comes from the database. */
function guarded<T extends Record<string, (...given: never[]) => Promise<unknown>>>(functions: T): T {
  const wrapped = Object.entries(functions).map(([name, run]) => [
    name,
    async (...given: never[]) => {
      try {
        return await run(...given);
      } catch (error) {
        throw accountsFailure(error);
      }
    },
  ]);
  return Object.fromEntries(wrapped) as T;
}

/** A failure of the accounts' database as an expected one; those that are already stay. */
function accountsFailure(error: unknown): HearsayError {
  if (error instanceof HearsayError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new HearsayError('store-failed', `the accounts cannot be used: ${message}`, { cause: error });
}
