import { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import type { Accounts } from '../../app/accounts.ts';
import type { Archive } from '../../app/archive/archive.ts';
import { HearsayError } from '../../core/model/error.ts';
import { failureAnswer } from '../failure-answer.ts';
import type { FeedKeys } from '../security/feed-keys.ts';
import type { ServeEnv } from '../security/serve-env.ts';
import { addFeedOperations } from './feed-operations.ts';
import { addFindingOperations } from './finding-operations.ts';
import { addLookups } from './look-up-operations.ts';
import { addSpeakerOperations } from './speaker-operations.ts';
import { addStoryOperations } from './story-operations.ts';
import { addTextOperations } from './text-operations.ts';
import { addTrailOperation } from './trail-operation.ts';
import { addViewOperations } from './view-operations.ts';
import { addWorkOperations } from './work-operations.ts';

export interface ApiOptions {
  /** Told of every error that is no expected failure, and of failures of the store. */
  readonly onBug?: (error: unknown) => void;
  /** What opens the feeds of views. */
  readonly feedKeys: FeedKeys;
  /** Null where everybody who can connect is the local admin. */
  readonly accounts?: Pick<Accounts, 'changes'> | null;
}

/** The HTTP API, mounted at `/api`. Whoever serves it finds out first who is asking and what they may do. */
export function createApi(archive: Archive, options: ApiOptions): OpenAPIHono<ServeEnv> {
  const api = new OpenAPIHono<ServeEnv>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const issues = result.error.issues.slice(0, 5);
      const message = issues
        .map(({ path, message: words }) => `${path.join('.') || 'body'}: ${words}`)
        .join('; ');
      return failureAnswer(c, new HearsayError('bad-option', message));
    },
  });
  api.use(async (c, next) => {
    c.header('cache-control', 'no-store');
    if (
      c.req.raw.body !== null &&
      !/^application\/json\s*(?:;|$)/iu.test(c.req.header('content-type') ?? '')
    ) {
      return failureAnswer(c, new HearsayError('unsupported-format', 'bodies are JSON: application/json'));
    }
    return next();
  });
  addStoryOperations(api, archive);
  addFindingOperations(api, archive);
  addLookups(api, archive);
  addSpeakerOperations(api, archive);
  addViewOperations(api, archive, options.feedKeys);
  addTextOperations(api, archive);
  addFeedOperations(api, archive);
  addWorkOperations(api, archive);
  addTrailOperation(api, options.accounts ?? null);
  describeApi(api, archive.hearsay);
  api.notFound((c) =>
    failureAnswer(c, new HearsayError('not-found', `there is no operation at ${c.req.path}`)),
  );
  api.onError((error, c) => {
    if (error instanceof HTTPException) {
      return failureAnswer(c, new HearsayError('malformed', 'the body is no JSON', { cause: error }));
    }
    options.onBug?.(error);
    return failureAnswer(c, error);
  });
  return api;
}

function describeApi(api: OpenAPIHono<ServeEnv>, version: string): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'An API token. None is needed where the server listens on its own machine alone.',
  });
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Hearsay',
      version,
      description: 'Who really said what: stories, statements, reports and comparisons of an archive.',
    },
    servers: [{ url: '/api' }],
    security: [{ token: [] }, {}],
  });
}
