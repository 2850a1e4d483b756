import { type Command, Option } from 'commander';
import { type IngestFailure, ingestSources } from '../../../app/archive/intake/ingest-sources.ts';
import { settle } from '../../../app/archive/workers/settle.ts';
import type { WitnessKind } from '../../../core/model/document.ts';
import { plural } from '../../../reports/words/figures.ts';
import { type ArchiveOptions, addArchiveOption, withArchive } from '../../archive-option.ts';
import type { CommandContext } from '../../command-context.ts';
import { createProgress, type Progress } from '../../terminal/progress.ts';
import { say, type Terminal } from '../../terminal/terminal.ts';

interface IngestOptions extends ArchiveOptions {
  readonly kind?: WitnessKind;
  readonly wait: boolean;
  readonly keepGoing?: boolean;
}

/** Failures named one by one; the others are counted and stand among the dead letters. */
const MOST_NAMED = 20;

/** `hearsay ingest FILE… [--archive PLACE]`: takes reports into the archive and groups them into stories. */
export function addIngest(program: Command, context: CommandContext): void {
  const command = program
    .command('ingest')
    .description('take reports into the archive, and group them into stories')
    .argument(
      '<source...>',
      'files, folders, globs, JSON lines, web archives, addresses, or - for standard input',
    )
    .addOption(
      new Option('--kind <kind>', 'what texts are that do not say it').choices(['report', 'transcript']),
    )
    .option('--no-wait', 'leave reading and grouping to those who work on the archive')
    .option('--keep-going', 'end with 0 even where some input could not be read');
  addArchiveOption(command).action((sources: string[], options: IngestOptions) =>
    runIngest(sources, options, context),
  );
}

async function runIngest(
  sources: readonly string[],
  options: IngestOptions,
  context: CommandContext,
): Promise<void> {
  const { terminal, finish } = context;
  await withArchive(context, { ...options, threads: options.wait ? 2 : 1 }, async ({ archive }) => {
    const failures = createFailureList(terminal);
    const counts = await withProgress(terminal, 'taking in, kB', (progress) =>
      ingestSources(
        {
          sources,
          ...(options.kind === undefined ? {} : { kind: options.kind }),
          onProgress: progress.step,
          onFailure: failures.add,
          onNotice: (message) => say(terminal, `hearsay: ${message}`),
        },
        archive,
      ),
    );
    failures.end();
    say(
      terminal,
      `${counts.new} new, ${counts.known} known, ${counts.revised} revised, ${counts.failed} failed`,
    );
    finish(counts.failed > 0 && options.keepGoing !== true ? 2 : 0);
    if (!options.wait) return;
    await withProgress(terminal, 'reading', (reading) =>
      withProgress(terminal, 'collating', (collating) =>
        settle(archive, {
          onNotice: (message) => say(terminal, `hearsay: ${message}`),
          onProgress: (stage, done, total) => {
            if (stage === 'collating') reading.end();
            (stage === 'reading' ? reading : collating).step(done, total);
          },
        }),
      ),
    );
    const { reports, stories } = await archive.store.counts();
    say(
      terminal,
      `The archive holds ${plural(reports, 'report')} in ${plural(stories, 'story', 'stories')}.`,
    );
  });
}

async function withProgress<Result>(
  terminal: Terminal,
  what: string,
  work: (progress: Progress) => Promise<Result>,
): Promise<Result> {
  const progress = await createProgress(terminal, what);
  return work(progress).finally(progress.end);
}

function createFailureList(terminal: Terminal): { add: (failure: IngestFailure) => void; end: () => void } {
  let count = 0;
  return {
    add: ({ place, error }) => {
      count += 1;
      if (count > MOST_NAMED) return;
      say(terminal, `hearsay: ${error.message.includes(place) ? '' : `${place}: `}${error.message}`);
    },
    end: () => {
      if (count > MOST_NAMED)
        say(terminal, `hearsay: and ${count - MOST_NAMED} more, all among the dead letters`);
    },
  };
}
