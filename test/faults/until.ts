import { setTimeout as wait } from 'node:timers/promises';

interface Waiting {
  readonly seconds: number;
  /** How everything stands, for the message of the failure. */
  readonly tell: () => string;
}

/** Looks again and again until something holds; where it does not in time, throws and says what was waited for. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  { seconds, tell }: Waiting,
): Promise<void> {
  const late = wait(seconds * 1000, 'late', { ref: false });
  for (;;) {
    const answer = await Promise.race([holds(), late]);
    if (answer === 'late') throw new Error(`waited ${seconds} s for ${what}\n${tell()}`);
    if (answer) return;
    await wait(20);
  }
}
