import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { HearsayError } from '../../core/model/error.ts';
import type { Terminal } from './terminal.ts';

/**
 * Asks for a new password, twice and unseen on a terminal; elsewhere the first line of standard input is it. Never an
 * argument: those are seen by every user of the machine and kept in histories. Throws HearsayError 'bad-option'.
 */
export async function readNewPassword(terminal: Terminal): Promise<string> {
  if ((terminal.input as { isTTY?: boolean }).isTTY !== true) return firstLine(terminal);
  const first = await ask(terminal, 'Password: ');
  if ((await ask(terminal, 'Once more: ')) !== first) {
    throw new HearsayError('bad-option', 'the two passwords differ');
  }
  return first;
}

async function firstLine(terminal: Terminal): Promise<string> {
  const lines = createInterface({ input: terminal.input, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    lines.close();
    return line;
  }
  throw new HearsayError('bad-option', 'no password came on standard input');
}

/** Asks one question without showing what is typed. */
async function ask(terminal: Terminal, question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const prompt = createInterface({ input: terminal.input, output: nowhere, terminal: true });
  terminal.messages.write(question);
  try {
    return await prompt.question('');
  } finally {
    prompt.close();
    terminal.messages.write('\n');
  }
}
