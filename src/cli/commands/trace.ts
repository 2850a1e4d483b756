import type { Command } from 'commander';
import { traceRecords } from '../../app/records/trace-records.ts';
import { type TraceFilesRequest, traceFiles } from '../../app/trace-files.ts';
import { TRACE_FORMATS, type TraceFormat } from '../../reports/trace/formats.ts';
import { renderTraceLine } from '../../reports/trace/trace-json.ts';
import type { CommandContext } from '../command-context.ts';
import { addConfigOptions, type ConfigOptions, withConfig } from '../config-options.ts';
import { collect, formatOption, recordsOption, toCount, toWidth } from '../options.ts';
import { writeRecordLines } from '../record-lines.ts';
import { createProgress, type Progress } from '../terminal/progress.ts';
import { tellUnavailable } from '../terminal/tell.ts';
import { layoutOf, writeResult } from '../terminal/terminal.ts';

interface TraceOptions extends ConfigOptions {
  readonly in?: readonly string[];
  readonly first?: boolean;
  readonly limit: number;
  readonly format: TraceFormat;
  readonly output?: string;
  readonly width?: number;
  readonly records?: boolean;
  readonly keepGoing?: boolean;
}

/** `hearsay trace "WORDS" --in SOURCE…`: where a quotation comes from. */
export function addTrace(program: Command, context: CommandContext): void {
  addConfigOptions(program.command('trace'))
    .description('find where a quotation comes from, best passages first')
    .argument('[words]', 'the quotation, as one argument')
    .option('-i, --in <source...>', 'files, folders, globs or addresses to look in', collect)
    .option('--first', 'earliest witness first')
    .option('-n, --limit <count>', 'how many places at most', toCount, 10)
    .addOption(formatOption(TRACE_FORMATS, 'terminal'))
    .option('-o, --output <file>', 'write the result to a file')
    .option('--width <cells>', 'cells in a line of the terminal', toWidth)
    .addOption(recordsOption('quotations {id, words}').conflicts('format'))
    .option('--keep-going', 'with --records, end with 0 even where some could not be read')
    .action(async (words: string | undefined, options: TraceOptions, command: Command) => {
      const { config, context: own } = await withConfig(options, context);
      const places = options.in ?? config.sources;
      if (places === undefined) command.error("error: required option '-i, --in <source...>' not specified");
      const asked = { ...options, in: places };
      if (options.records === true) {
        if (words !== undefined) command.error('error: --records reads standard input alone, and no words');
        return runRecords(asked, own);
      }
      if (words === undefined) command.error("error: missing required argument 'words'");
      return runTrace(words, asked, own);
    });
}

type PlacedOptions = TraceOptions & { readonly in: readonly string[] };

/** Traces one quotation after the other. */
async function runRecords(options: PlacedOptions, context: CommandContext): Promise<void> {
  const { services, terminal, finish } = context;
  const progress = await createProgress(terminal, 'reading');
  const request = { ...requestOf(options), onProgress: progressOf(progress) };
  const { unavailable, answers } = await traceRecords(request, services).finally(progress.end);
  tellUnavailable(terminal, unavailable);
  await writeRecordLines(answers, renderTraceLine, options.keepGoing, context);
  if (unavailable.length > 0 && options.keepGoing !== true) finish(2);
}

function progressOf(progress: Progress): NonNullable<TraceFilesRequest['onProgress']> {
  return ({ done, total, step }) => progress.step(done, total, step);
}

function requestOf({ in: places, first, limit }: PlacedOptions): Omit<TraceFilesRequest, 'words'> {
  return { in: places, earliest: first ?? false, limit };
}

async function runTrace(
  words: string,
  options: PlacedOptions,
  { services, terminal, finish }: CommandContext,
): Promise<void> {
  const progress = await createProgress(terminal, 'reading');
  const trace = await traceFiles(
    {
      ...requestOf(options),
      words,
      onProgress: progressOf(progress),
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
