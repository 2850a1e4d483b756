import { isPassing } from '../app/archive/retry-passing.ts';
import { HearsayError } from '../core/model/error.ts';

/** Tells a failure once, however often it comes back, and that it is over. */
export interface FailureNotices {
  readonly failed: (error: unknown) => void;
  readonly well: () => void;
}

export function createFailureNotices(tell: (message: string) => void): FailureNotices {
  let failing = false;
  return {
    failed: (error) => {
      if (failing) return;
      failing = true;
      tell(sentenceFor(error));
    },
    well: () => {
      if (failing) tell('The work goes on again.');
      failing = false;
    },
  };
}

function sentenceFor(error: unknown): string {
  const message = messageOf(error);
  if (error instanceof HearsayError) return `${message}; the work waits for it.`;
  if (isPassing(error)) return `The database does not answer (${message}); the work waits for it.`;
  return `The work was broken off (${message}); it is tried again.`;
}

/** Of an error, or of what pg-boss makes of one: an object with its message. */
function messageOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { message, name } = error as { readonly message?: unknown; readonly name?: unknown };
  return (
    ([message, name].find((part) => typeof part === 'string' && part !== '') as string | undefined) ??
    'unknown'
  );
}
