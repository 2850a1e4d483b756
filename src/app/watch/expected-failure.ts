import { HearsayError } from '../../core/model/error.ts';

const LONGEST_WORD = 200;

/** A message that stays readable where an address in it is long, and moves no terminal: others had a hand in its words. */
export function tellable(message: string): string {
  const shown = message
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\S+/gu, (word) => (word.length > LONGEST_WORD ? `${word.slice(0, LONGEST_WORD / 2)}…` : word));
  return shown.slice(0, 1000);
}

/** A failure as one that can be told and kept. Nothing that somebody publishes may stop the watch, not even by a bug of a reader. */
export function expectedFailure(error: unknown, place: string): HearsayError {
  if (error instanceof HearsayError) return error;
  const words = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
  return new HearsayError('malformed', `${place}: could not be read (${words})`, { cause: error });
}
