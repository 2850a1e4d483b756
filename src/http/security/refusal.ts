import type { Context } from 'hono';
import { failureAnswer } from '../failure-answer.ts';
import { failurePage } from '../parts/shell/error-page.ts';
import type { SiteContext } from '../parts/shell/site-env.ts';
import type { ServeEnv } from './serve-env.ts';

/** Whether a program asks, rather than a person at a page. */
export function isForMachines(c: Context): boolean {
  return /^\/(?:api(?:\/|$)|mcp$|metrics$|health$|ready$)/u.test(c.req.path);
}

/** Answers a request that is refused or failed: with the envelope for programs, with a page for people. */
export function refusal(c: Context<ServeEnv>, error: unknown): Response {
  return isForMachines(c) ? failureAnswer(c, error) : failurePage(c as unknown as SiteContext, error);
}
