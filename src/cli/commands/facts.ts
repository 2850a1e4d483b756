import type { Command } from 'commander';
import { factFiles } from '../../app/fact-files.ts';
import { FACTS_FORMATS, type FactsFormat, renderFacts } from '../../reports/facts/formats.ts';
import type { CommandContext } from '../command-context.ts';
import { formatOption, toWidth } from '../options.ts';
import { createProgress } from '../terminal/progress.ts';
import { showResult } from '../terminal/show-result.ts';
import { tellFailures, tellOddities } from '../terminal/tell.ts';
import { layoutOf } from '../terminal/terminal.ts';

interface FactsOptions {
  readonly format: FactsFormat;
  readonly output?: string;
  readonly width?: number;
  readonly all?: boolean;
  readonly pager: boolean;
  readonly keepGoing?: boolean;
}

/** `hearsay facts REPORT…`: what reports of one event tell outside quotation marks, and where they disagree. */
export function addFacts(program: Command, context: CommandContext): void {
  program
    .command('facts')
    .description('tell where reports of one event have other numbers, dates, titles or names')
    .argument('<report...>', 'files, folders, globs, addresses, or - for standard input')
    .addOption(formatOption(FACTS_FORMATS, 'terminal'))
    .option('-o, --output <file>', 'write the result to a file')
    .option('--width <cells>', 'cells in a line of the terminal', toWidth)
    .option('--all', 'print what is told alike too, and what is only possibly told differently')
    .option('--no-pager', 'never show the result in a pager')
    .option('--keep-going', 'end with 0 even where some input could not be read')
    .action((reports: string[], options: FactsOptions) => runFacts(reports, options, context));
}

async function runFacts(
  reports: readonly string[],
  options: FactsOptions,
  { services, terminal, finish }: CommandContext,
): Promise<void> {
  const progress = await createProgress(terminal, 'reading');
  const { witnesses, facts, oddities, failures } = await factFiles(
    { reports, onProgress: ({ done, total }) => progress.step(done, total) },
    services,
  ).finally(progress.end);
  tellFailures(terminal, failures);
  tellOddities(terminal, oddities);
  finish(failures.length > 0 && options.keepGoing !== true ? 2 : 0);
  if (witnesses.length === 0) return;
  const { format } = options;
  const extent = options.all === true ? ('all' as const) : undefined;
  const layout = { ...layoutOf(terminal, options.width), extent };
  await showResult(terminal, renderFacts({ witnesses, facts }, format, layout), {
    file: options.output,
    pager: options.pager && format === 'terminal',
  });
}
