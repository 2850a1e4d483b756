import type { betterAuth } from 'better-auth';
import type { authOptions } from './auth-options.ts';

/** The library, set up as we use it. */
export type Auth = ReturnType<typeof betterAuth<ReturnType<typeof authOptions>>>;
/** What it holds while it runs. */
export type AuthContext = Awaited<Auth['$context']>;
/** The library's own way to its tables. */
export type AuthAdapter = AuthContext['adapter'];
