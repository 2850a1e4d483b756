import { HearsayError } from '../../core/model/error.ts';

/** A failure as one that can be told and kept. Nothing that somebody publishes may stop the watch, not even by a bug of a reader. */
export function expectedFailure(error: unknown, place: string): HearsayError {
  if (error instanceof HearsayError) return error;
  const words = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
  return new HearsayError('malformed', `${place}: could not be read (${words})`, { cause: error });
}
