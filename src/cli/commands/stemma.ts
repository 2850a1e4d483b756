import type { Command } from 'commander';
import { stemmaFiles } from '../../app/stemma-files.ts';
import { renderStemma, STEMMA_FORMATS, type StemmaFormat } from '../../reports/stemma/formats.ts';
import type { CommandContext } from '../command-context.ts';
import { formatOption, toWidth } from '../options.ts';
import { createProgress } from '../terminal/progress.ts';
import { showResult } from '../terminal/show-result.ts';
import { tellFailures, tellOddities } from '../terminal/tell.ts';
import { layoutOf } from '../terminal/terminal.ts';

interface StemmaOptions {
  readonly format: StemmaFormat;
  readonly output?: string;
  readonly width?: number;
  readonly all?: boolean;
  readonly pager: boolean;
  readonly keepGoing?: boolean;
}

/** `hearsay stemma REPORT…`: who copied whom among reports of one event. */
export function addStemma(program: Command, context: CommandContext): void {
  program
    .command('stemma')
    .description('tell which reports of one event were copied, revised or derived from which')
    .argument('<report...>', 'files, folders, globs, addresses, or - for standard input')
    .addOption(formatOption(STEMMA_FORMATS, 'terminal'))
    .option('-o, --output <file>', 'write the result to a file')
    .option('--width <cells>', 'cells in a line of the terminal', toWidth)
    .option('--all', 'print every passage of the evidence')
    .option('--no-pager', 'never show the result in a pager')
    .option('--keep-going', 'end with 0 even where some input could not be read')
    .action((reports: string[], options: StemmaOptions) => runStemma(reports, options, context));
}

async function runStemma(
  reports: readonly string[],
  options: StemmaOptions,
  { services, terminal, finish }: CommandContext,
): Promise<void> {
  const progress = await createProgress(terminal, 'reading');
  const { witnesses, stemma, oddities, failures } = await stemmaFiles(
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
  await showResult(terminal, renderStemma({ witnesses, stemma }, format, layout), {
    file: options.output,
    pager: options.pager && format === 'terminal',
  });
}
