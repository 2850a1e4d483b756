import { spawn } from 'node:child_process';
import { type Terminal, writeResult } from './terminal.ts';

/** Shows what is short as it is, keeps colours, and leaves the text on the screen. */
const LESS = 'less -FRX';

/**
 * Writes a result to a file where one is named; else, on a terminal and where it is asked for, through the pager of PAGER
 * or `less`; else, or where no pager starts, to standard output. Throws HearsayError 'unwritable'.
 */
export async function showResult(
  terminal: Terminal,
  text: string,
  { file, pager }: { readonly file: string | undefined; readonly pager: boolean },
): Promise<void> {
  const command = terminal.env.PAGER ?? LESS;
  const isPaged =
    pager && file === undefined && terminal.output.isTTY === true && terminal.env.CI === undefined;
  if (isPaged && command !== '' && command !== 'cat' && (await page(command, text))) return;
  await writeResult(terminal, text, file);
}

/** Whether a pager took the text. */
function page(command: string, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'ignore'] });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === null || code < NOT_RUN));
    // A reader who leaves before the end closes the pipe: nothing is lost by that.
    child.stdin.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') resolve(false);
    });
    child.stdin.end(text);
  });
}

/** What a shell ends with from here on where it could not run a command: 126, or does not know it: 127. */
const NOT_RUN = 126;
