import type { Command } from 'commander';
import { type ArchiveOptions, addArchiveOption } from '../archive-option.ts';
import type { CommandContext } from '../command-context.ts';

/** `hearsay mcp [--archive PLACE]`: the same operations for AI assistants. */
export function addMcp(program: Command, context: CommandContext): void {
  const command = program
    .command('mcp')
    .description(
      'offer compare, facts, check, guard, trace, stemma and extract to AI assistants over standard input and output; with an archive search, story, speaker and record too',
    );
  addArchiveOption(command).action(async ({ archive: place }: ArchiveOptions) => {
    const named = place ?? context.terminal.env.HEARSAY_ARCHIVE;
    if (named === undefined || named === '') return context.serveMcp(null);
    const { archive, close } = await context.openArchive({ place: named, existing: true });
    context.terminal.input.once('end', () => void close());
    return context.serveMcp(archive);
  });
}
