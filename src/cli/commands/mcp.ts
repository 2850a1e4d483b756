import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';

/** `hearsay mcp`: the same operations for AI assistants. */
export function addMcp(program: Command, { serveMcp }: CommandContext): void {
  program
    .command('mcp')
    .description('offer compare, check, trace and extract to AI assistants over standard input and output')
    .action(serveMcp);
}
