import { HearsayError } from '../core/model/error.ts';

/** Tells a failure once, however often it comes back, and that it is over. */
export interface Notes {
  readonly failed: (error: unknown) => void;
  readonly well: () => void;
}

export function createNotes(tell: (message: string) => void): Notes {
  let failing = false;
  return {
    failed: (error) => {
      if (failing) return;
      failing = true;
      const message = error instanceof Error ? error.message || error.name : String(error);
      tell(
        error instanceof HearsayError
          ? message
          : `The work was broken off (${message}); trying again until it goes on.`,
      );
    },
    well: () => {
      if (failing) tell('The work goes on again.');
      failing = false;
    },
  };
}
