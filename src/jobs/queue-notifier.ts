import type { PgBoss } from 'pg-boss';
import { closeQueues, openQueues, QUEUES } from './queues.ts';

/** Tells the workers of a shared archive that something is pending. */
export interface QueueNotifier {
  /** Never waits and never fails: what it cannot tell, the workers see by themselves within a minute. */
  readonly wake: () => void;
  close(): Promise<void>;
}

/** A notifier that connects at the first use. */
export function createQueueNotifier(address: string): QueueNotifier {
  let boss: PgBoss | null = null;
  let sending: Promise<unknown> | null = null;
  let again = false;

  async function send(): Promise<void> {
    boss ??= await openQueues(address, { supervise: false, onError: () => undefined });
    await boss.send(QUEUES.plan, {});
  }

  async function disconnect(): Promise<void> {
    const opened = boss;
    boss = null;
    if (opened !== null) await closeQueues(opened);
  }

  function wake(): void {
    if (sending !== null) {
      again = true;
      return;
    }
    // Workers look for themselves from time to time; the next notification connects anew.
    sending = send()
      .catch(disconnect)
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
      await disconnect();
    },
  };
}
