import type { Page } from '../core/model/archive.ts';

/** What somebody may do: a reader looks, checks and compares; an editor also adds and orders; an admin also runs it. */
export type Role = 'reader' | 'editor' | 'admin';

/** From least to most. */
export const ROLES: readonly Role[] = ['reader', 'editor', 'admin'];

/** Who is asking; where no login is needed, the local admin. */
export interface User {
  readonly name: string;
  readonly role: Role;
}

/** An account as lists show it. */
export interface Account extends User {
  /** ISO 8601. */
  readonly createdAt: string;
  /** Sessions that have not ended. */
  readonly sessions: number;
  /** API tokens that it has. */
  readonly tokens: number;
}

/** An API token as lists show it; the token itself is told once, when it is made. */
export interface ApiToken {
  readonly id: string;
  /** What it is for, as its owner says. */
  readonly label: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  /** When it stops to hold; null where only its owner ends it. */
  readonly expiresAt: string | null;
}

/** A session as lists show it, with nothing that would open it. */
export interface Session {
  readonly id: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** ISO 8601, to some minutes. */
  readonly lastUsedAt: string;
  /** The client's address at its beginning. */
  readonly from: string;
  /** As the browser names itself. */
  readonly browser: string;
  /** Whether it is the one of whoever asks. */
  readonly isOwn: boolean;
}

/** One change that somebody made, as the trail keeps it. */
export interface Change {
  /** ISO 8601. */
  readonly at: string;
  /** The name of an account, or the command line. */
  readonly who: string;
  /** The client's address; empty for the command line. */
  readonly from: string;
  /** What was done: `added an account`. */
  readonly what: string;
  /** To what; never a password, a token or a text. */
  readonly about: string;
}

/** Somebody who is signed in. */
export interface SignedIn {
  readonly user: User;
  /** Names the session; never shown, it binds forms to the session. */
  readonly session: string;
  /** `Set-Cookie` values for the answer: a new or prolonged session. */
  readonly cookies: readonly string[];
}

/**
 * Who may come in: accounts with passwords, sessions in cookies, API tokens. Names are in lower case. Throws HearsayError
 * 'store-failed' where the database cannot be used.
 */
export interface Accounts {
  /** Throws HearsayError 'bad-option' for a name that is taken or no name, and for a password too short, too long or easily guessed. */
  add(account: { readonly name: string; readonly role: Role; readonly password: string }): Promise<void>;
  list(): Promise<readonly Account[]>;
  /** Takes an account away with its sessions and tokens. Throws HearsayError 'not-found', and 'bad-option' for the last admin. */
  remove(name: string): Promise<void>;
  /** Sets a password and ends all sessions and tokens of the account. Throws HearsayError 'not-found' or 'bad-option'. */
  setPassword(name: string, password: string): Promise<void>;

  /**
   * Begins a session, always a new one. Throws HearsayError 'not-signed-in' for a wrong name or password, told apart by
   * nothing, and 'too-many' after too many tries from one address or at one name.
   */
  signIn(given: {
    readonly name: string;
    readonly password: string;
    readonly from: string;
    /** As the browser names itself. */
    readonly browser?: string;
  }): Promise<SignedIn>;
  /** Who sends these cookies; null for nobody. `from` is the client's address. */
  bySession(cookie: string): Promise<SignedIn | null>;
  /** Ends the session of these cookies; returns the `Set-Cookie` values that take them away. */
  signOut(cookie: string): Promise<readonly string[]>;
  /** The sessions of an account; `own` is the session of whoever asks. */
  sessions(name: string, own: string | null): Promise<readonly Session[]>;
  /** Ends a session from outside. Throws HearsayError 'not-found' where the account has no such session. */
  endSession(name: string, id: string): Promise<void>;

  /**
   * Makes a token for an account, for so many days or until it is removed, and returns it: the only time that it is told.
   * Throws HearsayError 'not-found' or 'bad-option'.
   */
  addToken(name: string, label: string, days: number | null): Promise<string>;
  tokens(name: string): Promise<readonly ApiToken[]>;
  /** Throws HearsayError 'not-found' where the account has no such token. */
  removeToken(name: string, id: string): Promise<void>;
  /** Whose token this is; null for nobody's and for one that has come to its end. */
  byToken(token: string): Promise<User | null>;

  /** Writes a change into the trail; where that is full, the oldest goes. */
  note(change: Omit<Change, 'at'>): Promise<void>;
  /** The trail, the newest first. */
  changes(page: { readonly limit: number; readonly cursor?: string }): Promise<Page<Change>>;
  close(): Promise<void>;
}
