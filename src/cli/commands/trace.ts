import { type Command, Option } from 'commander';
import { traceFiles } from '../../app/trace-files.ts';
import { formatNames } from '../../reports/format.ts';
import { renderTrace, TRACE_FORMATS, type TraceFormat } from '../../reports/trace/formats.ts';
import type { CommandContext } from '../command-context.ts';
import { collect, toCount, toWidth } from '../options.ts';
import { createProgress } from '../terminal/progress.ts';
import { tellUnavailable } from '../terminal/tell.ts';
import { layoutOf, writeResult } from '../terminal/terminal.ts';

interface TraceOptions {
  readonly in: readonly string[];
  readonly first?: boolean;
  readonly limit: number;
  readonly format: TraceFormat;
  readonly output?: string;
  readonly width?: number;
}

/** `hearsay trace "WORDS" --in SOURCE…`: where a quotation comes from. */
export function addTrace(program: Command, context: CommandContext): void {
  program
    .command('trace')
    .description('find where a quotation comes from, best passages first')
    .argument('<words>', 'the quotation, as one argument')
    .requiredOption('-i, --in <source...>', 'files, folders, globs or addresses to look in', collect)
    .option('--first', 'earliest witness first')
    .option('-n, --limit <count>', 'how many places at most', toCount, 10)
    .addOption(
      new Option('-f, --format <format>', 'form of the result')
        .choices(formatNames(TRACE_FORMATS))
        .default('terminal'),
    )
    .option('-o, --output <file>', 'write the result to a file')
    .option('--width <cells>', 'cells in a line of the terminal', toWidth)
    .action((words: string, options: TraceOptions) => runTrace(words, options, context));
}

async function runTrace(
  words: string,
  options: TraceOptions,
  { services, terminal, finish }: CommandContext,
): Promise<void> {
  const progress = await createProgress(terminal, 'reading');
  const trace = await traceFiles(
    {
      words,
      in: options.in,
      earliest: options.first ?? false,
      limit: options.limit,
      onProgress: ({ done, total }) => progress.step(done, total),
    },
    services,
  ).finally(progress.end);
  tellUnavailable(terminal, trace.unavailable);
  finish(trace.unavailable.length > 0 ? 2 : 0);
  await writeResult(
    terminal,
    renderTrace(trace, options.format, layoutOf(terminal, options.width)),
    options.output,
  );
}
