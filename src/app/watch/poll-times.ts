import { createHash } from 'node:crypto';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Milliseconds between two polls of a feed, whatever it asks for. */
export const SHORTEST_INTERVAL = 5 * MINUTE;
const LONGEST_INTERVAL = 24 * 60 * MINUTE;
const USUAL_INTERVAL = 30 * MINUTE;
/** How far an address moves its polls, as a part of the interval: feeds added together are not polled together. */
const SPREAD = 0.1;

/** What a feed's last answer asks of those who poll it. */
export interface PollHints {
  /** `ttl` or `sy:updatePeriod`. */
  readonly minutes: number | null;
  readonly cacheControl: string | null;
}

/** Milliseconds to the next poll after a good one: as the feed asks, else as its cache header says, within bounds. */
export function intervalOf(address: string, { minutes, cacheControl }: PollHints): number {
  const age = maxAgeOf(cacheControl);
  const asked = minutes !== null ? minutes * MINUTE : age !== null ? age * SECOND : USUAL_INTERVAL;
  return Math.round(bounded(asked) * jitter(address));
}

/**
 * Milliseconds to the next poll after `failures` failed ones in a row: doubled each time up to a day, and never before
 * the server wants to be asked again.
 */
export function backOffOf(address: string, failures: number, retryAfter: number | null): number {
  const doubled = SHORTEST_INTERVAL * 2 ** Math.min(20, Math.max(0, failures - 1));
  const wait = Math.round(bounded(doubled) * jitter(address));
  return Math.max(wait, Math.min(retryAfter ?? 0, LONGEST_INTERVAL));
}

/** `Retry-After` in milliseconds from now: seconds or an HTTP date; null for anything else. */
export function retryAfterOf(value: string | null, now: number): number | null {
  const written = (value ?? '').trim();
  if (/^\d{1,9}$/u.test(written)) return Number(written) * SECOND;
  if (!/^[A-Za-z]{3}, \d{2} [A-Za-z]{3} \d{4} [\d:]{8} GMT$/u.test(written)) return null;
  const time = Date.parse(written);
  return Number.isNaN(time) ? null : Math.max(0, time - now);
}

/** `max-age` in seconds, or null; `no-cache` and `no-store` say nothing about when to come again. */
export function maxAgeOf(cacheControl: string | null): number | null {
  const age = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/iu.exec(cacheControl ?? '')?.[1];
  return age === undefined || age === '0' ? null : Number(age);
}

function bounded(milliseconds: number): number {
  return Math.min(LONGEST_INTERVAL, Math.max(SHORTEST_INTERVAL, milliseconds));
}

/** A factor from 1 to 1 + SPREAD that an address always has. */
function jitter(address: string): number {
  return 1 + (createHash('sha256').update(address).digest().readUInt32BE(0) / 2 ** 32) * SPREAD;
}
