import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { FAILURES, toEnvelope } from '../app/failures.ts';
import { HearsayError } from '../core/model/error.ts';

/** Answers with a failure: the one envelope, and the HTTP status of the one table. */
export function failureAnswer(c: Context, error: unknown): Response {
  const status = error instanceof HearsayError ? FAILURES[error.code].httpStatus : 500;
  return c.json(toEnvelope(error), status as ContentfulStatusCode);
}
