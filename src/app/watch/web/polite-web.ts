import { HearsayError } from '../../../core/model/error.ts';
import type { Web, WebAnswer, WebRequest } from '../../ports.ts';
import type { Sleep } from '../watch-options.ts';
import { createHostLanes } from './host-lanes.ts';
import { createRobots, ROBOTS_BYTES } from './robots.ts';

/** An answer at the end of all redirects. */
export type FinalAnswer = Exclude<WebAnswer, { kind: 'moved' }>;

/** Visits addresses with the manners that hosts ask for. */
export interface PoliteWeb {
  /**
   * Asks an address, redirects followed, each hop by the robots.txt of its host and in its turn. Throws HearsayError
   * 'not-allowed' for robots.txt, else as `Web.request`; Stopped when the watch stops.
   */
  visit(request: WebRequest): Promise<FinalAnswer>;
}

export interface Manners {
  readonly web: Web;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly sleep: Sleep;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds between two requests to one host, at least. */
  readonly pause: number;
}

const MOST_REDIRECTS = 5;

export function createPoliteWeb({ web, now, sleep, signal, pause }: Manners): PoliteWeb {
  const lanes = createHostLanes(now, sleep, signal);
  const ask = (request: WebRequest, wait: number) =>
    lanes.run(hostOf(request.address), Math.max(pause, wait), () => web.request(request));

  const follow = async (
    request: WebRequest,
    askHop: (hop: WebRequest) => Promise<WebAnswer>,
  ): Promise<FinalAnswer> => {
    let address = request.address;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const answer = await askHop({ ...request, address });
      if (answer.kind !== 'moved') return answer;
      // Told for the address that was asked for, whose owner would not know the other.
      if (!/^https?:\/\//iu.test(answer.to) || !URL.canParse(answer.to))
        throw new HearsayError('address-refused', `${request.address}: redirects to what is no web address`);
      address = answer.to;
    }
    throw new HearsayError(
      'address-failed',
      `${request.address}: redirects more than ${MOST_REDIRECTS} times`,
    );
  };

  const askRobots = createRobots(
    (address) => follow({ address, maxBytes: ROBOTS_BYTES, cut: true }, (hop) => ask(hop, 0)),
    now,
  );
  return {
    visit: (request) =>
      follow(request, async (hop) => {
        if (!URL.canParse(hop.address))
          throw new HearsayError('address-failed', `${hop.address}: is no address`);
        const word = await askRobots(hop.address);
        if (word.refusal !== null) throw word.refusal;
        return ask(hop, word.pause);
      }),
  };
}

/** Whom the manners are owed to: one name and port, under either scheme. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
