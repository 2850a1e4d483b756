import type { BetterAuthOptions, BetterAuthPlugin } from 'better-auth';
import { admin, username } from 'better-auth/plugins';
import { createAccessControl } from 'better-auth/plugins/access';
import { PASSWORD_LENGTH } from './refuse-password.ts';

/** What differs from one place of use to another. */
export interface AuthSettings {
  readonly database: NonNullable<BetterAuthOptions['database']>;
  /** Signs cookies; at least 32 characters. */
  readonly secret: string;
  /** Whether clients come by HTTPS, so that cookies are sent on nothing else. */
  readonly secure: boolean;
  /** Tries to sign in that one address has in a minute. */
  readonly triesAMinute: number;
  readonly log?: (level: string, message: string) => void;
}

/** The header in which the client's address is handed over; the requests with it are made by us, never by clients. */
export const ADDRESS_HEADER = 'x-hearsay-client';
/** Addresses under which nothing is mounted: the library is only called from inside. */
export const INNER_URL = 'http://accounts.invalid';

/** Seconds after which a session ends that is not used, and between two notes of its use. */
const IDLE = 12 * 3600;
const NOTE_EVERY = 600;
const NAME = /^[a-z0-9](?:[a-z0-9._-]{0,38}[a-z0-9])?$/u;

/** Whether a name may be an account's: letters, digits, `.`, `-`, `_`; `local` is who needs no account. */
export function isAccountName(name: string): boolean {
  return NAME.test(name) && name !== 'local';
}

/** The API tokens' table: only SHA-256 hashes of the tokens, so that a copy of the database opens nothing. */
const tokenTable = {
  id: 'api-tokens',
  schema: {
    apiToken: {
      modelName: 'account_token',
      fields: {
        userId: {
          type: 'string',
          required: true,
          references: { model: 'account_user', field: 'id', onDelete: 'cascade' },
        },
        label: { type: 'string', required: true },
        hash: { type: 'string', required: true, unique: true },
        createdAt: { type: 'date', required: true },
        lastUsedAt: { type: 'date', required: false },
        expiresAt: { type: 'date', required: false },
      },
    },
  },
} as const satisfies BetterAuthPlugin;

/** The trail of changes. `order` is unique and goes by time. */
const trailTable = {
  id: 'changes',
  schema: {
    change: {
      modelName: 'account_change',
      fields: {
        order: { type: 'string', required: true, unique: true, fieldName: 'change_order' },
        at: { type: 'date', required: true },
        who: { type: 'string', required: true },
        from: { type: 'string', required: true, fieldName: 'client' },
        what: { type: 'string', required: true },
        about: { type: 'string', required: true },
      },
    },
  },
} as const satisfies BetterAuthPlugin;

const rights = createAccessControl({ account: ['keep'] });

/** The library's settings: accounts by name and password, roles, sessions and tries in the database, no telemetry. */
export function authOptions(settings: AuthSettings) {
  return {
    appName: 'Hearsay',
    baseURL: INNER_URL,
    secret: settings.secret,
    database: settings.database,
    telemetry: { enabled: false },
    logger: {
      level: 'warn',
      log: (level, message) => settings.log?.(level, message),
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
    },
    user: { modelName: 'account_user' },
    account: { modelName: 'account_credential' },
    verification: { modelName: 'account_verification' },
    session: { modelName: 'account_session', expiresIn: IDLE, updateAge: NOTE_EVERY },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'account_rate_limit',
      customRules: { '/sign-in/username': { window: 60, max: settings.triesAMinute } },
    },
    advanced: {
      // The library's own prefix for HTTPS is `__Secure-`, which other hosts of the same domain could still set.
      cookiePrefix: settings.secure ? '__Host-hearsay' : 'hearsay',
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: settings.secure },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    plugins: [
      username({ minUsernameLength: 1, maxUsernameLength: 40, usernameValidator: isAccountName }),
      admin({
        defaultRole: 'reader',
        adminRoles: ['admin'],
        roles: {
          reader: rights.newRole({}),
          editor: rights.newRole({}),
          admin: rights.newRole({ account: ['keep'] }),
        },
      }),
      tokenTable,
      trailTable,
    ],
  } satisfies BetterAuthOptions;
}
