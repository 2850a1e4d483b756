import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandContext } from '../command-context.ts';
import { say } from './terminal.ts';
import { writeResultFile } from './write-file.ts';

/** Writes a page where one was asked for, and opens it in the browser with `--open`. */
export async function showPage(
  render: () => string,
  options: { readonly html?: string; readonly open?: boolean },
  { terminal, open }: Pick<CommandContext, 'terminal' | 'open'>,
): Promise<void> {
  const page = options.html ?? (options.open ? join(tmpdir(), `hearsay-${process.pid}.html`) : undefined);
  if (page === undefined) return;
  writeResultFile(page, render());
  say(terminal, `page: ${page}`);
  if (options.open) await open(page);
}
