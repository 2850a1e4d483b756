import type { Command } from 'commander';
import { backupArchive } from '../../../app/archive/backup/backup-archive.ts';
import { restoreArchive } from '../../../app/archive/backup/restore-archive.ts';
import { type ArchiveOptions, addArchiveOption, withArchive } from '../../archive-option.ts';
import type { CommandContext } from '../../command-context.ts';
import { say } from '../../terminal/terminal.ts';

/** `hearsay backup FILE [--archive PLACE]`: everything that the archive holds, in one file. */
export function addBackup(program: Command, context: CommandContext): void {
  const command = program
    .command('backup')
    .description('write everything that the archive holds to one file')
    .argument('<file>', 'gzipped JSON lines, such as archive.jsonl.gz');
  addArchiveOption(command).action((file: string, options: ArchiveOptions) =>
    withArchive(context, { ...options, existing: true }, async ({ archive }) => {
      const rows = await backupArchive(archive, file);
      say(context.terminal, `${file}: ${rows} rows`);
      context.finish(0);
    }),
  );
}

/** `hearsay restore FILE [--archive PLACE]`: fills an empty archive from a backup. */
export function addRestore(program: Command, context: CommandContext): void {
  const command = program
    .command('restore')
    .description('fill an empty archive from a backup')
    .argument('<file>', 'what hearsay backup wrote');
  addArchiveOption(command).action((file: string, options: ArchiveOptions) =>
    withArchive(context, options, async ({ archive }) => {
      const rows = await restoreArchive(archive, file);
      say(context.terminal, `${file}: ${rows} rows restored`);
      context.finish(0);
    }),
  );
}
