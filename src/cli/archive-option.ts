import type { Command } from 'commander';
import type { OpenArchive, OpenOptions } from '../app/archive/archive-opener.ts';
import type { CommandContext } from './command-context.ts';

export interface ArchiveOptions {
  readonly archive?: string;
}

/** Gives a command the option that names the archive. */
export function addArchiveOption(command: Command): Command {
  return command.option(
    '-a, --archive <place>',
    'a folder, or a postgres:// address; else HEARSAY_ARCHIVE, else DATABASE_URL, else the folder hearsay-archive',
  );
}

/** Opens the archive that a command names, does something with it and closes it, whatever happens. */
export async function withArchive<Result>(
  { openArchive }: CommandContext,
  options: ArchiveOptions & Pick<OpenOptions, 'threads' | 'existing'>,
  use: (open: OpenArchive) => Promise<Result>,
): Promise<Result> {
  const open = await openArchive({
    ...(options.archive === undefined ? {} : { place: options.archive }),
    ...(options.existing === undefined ? {} : { existing: options.existing }),
    ...(options.threads === undefined ? {} : { threads: options.threads }),
  });
  try {
    return await use(open);
  } finally {
    await open.close();
  }
}
