/** Ends a wait early. A notification that nobody waits for is kept for the next wait. */
export interface Signal {
  readonly notify: () => void;
  /** Resolves at the next notification, or after so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
}

export function createSignal(): Signal {
  let notified = false;
  let called: (() => void) | null = null;
  return {
    notify: () => {
      notified = true;
      called?.();
    },
    wait: (milliseconds) =>
      new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer);
          notified = false;
          called = null;
          resolve();
        };
        const timer = setTimeout(end, milliseconds);
        called = end;
        if (notified) end();
      }),
  };
}
