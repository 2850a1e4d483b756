import type { PgBoss } from 'pg-boss';
import { openQueues, QUEUES } from './queues.ts';

/** Tells the workers of a shared archive that something is pending. */
export interface QueueNotifier {
  /** Never waits and never fails: what it cannot tell, the workers see by themselves within a minute. */
  readonly wake: () => void;
  close(): Promise<void>;
}

/** A notifier that connects at the first use. */
export function createQueueNotifier(address: string): QueueNotifier {
  let boss: Promise<PgBoss> | null = null;
  let sending: Promise<unknown> | null = null;
  let again = false;

  async function send(): Promise<void> {
    boss ??= openQueues(address, { supervise: false, onError: () => undefined });
    await (await boss).send(QUEUES.plan, {});
  }

  function wake(): void {
    if (sending !== null) {
      again = true;
      return;
    }
    sending = send()
      .catch(() => {
        // Workers look for themselves from time to time; the next notification connects anew.
        boss = null;
      })
      .finally(() => {
        sending = null;
        if (again) {
          again = false;
          wake();
        }
      });
  }

  return {
    wake,
    close: async () => {
      while (sending !== null) await sending;
      const opened = await boss?.catch(() => null);
      await opened?.stop({ graceful: false, close: true });
    },
  };
}
