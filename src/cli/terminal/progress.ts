import type { Terminal } from './terminal.ts';

/** Shows how far a long read has come. */
export interface Progress {
  /** How far a step has come; one that is named is known to be long, and is shown at once. */
  readonly step: (done: number, total: number, named?: string) => void;
  readonly end: () => void;
}

const DELAY_MS = 1000;
const SILENT: Progress = { step: () => undefined, end: () => undefined };

/** A progress bar on standard error that appears after a second, on a terminal only. */
export async function createProgress(terminal: Terminal, what: string): Promise<Progress> {
  if (terminal.messages.isTTY !== true) return SILENT;
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    format: '{step} {bar} {value}/{total}',
    stream: terminal.messages as NodeJS.WritableStream,
    clearOnComplete: true,
    hideCursor: true,
  });
  const begin = performance.now();
  let shown = false;
  let last = what;
  return {
    step: (done, total, step = what) => {
      if (!shown && step === what && performance.now() - begin < DELAY_MS) return;
      if (!shown) bar.start(total, done, { step });
      shown = true;
      bar.setTotal(total);
      bar.update(done, { step });
      // A step that never waits leaves no time to draw itself.
      if (step !== last) bar.render();
      last = step;
    },
    end: () => {
      if (shown) bar.stop();
    },
  };
}
