import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { compareReports } from '../app/compare-reports.ts';
import { COLLATION_FORMATS, type CollationFormat, renderCollation } from '../reports/formats.ts';
import type { CommandContext } from './program.ts';
import { createProgress } from './progress.ts';
import { tellFailures, tellFindings } from './tell.ts';
import { layoutOf, say, writeResult, writeResultFile } from './terminal.ts';

interface CompareOptions {
  readonly transcript: readonly string[];
  readonly format: CollationFormat;
  readonly output?: string;
  readonly html?: string;
  readonly open?: boolean;
  readonly width?: number;
  readonly beliefs?: boolean;
  readonly keepGoing?: boolean;
}

/** `hearsay compare REPORT… [--transcript FILE]…`: the collation of several witnesses. */
export function addCompare(program: Command, context: CommandContext): void {
  program
    .command('compare')
    .description('lay the wordings of one statement side by side and say what happened to the words')
    .argument('<report...>', 'files, folders, globs, addresses, or - for standard input')
    .option('-t, --transcript <file>', 'what was really said; may be given several times', collect, [])
    .addOption(
      new Option('-f, --format <format>', 'form of the result')
        .choices(COLLATION_FORMATS)
        .default('terminal'),
    )
    .option('-o, --output <file>', 'write the result to a file')
    .option('--html <file>', 'write the page too, beside the result')
    .option('--open', 'show the page in the browser')
    .option('--width <cells>', 'cells in a line of the terminal', toWidth)
    .option('--beliefs', 'count beliefs and intentions as statements too')
    .option('--keep-going', 'end with 0 even where some input could not be read')
    .action((reports: string[], options: CompareOptions) => runCompare(reports, options, context));
}

async function runCompare(
  reports: readonly string[],
  options: CompareOptions,
  { services, terminal, open, finish }: CommandContext,
): Promise<void> {
  const progress = createProgress(terminal, 'reading');
  const { collation, failures } = await compareReports(
    {
      reports,
      transcripts: options.transcript,
      ...(options.beliefs ? { acts: ['said', 'wrote', 'thought'] } : {}),
      onProgress: ({ done, total }) => progress.step(done, total),
    },
    services,
  ).finally(progress.end);
  tellFailures(terminal, failures);
  tellFindings(terminal, collation.findings);
  finish(failures.length > 0 && options.keepGoing !== true ? 2 : 0);
  if (collation.witnesses.length === 0) return;

  const layout = layoutOf(terminal, options.width);
  await writeResult(terminal, renderCollation(collation, options.format, layout), options.output);
  const page = options.html ?? (options.open ? join(tmpdir(), `hearsay-${process.pid}.html`) : undefined);
  if (page === undefined) return;
  writeResultFile(page, renderCollation(collation, 'html', layout));
  say(terminal, `page: ${page}`);
  if (options.open) await open(page);
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** A width in cells. Throws InvalidArgumentError on what is no whole number of 20 or more. */
export function toWidth(value: string): number {
  const width = Number(value);
  if (!Number.isInteger(width) || width < 20) throw new InvalidArgumentError('a whole number of 20 or more');
  return width;
}
