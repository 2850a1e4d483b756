import { setTimeout as wait } from 'node:timers/promises';
import { HearsayError } from '../../core/model/error.ts';

/** How long work goes on being tried while the database is away, in milliseconds. */
const LONGEST_RETRY = 120_000;
const LONGEST_PAUSE = 2000;

/** Codes of failures that pass: no connection, connection lost, server starting or stopping. */
const PASSING = /^(?:08...|57P0[1-5]|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/u;
const PASSING_MESSAGE =
  /connection terminated|timeout exceeded when trying to connect|server closed the connection/iu;

/** Whether a database failed because it is away for a while, and not because it is full or damaged. */
export function isPassing(error: unknown): boolean {
  const cause = error instanceof HearsayError && error.code === 'store-failed' ? error.cause : error;
  const first = cause instanceof AggregateError ? cause.errors[0] : cause;
  if (typeof first !== 'object' || first === null) return false;
  const { code, message } = first as { readonly code?: unknown; readonly message?: unknown };
  return PASSING.test(String(code)) || PASSING_MESSAGE.test(String(message));
}

/**
 * Does work that may be done again, while the database is away until it is back, for two minutes; `onNotice` is told once
 * when it goes and once when it is back.
 */
export async function retryPassing<Result>(
  work: () => Promise<Result>,
  onNotice: (message: string) => void = () => undefined,
): Promise<Result> {
  const deadline = performance.now() + LONGEST_RETRY;
  for (let pause = 250; ; pause = Math.min(LONGEST_PAUSE, pause * 2)) {
    try {
      const result = await work();
      if (pause > 250) onNotice('The archive answers again; the work goes on.');
      return result;
    } catch (error) {
      if (!isPassing(error) || performance.now() > deadline) throw error;
      if (pause === 250) onNotice(`${messageOf(error)} (waiting for it for two minutes)`);
      await wait(pause);
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
