import { Command } from 'commander';
import type { Services } from '../app/services.ts';
import { addCompare } from './compare.ts';
import { addExtract } from './extract.ts';
import type { Terminal } from './terminal.ts';

/** What a command needs; `status` is set by the command that ran. */
export interface CommandContext {
  readonly services: Services;
  readonly terminal: Terminal;
  /** Opens a finished page for the reader. */
  readonly open: (file: string) => Promise<void>;
  readonly finish: (status: number) => void;
}

/** The program `hearsay` with all its commands. */
export function createProgram(context: CommandContext, version: string): Command {
  const program = new Command('hearsay')
    .description('Who really said what: compares what several reports say somebody said.')
    .version(version)
    .showHelpAfterError('(hearsay --help tells the commands)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.terminal.output.write(text),
      writeErr: (text) => context.terminal.messages.write(text),
    });
  addCompare(program, context);
  addExtract(program, context);
  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
}
