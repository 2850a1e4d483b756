import { type Command, Option } from 'commander';
import { draftFindings, openDraft, settleDraft } from '../../app/baseline/settle-findings.ts';
import { checkFiles, checkStatus } from '../../app/check-files.ts';
import { ignoredCount, ignoreInDraft, ignoringBy } from '../../app/config/ignore-findings.ts';
import type { Config } from '../../app/config/read-config.ts';
import { profileNames } from '../../app/house-profile.ts';
import type { Transcription } from '../../core/model/document.ts';
import { CHECK_FORMATS, type CheckFormat } from '../../reports/check/formats.ts';
import { addBaselineOptions, type BaselineOptions, openBaselines } from '../baseline-options.ts';
import type { CommandContext } from '../command-context.ts';
import { addConfigOptions, type ConfigOptions, tellIgnored, withConfig } from '../config-options.ts';
import { collect, formatOption, toWidth, transcriptKindOption } from '../options.ts';
import { createProgress } from '../terminal/progress.ts';
import { showPage } from '../terminal/show-page.ts';
import { showResult } from '../terminal/show-result.ts';
import { tellOddities, tellUnavailable } from '../terminal/tell.ts';
import { layoutOf } from '../terminal/terminal.ts';

interface CheckOptions extends BaselineOptions, ConfigOptions {
  readonly against?: readonly string[];
  readonly transcriptKind?: Transcription;
  readonly format: CheckFormat;
  readonly profile?: string;
  readonly failOn: 'error' | 'warning' | 'never';
  readonly indirect?: boolean;
  readonly brief?: boolean;
  readonly all?: boolean;
  readonly pager: boolean;
  readonly output?: string;
  readonly html?: string;
  readonly open?: boolean;
  readonly width?: number;
}

/** What is asked, and what the configuration says where nothing is. */
interface CheckSettings {
  readonly against: readonly string[];
  readonly profile: string | undefined;
  readonly baseline: string | undefined;
}

/** `hearsay check DRAFT --against SOURCE…`: each quotation of a draft against transcripts and reports. */
export function addCheck(program: Command, context: CommandContext): void {
  addConfigOptions(addBaselineOptions(program.command('check')))
    .description('check the quotations of a draft against transcripts and reports')
    .argument('<draft>', 'a file, an address, or - for standard input')
    .option('-a, --against <source...>', 'files, folders, globs or addresses to look in', collect)
    .addOption(transcriptKindOption())
    .addOption(formatOption(CHECK_FORMATS, 'terminal'))
    .option('-p, --profile <name>', `house rules: ${profileNames().join(', ')}, or a file of your own`)
    .addOption(
      new Option('--fail-on <severity>', 'end with 1 from this severity on')
        .choices(['error', 'warning', 'never'])
        .default('error'),
    )
    .addOption(new Option('--brief', 'print the first screen alone').conflicts('all'))
    .option('--all', 'print in full what is only possible, and what is fine, too')
    .option('--no-pager', 'never show the result in a pager')
    .option('--indirect', 'check indirect speech too')
    .option('-o, --output <file>', 'write the result to a file')
    .option('--html <file>', 'write the page too, beside the result')
    .option('--open', 'show the page in the browser')
    .option('--width <cells>', 'cells in a line of the terminal', toWidth)
    .action(async (draft: string, options: CheckOptions, command: Command) => {
      const { config, context: own } = await withConfig(options, { ...context, version: program.version() });
      const against = options.against ?? config.sources;
      if (against === undefined)
        command.error("error: required option '-a, --against <source...>' not specified");
      const settings = { profile: config.profile, baseline: config.baseline, ...options, against };
      return runCheck(draft, settings, { ...own, config });
    });
}

async function runCheck(
  draft: string,
  options: Omit<CheckOptions, 'profile' | 'baseline'> & CheckSettings,
  context: CommandContext & { readonly version: string | undefined; readonly config: Config },
): Promise<void> {
  const { services, terminal, finish, version, config } = context;
  const baselines = await openBaselines(options, terminal);
  const progress = await createProgress(terminal, 'reading');
  const graded = await checkFiles(
    { ...options, draft, onProgress: ({ done, total, step }) => progress.step(done, total, step) },
    services,
  ).finally(progress.end);
  tellUnavailable(terminal, graded.unavailable);
  tellOddities(terminal, graded.oddities);
  const ignoring = ignoringBy(config);
  const settled = settleDraft(ignoreInDraft(graded, ignoring), baselines.settled);
  const open = openDraft(settled);
  finish(graded.unavailable.length > 0 ? 2 : checkStatus(open, options.failOn));
  baselines.finish({
    dismissed: settled.quotations.length - open.quotations.length - ignoredCount(ignoring),
    found: draftFindings(graded),
  });
  tellIgnored(terminal, ignoring);
  const extent =
    options.brief === true ? ('brief' as const) : options.all === true ? ('all' as const) : undefined;
  const layout = {
    ...layoutOf(terminal, options.width),
    extent,
    version,
    rulesPage: terminal.env.HEARSAY_RULES_PAGE || undefined,
  };
  const shown = options.format === 'json' || options.format === 'sarif' ? settled : open;
  await showResult(terminal, CHECK_FORMATS[options.format].render(shown, layout), {
    file: options.output,
    pager: options.pager && options.format === 'terminal',
  });
  await showPage(() => CHECK_FORMATS.html.render(open), options, context);
}
