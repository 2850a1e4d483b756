import { type Command, Option } from 'commander';
import { collationFindings, openCollation, settleCollation } from '../../app/baseline/settle-findings.ts';
import { compareFiles, compareStatus } from '../../app/compare-files.ts';
import { ignoredCount, ignoreInCollation, ignoringBy } from '../../app/config/ignore-findings.ts';
import type { Config } from '../../app/config/read-config.ts';
import type { Transcription } from '../../core/model/document.ts';
import { COLLATION_FORMATS, type CollationFormat, renderCollation } from '../../reports/collation/formats.ts';
import { findingReceipt } from '../../reports/receipt/finding-receipt.ts';
import { RECEIPT_FORMATS, type ReceiptFormat } from '../../reports/receipt/render-receipt.ts';
import { addBaselineOptions, type BaselineOptions, openBaselines } from '../baseline-options.ts';
import type { CommandContext } from '../command-context.ts';
import { addConfigOptions, type ConfigOptions, tellIgnored, withConfig } from '../config-options.ts';
import { collect, formatOption, toWidth, transcriptKindOption } from '../options.ts';
import { createProgress } from '../terminal/progress.ts';
import { showPage } from '../terminal/show-page.ts';
import { showResult } from '../terminal/show-result.ts';
import { tellFailures, tellOddities } from '../terminal/tell.ts';
import { layoutOf } from '../terminal/terminal.ts';

interface CompareOptions extends BaselineOptions, ConfigOptions {
  readonly transcript?: readonly string[];
  readonly transcriptKind?: Transcription;
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
  readonly receipt?: string;
}

/** `hearsay compare REPORT… [--transcript FILE]…`: the collation of several witnesses. */
export function addCompare(program: Command, context: CommandContext): void {
  addConfigOptions(addBaselineOptions(program.command('compare')))
    .description('lay the wordings of one statement side by side and say what happened to the words')
    .argument('<report...>', 'files, folders, globs, addresses, or - for standard input')
    .option('-t, --transcript <file>', 'what was really said; may be given several times', collect)
    .addOption(transcriptKindOption())
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
    .option('--receipt <id>', 'print one finding with its evidence, as terminal, markdown or html')
    .option('--keep-going', 'end with 0 even where some input could not be read')
    .action(async (reports: string[], options: CompareOptions, command: Command) => {
      if (options.explain === true && options.format !== 'terminal')
        command.error(explainsNot(options.format));
      if (options.receipt !== undefined && !isReceiptFormat(options.format))
        command.error(
          `error: --receipt is for the formats terminal, markdown and html, not ${options.format}`,
        );
      const { config, context: own } = await withConfig(options, {
        ...context,
        version: program.version() ?? '',
      });
      return runCompare(reports, { baseline: config.baseline, ...options }, { ...own, config });
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

function isReceiptFormat(format: CollationFormat): format is CollationFormat & ReceiptFormat {
  return format in RECEIPT_FORMATS;
}

async function runCompare(
  reports: readonly string[],
  options: CompareOptions,
  context: CommandContext & { readonly version: string; readonly config: Config },
): Promise<void> {
  const { services, terminal, finish, config } = context;
  const baselines = await openBaselines(options, terminal);
  const progress = await createProgress(terminal, 'reading');
  const { collation, failures } = await compareFiles(
    {
      reports,
      transcripts: options.transcript ?? [],
      transcriptKind: options.transcriptKind,
      ...(options.beliefs ? { acts: ['said', 'wrote', 'thought'] } : {}),
      onProgress: ({ done, total, step }) => progress.step(done, total, step),
    },
    services,
  ).finally(progress.end);
  tellFailures(terminal, failures);
  tellOddities(terminal, collation.oddities);
  const ignoring = ignoringBy(config);
  const settled = settleCollation(ignoreInCollation(collation, ignoring), baselines.settled);
  const open = openCollation(settled);
  finish(failures.length > 0 && options.keepGoing !== true ? 2 : compareStatus(open, options.failOn));
  if (collation.witnesses.length === 0) return;
  baselines.finish({
    dismissed: settled.findings.length - open.findings.length - ignoredCount(ignoring),
    found: collationFindings(collation),
  });
  tellIgnored(terminal, ignoring);

  const extent =
    options.brief === true ? ('brief' as const) : options.all === true ? ('all' as const) : undefined;
  const layout = { ...layoutOf(terminal, options.width), explain: options.explain ?? false, extent };
  const { format, receipt } = options;
  const text =
    receipt !== undefined && isReceiptFormat(format)
      ? RECEIPT_FORMATS[format].render(findingReceipt(settled, receipt, context))
      : renderCollation(format === 'json' ? settled : open, format, layout);
  await showResult(terminal, text, { file: options.output, pager: options.pager && format === 'terminal' });
  await showPage(() => renderCollation(open, 'html', layout), options, context);
}
