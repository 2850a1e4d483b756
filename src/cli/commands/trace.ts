import type { Command } from 'commander';
import { traceFiles } from '../../app/trace-files.ts';
import { TRACE_FORMATS, type TraceFormat } from '../../reports/trace/formats.ts';
import type { CommandContext } from '../command-context.ts';
import { addConfigOptions, type ConfigOptions, withConfig } from '../config-options.ts';
import { collect, formatOption, toCount, toWidth } from '../options.ts';
import { createProgress } from '../terminal/progress.ts';
import { tellUnavailable } from '../terminal/tell.ts';
import { layoutOf, writeResult } from '../terminal/terminal.ts';

interface TraceOptions extends ConfigOptions {
  readonly in?: readonly string[];
  readonly first?: boolean;
  readonly limit: number;
  readonly format: TraceFormat;
  readonly output?: string;
  readonly width?: number;
}

/** `hearsay trace "WORDS" --in SOURCE…`: where a quotation comes from. */
export function addTrace(program: Command, context: CommandContext): void {
  addConfigOptions(program.command('trace'))
    .description('find where a quotation comes from, best passages first')
    .argument('<words>', 'the quotation, as one argument')
    .option('-i, --in <source...>', 'files, folders, globs or addresses to look in', collect)
    .option('--first', 'earliest witness first')
    .option('-n, --limit <count>', 'how many places at most', toCount, 10)
    .addOption(formatOption(TRACE_FORMATS, 'terminal'))
    .option('-o, --output <file>', 'write the result to a file')
    .option('--width <cells>', 'cells in a line of the terminal', toWidth)
    .action(async (words: string, options: TraceOptions, command: Command) => {
      const { config, context: own } = await withConfig(options, context);
      const places = options.in ?? config.sources;
      if (places === undefined) command.error("error: required option '-i, --in <source...>' not specified");
      return runTrace(words, { ...options, in: places }, own);
    });
}

async function runTrace(
  words: string,
  options: TraceOptions & { readonly in: readonly string[] },
  { services, terminal, finish }: CommandContext,
): Promise<void> {
  const progress = await createProgress(terminal, 'reading');
  const trace = await traceFiles(
    {
      words,
      in: options.in,
      earliest: options.first ?? false,
      limit: options.limit,
      onProgress: ({ done, total, step }) => progress.step(done, total, step),
    },
    services,
  ).finally(progress.end);
  tellUnavailable(terminal, trace.unavailable);
  finish(trace.unavailable.length > 0 ? 2 : 0);
  await writeResult(
    terminal,
    TRACE_FORMATS[options.format].render(trace, layoutOf(terminal, options.width)),
    options.output,
  );
}
