import type { Command } from 'commander';
import type { Services } from '../../app/services.ts';
import type { Source } from '../../app/sources/named-text.ts';
import type { ReadOptions, SourceFailure } from '../../app/sources/read-sources.ts';
import type { Document, Oddity } from '../../core/model/document.ts';
import type { Formats } from '../../reports/format.ts';
import type { CommandContext } from '../command-context.ts';
import { formatOption, toWidth } from '../options.ts';
import { createProgress } from '../terminal/progress.ts';
import { showResult } from '../terminal/show-result.ts';
import { tellFailures, tellOddities } from '../terminal/tell.ts';
import { layoutOf } from '../terminal/terminal.ts';

/** What is told of reports of one event, beside the reports that could be read. */
interface ToldOfReports {
  readonly witnesses: readonly Document[];
  readonly oddities: readonly Oddity[];
  readonly failures: readonly SourceFailure[];
}

/** A command that reads reports of one event and tells one thing of them. */
interface ReportsCommand<T extends ToldOfReports> {
  readonly name: string;
  readonly description: string;
  /** What `--all` prints beside what is printed without. */
  readonly all: string;
  readonly formats: Formats<T>;
  read(
    request: { readonly reports: readonly Source[]; readonly onProgress?: ReadOptions['onProgress'] },
    services: Services,
  ): Promise<T>;
}

interface ReportsOptions {
  readonly format: string;
  readonly output?: string;
  readonly width?: number;
  readonly all?: boolean;
  readonly pager: boolean;
  readonly keepGoing?: boolean;
}

/** Adds a command `hearsay NAME REPORT…` with the options that all such commands have. */
export function addReportsCommand<T extends ToldOfReports>(
  program: Command,
  context: CommandContext,
  command: ReportsCommand<T>,
): void {
  program
    .command(command.name)
    .description(command.description)
    .argument('<report...>', 'files, folders, globs, addresses, or - for standard input')
    .addOption(formatOption(command.formats, 'terminal'))
    .option('-o, --output <file>', 'write the result to a file')
    .option('--width <cells>', 'cells in a line of the terminal', toWidth)
    .option('--all', command.all)
    .option('--no-pager', 'never show the result in a pager')
    .option('--keep-going', 'end with 0 even where some input could not be read')
    .action((reports: string[], options: ReportsOptions) => run(reports, options, command, context));
}

async function run<T extends ToldOfReports>(
  reports: readonly string[],
  options: ReportsOptions,
  { formats, read }: ReportsCommand<T>,
  { services, terminal, finish }: CommandContext,
): Promise<void> {
  const progress = await createProgress(terminal, 'reading');
  const told = await read(
    { reports, onProgress: ({ done, total }) => progress.step(done, total) },
    services,
  ).finally(progress.end);
  tellFailures(terminal, told.failures);
  tellOddities(terminal, told.oddities);
  finish(told.failures.length > 0 && options.keepGoing !== true ? 2 : 0);
  if (told.witnesses.length === 0) return;
  const { format } = options;
  const extent = options.all === true ? ('all' as const) : undefined;
  const layout = { ...layoutOf(terminal, options.width), extent };
  await showResult(terminal, formats[format]!.render(told, layout), {
    file: options.output,
    pager: options.pager && format === 'terminal',
  });
}
