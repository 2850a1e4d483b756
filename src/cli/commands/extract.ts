import type { Command } from 'commander';
import { type ExtractRequest, extractFiles } from '../../app/extract-files.ts';
import { extractRecords } from '../../app/records/extract-records.ts';
import { renderExtractionLine } from '../../reports/extraction/extraction-json.ts';
import {
  EXTRACTION_FORMATS,
  type ExtractionFormat,
  renderExtractions,
} from '../../reports/extraction/formats.ts';
import type { CommandContext } from '../command-context.ts';
import { formatOption, recordsOption, toWidth } from '../options.ts';
import { writeRecordLines } from '../record-lines.ts';
import { createProgress } from '../terminal/progress.ts';
import { tellFailures, tellOddities } from '../terminal/tell.ts';
import { layoutOf, writeResult } from '../terminal/terminal.ts';

interface ExtractOptions {
  readonly format: ExtractionFormat;
  readonly output?: string;
  readonly width?: number;
  readonly speech?: boolean;
  readonly keepGoing?: boolean;
  readonly records?: boolean;
}

/** `hearsay extract FILE…`: the attributions of each text. */
export function addExtract(program: Command, context: CommandContext): void {
  program
    .command('extract')
    .description('print who is said to have said what, text by text')
    .argument('[file...]', 'files, folders, globs, addresses, or - for standard input')
    .addOption(recordsOption('texts {id, text}').implies({ format: 'jsonl' }))
    .addOption(formatOption(EXTRACTION_FORMATS, 'table'))
    .option('-o, --output <file>', 'write the result to a file')
    .option('--width <cells>', 'cells in a line of the terminal', toWidth)
    .option('--speech', 'leave out beliefs and intentions')
    .option('--keep-going', 'end with 0 even where some input could not be read')
    .action((sources: string[], options: ExtractOptions, command: Command) => {
      if (options.records === true) {
        if (sources.length > 0) command.error('error: --records reads standard input alone, and no files');
        if (options.format !== 'jsonl')
          command.error('error: --records prints JSON lines, and no other format');
        const { keepGoing } = options;
        return writeRecordLines(
          extractRecords(actsOf(options), context.services),
          renderExtractionLine,
          keepGoing,
          context,
        );
      }
      if (sources.length === 0) command.error("error: missing required argument 'file'");
      return runExtract(sources, options, context);
    });
}

function actsOf({ speech }: ExtractOptions): Pick<ExtractRequest, 'acts'> {
  return speech ? { acts: ['said', 'wrote'] } : {};
}

async function runExtract(
  sources: readonly string[],
  options: ExtractOptions,
  { services, terminal, finish }: CommandContext,
): Promise<void> {
  const progress = await createProgress(terminal, 'reading');
  const { extracted, failures } = await extractFiles(
    {
      sources,
      ...actsOf(options),
      onProgress: ({ done, total, step }) => progress.step(done, total, step),
    },
    services,
  ).finally(progress.end);
  tellFailures(terminal, failures);
  tellOddities(
    terminal,
    extracted.flatMap(({ oddities }) => oddities),
  );
  finish(failures.length > 0 && options.keepGoing !== true ? 2 : 0);
  if (extracted.length === 0) return;
  await writeResult(
    terminal,
    renderExtractions(extracted, options.format, layoutOf(terminal, options.width)),
    options.output,
  );
}
