/** Lets one who waits be called earlier. A ring that nobody waits for is kept for the next wait. */
export interface Bell {
  readonly ring: () => void;
  /** Resolves at the next ring, or after so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
}

export function createBell(): Bell {
  let rung = false;
  let called: (() => void) | null = null;
  return {
    ring: () => {
      rung = true;
      called?.();
    },
    wait: (milliseconds) =>
      new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer);
          rung = false;
          called = null;
          resolve();
        };
        const timer = setTimeout(end, milliseconds);
        called = end;
        if (rung) end();
      }),
  };
}
