import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { guardFindings, openGuard, settleGuard } from '../../app/baseline/settle-guard.ts';
import { ignoredCount, ignoreInGuard, ignoringBy } from '../../app/config/ignore-findings.ts';
import type { Config } from '../../app/config/read-config.ts';
import { isRange } from '../../app/guard/git-versions.ts';
import { type GuardRequest, guardStatus, guardVersions } from '../../app/guard/guard-versions.ts';
import { profileNames } from '../../app/house-profile.ts';
import { HearsayError } from '../../core/model/error.ts';
import { GUARD_FORMATS, type GuardFormat } from '../../reports/guard/formats.ts';
import { addBaselineOptions, type BaselineOptions, openBaselines } from '../baseline-options.ts';
import type { CommandContext } from '../command-context.ts';
import { addConfigOptions, type ConfigOptions, tellIgnored, withConfig } from '../config-options.ts';
import { formatOption, toWidth } from '../options.ts';
import { createProgress } from '../terminal/progress.ts';
import { showResult } from '../terminal/show-result.ts';
import { tellOddities, tellUnavailable } from '../terminal/tell.ts';
import { layoutOf } from '../terminal/terminal.ts';

interface GuardOptions extends BaselineOptions, ConfigOptions {
  readonly git?: string;
  readonly format: GuardFormat;
  readonly profile?: string | undefined;
  readonly failOn: 'error' | 'warning' | 'note' | 'never';
  readonly marks?: boolean;
  readonly brief?: boolean;
  readonly pager: boolean;
  readonly output?: string;
  readonly width?: number;
}

/** `hearsay guard OLD NEW`: whether any quoted words changed between two versions of a text. */
export function addGuard(program: Command, context: CommandContext): void {
  addConfigOptions(addBaselineOptions(program.command('guard')))
    .description('tell whether quoted words changed between two versions of a text')
    .usage('[options] <old> <new> | --git <revision> [path...] | <revision>..<revision> [path...]')
    .argument('[versions...]', 'two files, folders or addresses; or a range of git revisions and paths')
    .option('--git <revision>', 'what differs from a git revision, or between the two of a range')
    .addOption(formatOption(GUARD_FORMATS, 'terminal'))
    .option('-p, --profile <name>', `house rules: ${profileNames().join(', ')}, or a file of your own`)
    .addOption(
      new Option('--fail-on <severity>', 'end with 1 from this severity on')
        .choices(['error', 'warning', 'note', 'never'])
        .default('note'),
    )
    .option('--marks', 'tell of quotations that lost their marks, too')
    .option('--brief', 'print the first screen alone')
    .option('--no-pager', 'never show the result in a pager')
    .option('-o, --output <file>', 'write the result to a file')
    .option('--width <cells>', 'cells in a line of the terminal', toWidth)
    .action(async (places: string[], options: GuardOptions) => {
      const { config, context: own } = await withConfig(options, { ...context, version: program.version() });
      const settings = { profile: config.profile, baseline: config.baseline, ...options };
      return runGuard(toVersions(places, options), settings, { ...own, config });
    });
}

/** What is to be guarded. Throws HearsayError 'bad-option' for what is neither two versions nor revisions. */
function toVersions(places: readonly string[], { git }: GuardOptions): GuardRequest['versions'] {
  const [first, second, ...more] = places;
  const folder = process.cwd();
  if (git !== undefined) return { revisions: git, paths: places, folder };
  if (first !== undefined && isRange(first) && !existsSync(first))
    return { revisions: first, paths: places.slice(1), folder };
  if (first === undefined || second === undefined || more.length > 0)
    throw new HearsayError('bad-option', 'guard takes an old and a new version, or --git with a revision');
  return { before: first, after: second };
}

async function runGuard(
  versions: GuardRequest['versions'],
  options: GuardOptions,
  context: CommandContext & { readonly version: string | undefined; readonly config: Config },
): Promise<void> {
  const { services, terminal, finish, version, config } = context;
  const baselines = await openBaselines(options, terminal);
  const progress = await createProgress(terminal, 'comparing versions');
  const report = await guardVersions(
    {
      versions,
      profile: options.profile,
      marks: options.marks,
      onProgress: ({ done, total, step }) => progress.step(done, total, step),
    },
    services,
  ).finally(progress.end);
  tellUnavailable(terminal, report.unavailable);
  tellOddities(terminal, report.oddities);
  const ignoring = ignoringBy(config);
  const settled = settleGuard(ignoreInGuard(report, ignoring), baselines.settled);
  const open = openGuard(settled);
  finish(report.unavailable.length > 0 ? 2 : guardStatus(open, options.failOn));
  baselines.finish({
    dismissed: guardFindings(settled).length - guardFindings(open).length - ignoredCount(ignoring),
    found: guardFindings(report),
  });
  tellIgnored(terminal, ignoring);
  const extent = options.brief === true ? ('brief' as const) : undefined;
  const layout = {
    ...layoutOf(terminal, options.width),
    extent,
    version,
    rulesPage: terminal.env.HEARSAY_RULES_PAGE || undefined,
  };
  const shown = options.format === 'json' || options.format === 'sarif' ? settled : open;
  await showResult(terminal, GUARD_FORMATS[options.format].render(shown, layout), {
    file: options.output,
    pager: options.pager && options.format === 'terminal',
  });
}
