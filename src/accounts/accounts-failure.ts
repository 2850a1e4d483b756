import { HearsayError } from '../core/model/error.ts';

/** A failure of the accounts' database as an expected one; those that are already stay. */
export function accountsFailure(error: unknown): HearsayError {
  if (error instanceof HearsayError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new HearsayError('store-failed', `the accounts cannot be used: ${message}`, { cause: error });
}
