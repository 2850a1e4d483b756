import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import { HearsayError } from '../../core/model/error.ts';
import { onBehalfOf } from '../on-behalf-of.ts';
import { refusal } from '../security/refusal.ts';
import type { ServeEnv } from '../security/serve-env.ts';
import { ownOrigin, type Reach } from '../security/site-address.ts';

/**
 * /mcp: the Model Context Protocol over HTTP, with the tokens of the API. Pages of other sites are refused whatever they
 * bring, as the protocol demands (its specification, "Security Warning" of streamable HTTP).
 */
export function mcpRoutes(
  archive: Archive,
  reach: Reach,
  answerMcp: (request: Request, archive: Archive) => Promise<Response>,
): Hono<ServeEnv> {
  return new Hono<ServeEnv>().on(['GET', 'POST', 'DELETE'], '/', async (c) => {
    const origin = c.req.header('origin');
    if (origin !== undefined && origin !== ownOrigin(c, reach))
      return refusal(c, new HearsayError('not-allowed', 'this request was sent by another site'));
    const { method, url, headers } = c.req.raw;
    // The body was read before, to look how deep it is.
    const body = method === 'POST' ? { body: await c.req.text() } : {};
    return answerMcp(new Request(url, { method, headers, ...body }), onBehalfOf(c, archive));
  });
}
