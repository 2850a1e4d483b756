import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HearsayError } from '../../core/model/error.ts';
import { failureAnswer } from '../failure-answer.ts';

/** Most bytes of a body: of texts, drafts and reports handed over, and of the forms of accounts. */
const MOST = 32 * 1024 * 1024;
const MOST_SMALL = 64 * 1024;
/** Objects and lists inside each other; what the API takes needs six. */
const DEEPEST = 32;

/** Refuses bodies over the limit, announced or not, and JSON that is nested without end, before anything parses it. */
export function limitBodies(): MiddlewareHandler {
  const wide = sized(MOST);
  const narrow = sized(MOST_SMALL);
  return async (c, next) => (isSmall(c.req.path) ? narrow(c, next) : wide(c, next));
}

/** Addresses that take no texts. */
function isSmall(path: string): boolean {
  return /^\/(?:sign-in|sign-out|account|accounts)(?:\/|$)/u.test(path);
}

function sized(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: (c) =>
      failureAnswer(c, new HearsayError('too-large', `the body is over the limit of ${maxSize} bytes`)),
  });
}

/** Refuses JSON bodies that are nested deeper than any of ours. */
export function limitDepth(): MiddlewareHandler {
  return async (c, next) => {
    if (!/\bjson\b/iu.test(c.req.header('content-type') ?? '')) return next();
    if (depthOver(await c.req.text(), DEEPEST)) {
      return failureAnswer(
        c,
        new HearsayError('malformed', `the JSON is nested deeper than ${DEEPEST} levels`),
      );
    }
    return next();
  };
}

/** Whether JSON is nested deeper than a limit; brackets inside strings do not count. */
export function depthOver(json: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < json.length; index += 1) {
    const unit = json.charCodeAt(index);
    if (inString) {
      if (unit === 0x5c) index += 1;
      else if (unit === 0x22) inString = false;
    } else if (unit === 0x22) inString = true;
    else if (unit === 0x7b || unit === 0x5b) {
      depth += 1;
      if (depth > limit) return true;
    } else if (unit === 0x7d || unit === 0x5d) depth -= 1;
  }
  return false;
}
