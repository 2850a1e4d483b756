import type { Terminal } from './terminal.ts';

/** Shows how far a long read has come. */
export interface Progress {
  readonly step: (done: number, total: number) => void;
  readonly end: () => void;
}

const DELAY_MS = 1000;
const SILENT: Progress = { step: () => undefined, end: () => undefined };

/** A progress bar on standard error that appears after a second, on a terminal only. */
export async function createProgress(terminal: Terminal, what: string): Promise<Progress> {
  if (terminal.messages.isTTY !== true) return SILENT;
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    format: `${what} {bar} {value}/{total}`,
    stream: terminal.messages as NodeJS.WritableStream,
    clearOnComplete: true,
    hideCursor: true,
  });
  const begin = performance.now();
  let shown = false;
  return {
    step: (done, total) => {
      if (!shown && performance.now() - begin < DELAY_MS) return;
      if (!shown) bar.start(total, done);
      shown = true;
      bar.setTotal(total);
      bar.update(done);
    },
    end: () => {
      if (shown) bar.stop();
    },
  };
}
