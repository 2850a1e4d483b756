import type { Readable, Writable } from 'node:stream';
import { toWriteFailure } from '../../app/sources/file-error.ts';
import { writeResultFile } from './write-file.ts';

/** The streams and settings of the terminal that a command runs in. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly messages: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

const NARROWEST = 60;
const DEFAULT_WIDTH = 80;

/** How results are to be laid out: cells in a line, and colour only on a terminal without NO_COLOR. */
export function layoutOf(terminal: Terminal, width?: number): { width: number; colour: boolean } {
  return {
    width: Math.max(NARROWEST, width ?? terminal.output.columns ?? DEFAULT_WIDTH),
    colour: terminal.output.isTTY === true && !terminal.env.NO_COLOR && terminal.env.TERM !== 'dumb',
  };
}

/** Writes a result to standard output, or to a file where one is named. Throws HearsayError 'unwritable'. */
export async function writeResult(terminal: Terminal, text: string, file?: string): Promise<void> {
  const whole = text.endsWith('\n') ? text : `${text}\n`;
  if (file !== undefined) {
    writeResultFile(file, whole);
    return;
  }
  await new Promise<void>((resolve, reject) => {
    terminal.output.write(whole, (cause) =>
      cause ? reject(toWriteFailure('standard output', cause)) : resolve(),
    );
  });
}

/** Prints one message line on standard error. */
export function say(terminal: Terminal, message: string): void {
  terminal.messages.write(`${message}\n`);
}
