import { type Command, Option } from 'commander';
import { compareFiles, compareStatus } from '../../app/compare-files.ts';
import { COLLATION_FORMATS, type CollationFormat, renderCollation } from '../../reports/collation/formats.ts';
import type { CommandContext } from '../command-context.ts';
import { collect, formatOption, toWidth } from '../options.ts';
import { createProgress } from '../terminal/progress.ts';
import { showPage } from '../terminal/show-page.ts';
import { showResult } from '../terminal/show-result.ts';
import { tellFailures, tellOddities } from '../terminal/tell.ts';
import { layoutOf } from '../terminal/terminal.ts';

interface CompareOptions {
  readonly transcript?: readonly string[];
  readonly format: CollationFormat;
  readonly output?: string;
  readonly html?: string;
  readonly open?: boolean;
  readonly width?: number;
  readonly beliefs?: boolean;
  readonly explain?: boolean;
  readonly brief?: boolean;
  readonly all?: boolean;
  readonly failOn: 'certain' | 'likely' | 'never';
  readonly pager: boolean;
  readonly keepGoing?: boolean;
}

/** `hearsay compare REPORT… [--transcript FILE]…`: the collation of several witnesses. */
export function addCompare(program: Command, context: CommandContext): void {
  program
    .command('compare')
    .description('lay the wordings of one statement side by side and say what happened to the words')
    .argument('<report...>', 'files, folders, globs, addresses, or - for standard input')
    .option('-t, --transcript <file>', 'what was really said; may be given several times', collect)
    .addOption(formatOption(COLLATION_FORMATS, 'terminal'))
    .option('-o, --output <file>', 'write the result to a file')
    .option('--html <file>', 'write the page too, beside the result')
    .option('--open', 'show the page in the browser')
    .option('--width <cells>', 'cells in a line of the terminal', toWidth)
    .option('--beliefs', 'count beliefs and intentions as statements too')
    .option(
      '--explain',
      'tell in the terminal format why wordings are laid together, and why the nearest others are not',
    )
    .addOption(new Option('--brief', 'print the first screen alone').conflicts('all'))
    .option('--all', 'print possible findings too, less than nine in ten of them right')
    .addOption(
      new Option('--fail-on <level>', 'end with 1 where there is a finding at least so sure')
        .choices(['certain', 'likely', 'never'])
        .default('never'),
    )
    .option('--no-pager', 'never show the result in a pager')
    .option('--keep-going', 'end with 0 even where some input could not be read')
    .action((reports: string[], options: CompareOptions, command: Command) => {
      if (options.explain === true && options.format !== 'terminal')
        command.error(explainsNot(options.format));
      return runCompare(reports, options, context);
    });
}

/** Why `--explain` is no option of a format, and what is. */
function explainsNot(format: CollationFormat): string {
  const instead =
    format === 'json' || format === 'html'
      ? `${format} tells the reasons without it`
      : 'the formats json and html always tell the reasons';
  return `error: --explain is for the format terminal, not ${format}: ${instead}`;
}

async function runCompare(
  reports: readonly string[],
  options: CompareOptions,
  context: CommandContext,
): Promise<void> {
  const { services, terminal, finish } = context;
  const progress = await createProgress(terminal, 'reading');
  const { collation, failures } = await compareFiles(
    {
      reports,
      transcripts: options.transcript ?? [],
      ...(options.beliefs ? { acts: ['said', 'wrote', 'thought'] } : {}),
      onProgress: ({ done, total }) => progress.step(done, total),
    },
    services,
  ).finally(progress.end);
  tellFailures(terminal, failures);
  tellOddities(terminal, collation.oddities);
  finish(failures.length > 0 && options.keepGoing !== true ? 2 : compareStatus(collation, options.failOn));
  if (collation.witnesses.length === 0) return;

  const extent =
    options.brief === true ? ('brief' as const) : options.all === true ? ('all' as const) : undefined;
  const layout = { ...layoutOf(terminal, options.width), explain: options.explain ?? false, extent };
  await showResult(terminal, renderCollation(collation, options.format, layout), {
    file: options.output,
    pager: options.pager && options.format === 'terminal',
  });
  await showPage(() => renderCollation(collation, 'html', layout), options, context);
}
