import robotsParser from 'robots-parser';
import { HearsayError } from '../../../core/model/error.ts';
import type { WebAnswer } from '../../ports.ts';
import { maxAgeOf } from '../poll-times.ts';

/** What a host's robots.txt says about one address. */
interface RobotsWord {
  /** Why the address is left alone; null where it may be visited. */
  readonly refusal: HearsayError | null;
  /** Milliseconds between two requests that it asks for; 0 where it does not. */
  readonly pause: number;
}

type AskRobots = (address: string) => Promise<RobotsWord>;

type Robots = ReturnType<typeof parserOf>;

interface Kept {
  readonly until: number;
  readonly robots: Robots | null;
  /** Why the whole host is left alone for now. */
  readonly closed: string | null;
}

const AGENT = 'hearsay';
/** RFC 9309: at least 500 KiB have to be read. */
export const ROBOTS_BYTES = 512 * 1024;
/** Rules with wildcards cost their length times the address's: beyond this a robots.txt is an attack on its readers. */
const MOST_WILD_CHARACTERS = 64 * 1024;
const MINUTE = 60_000;
const SHORTEST_KEPT = 10 * MINUTE;
const USUALLY_KEPT = 60 * MINUTE;
const LONGEST_KEPT = 24 * 60 * MINUTE;
const LONGEST_PAUSE = 30_000;
const MOST_HOSTS = 5000;

/**
 * Asks for robots.txt before anything else of a host, by RFC 9309: an answer 4xx allows everything, 5xx and none at
 * all forbid everything for now. Kept for as long as the answer is valid, a day at most. `visit` fetches it, redirects
 * followed; a refused address stays refused.
 */
export function createRobots(
  visit: (address: string) => Promise<Exclude<WebAnswer, { kind: 'moved' }>>,
  now: () => number,
): AskRobots {
  const kept = new Map<string, Promise<Kept>>();
  const ask = async (origin: string): Promise<Kept> => {
    const place = `${origin}/robots.txt`;
    try {
      return toKept(place, await visit(place), now());
    } catch (error) {
      if (!(error instanceof HearsayError) || error.code === 'address-refused') throw error;
      return { until: now() + SHORTEST_KEPT, robots: null, closed: error.message };
    }
  };
  return async (address) => {
    const { origin } = new URL(address);
    let asked = kept.get(origin);
    if (asked !== undefined && (await asked.then(({ until }) => until <= now()))) asked = undefined;
    if (asked === undefined) {
      if (kept.size >= MOST_HOSTS) kept.clear();
      asked = ask(origin);
      kept.set(origin, asked);
      asked.catch(() => kept.delete(origin));
    }
    return wordOf(await asked, address);
  };
}

function toKept(place: string, answer: Exclude<WebAnswer, { kind: 'moved' }>, now: number): Kept {
  if (answer.kind === 'status') {
    // "Too many requests" is no word about what may be visited.
    const open = answer.status >= 400 && answer.status < 500 && answer.status !== 429;
    const closed = open ? null : `${place}: answered ${answer.words}`;
    return { until: now + (open ? USUALLY_KEPT : SHORTEST_KEPT), robots: null, closed };
  }
  if (answer.kind === 'not-modified') return { until: now + SHORTEST_KEPT, robots: null, closed: null };
  const age = (maxAgeOf(answer.cacheControl) ?? USUALLY_KEPT / 1000) * 1000;
  const until = now + Math.min(LONGEST_KEPT, Math.max(SHORTEST_KEPT, age));
  const words = new TextDecoder().decode(answer.bytes);
  const wild = words.split(/[\r\n]+/u).reduce((sum, line) => sum + (line.includes('*') ? line.length : 0), 0);
  if (wild > MOST_WILD_CHARACTERS)
    return { until, robots: null, closed: `${place}: has more wildcards than a host can need` };
  return { until, robots: parserOf(place, words), closed: null };
}

function parserOf(place: string, words: string) {
  // The module is the function itself; its types say that the function is a member.
  return (robotsParser as unknown as typeof robotsParser.default)(place, words);
}

function wordOf({ robots, closed }: Kept, address: string): RobotsWord {
  if (closed !== null) {
    const message = `${address}: left alone for now, since robots.txt could not be read (${closed})`;
    return { refusal: new HearsayError('not-allowed', message), pause: 0 };
  }
  if (robots === null) return { refusal: null, pause: 0 };
  const pause = Math.min(LONGEST_PAUSE, Math.max(0, (robots.getCrawlDelay(AGENT) ?? 0) * 1000));
  if (robots.isAllowed(address, AGENT) !== false) return { refusal: null, pause };
  const line = robots.getMatchingLineNumber(address, AGENT);
  const message = `${address}: robots.txt does not allow it (line ${line})`;
  return { refusal: new HearsayError('not-allowed', message), pause };
}
