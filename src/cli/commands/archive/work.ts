import type { Command } from 'commander';
import { type ArchiveOptions, addArchiveOption, withArchive } from '../../archive-option.ts';
import type { CommandContext } from '../../command-context.ts';
import { toCount } from '../../options.ts';
import { say } from '../../terminal/terminal.ts';

interface WorkOptions extends ArchiveOptions {
  readonly threads?: number;
}

/** `hearsay work [--archive PLACE]`: reads, groups and collates what comes, until it is stopped. */
export function addWork(program: Command, context: CommandContext): void {
  const command = program
    .command('work')
    .description('read, group and collate what comes into the archive; any number on one PostgreSQL')
    .option(
      '--threads <count>',
      'threads that read and collate beside the one that talks to the database (1 where absent)',
      toCount,
    );
  addArchiveOption(command).action((options: WorkOptions) => runWork(options, context));
}

async function runWork(options: WorkOptions, context: CommandContext): Promise<void> {
  const { terminal, finish, untilStopped } = context;
  await withArchive(context, { ...options, threads: options.threads ?? 1 }, async (open) => {
    const worker = await open.startWorker({ onNotice: (message) => say(terminal, `hearsay: ${message}`) });
    say(terminal, 'hearsay: at work; SIGTERM or Ctrl+C stops it after the job in hand');
    await untilStopped();
    await worker.stop();
    say(terminal, 'hearsay: stopped');
    finish(0);
  });
}
