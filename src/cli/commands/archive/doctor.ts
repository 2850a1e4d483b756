import type { Command } from 'commander';
import { type ArchiveOptions, addArchiveOption } from '../../archive-option.ts';
import type { CommandContext } from '../../command-context.ts';
import { say } from '../../terminal/terminal.ts';

/** `hearsay doctor [--archive PLACE]`: looks through the whole archive for damage, and changes nothing. */
export function addDoctor(program: Command, context: CommandContext): void {
  const command = program.command('doctor').description('look through the whole archive for damage');
  addArchiveOption(command).action(async ({ archive }: ArchiveOptions) => {
    const { parts } = await context.examineArchive(archive);
    for (const { name, problems } of parts) {
      say(context.terminal, problems.length === 0 ? `${name}: sound` : `${name}: ${problems.join('; ')}`);
    }
    const isSound = parts.every(({ problems }) => problems.length === 0);
    if (!isSound) say(context.terminal, 'A backup brings it back: hearsay restore FILE --archive NEW-PLACE');
    context.finish(isSound ? 0 : 1);
  });
}
