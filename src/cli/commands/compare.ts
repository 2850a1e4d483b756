import type { Command } from 'commander';
import { collationFindings, openCollation, settleCollation } from '../../app/baseline/settle-findings.ts';
import { compareFiles } from '../../app/compare-files.ts';
import { COLLATION_FORMATS, type CollationFormat, renderCollation } from '../../reports/collation/formats.ts';
import { addBaselineOptions, type BaselineOptions, openBaselines } from '../baseline-options.ts';
import type { CommandContext } from '../command-context.ts';
import { collect, formatOption, toWidth } from '../options.ts';
import { createProgress } from '../terminal/progress.ts';
import { showPage } from '../terminal/show-page.ts';
import { tellFailures, tellOddities } from '../terminal/tell.ts';
import { layoutOf, writeResult } from '../terminal/terminal.ts';

interface CompareOptions extends BaselineOptions {
  readonly transcript?: readonly string[];
  readonly format: CollationFormat;
  readonly output?: string;
  readonly html?: string;
  readonly open?: boolean;
  readonly width?: number;
  readonly beliefs?: boolean;
  readonly explain?: boolean;
  readonly keepGoing?: boolean;
}

/** `hearsay compare REPORT… [--transcript FILE]…`: the collation of several witnesses. */
export function addCompare(program: Command, context: CommandContext): void {
  addBaselineOptions(program.command('compare'))
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
  const baselines = await openBaselines(options, terminal);
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
  finish(failures.length > 0 && options.keepGoing !== true ? 2 : 0);
  if (collation.witnesses.length === 0) return;
  const settled = settleCollation(collation, baselines.settled);
  const open = openCollation(settled);
  baselines.finish({
    dismissed: settled.findings.length - open.findings.length,
    found: collationFindings(collation),
  });

  const layout = { ...layoutOf(terminal, options.width), explain: options.explain ?? false };
  const shown = options.format === 'json' ? settled : open;
  await writeResult(terminal, renderCollation(shown, options.format, layout), options.output);
  await showPage(() => renderCollation(open, 'html', layout), options, context);
}
