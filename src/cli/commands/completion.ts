import { Argument, type Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { commandTree } from '../shell/command-tree.ts';
import { COMPLETIONS, type Shell } from '../shell/completions.ts';
import { writeResult } from '../terminal/terminal.ts';

/** `hearsay completion SHELL`: what a shell completes commands and options by. */
export function addCompletion(program: Command, { terminal }: CommandContext): void {
  program
    .command('completion')
    .description('print what a shell completes commands and options by')
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(COMPLETIONS)))
    .action((shell: Shell) => writeResult(terminal, COMPLETIONS[shell](commandTree(program))));
}
