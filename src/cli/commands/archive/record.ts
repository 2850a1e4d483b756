import { type Command, Option } from 'commander';
import { recordInArchive } from '../../../app/archive/speakers/record-in-archive.ts';
import { formatNames } from '../../../reports/format.ts';
import { RECORD_FORMATS, type RecordFormat } from '../../../reports/record/formats.ts';
import { type ArchiveOptions, addArchiveOption, withArchive } from '../../archive-option.ts';
import type { CommandContext } from '../../command-context.ts';
import { toWidth } from '../../options.ts';
import { layoutOf, writeResult } from '../../terminal/terminal.ts';

interface RecordOptions extends ArchiveOptions {
  readonly format: RecordFormat;
  readonly output?: string;
  readonly width?: number;
  readonly all?: boolean;
}

/** `hearsay record NAME [--archive PLACE]`: everything that a speaker is said to have said, over all stories. */
export function addRecord(program: Command, context: CommandContext): void {
  const command = program
    .command('record')
    .description('lay out everything that a speaker is said to have said, over all stories of the archive')
    .argument('<name>', 'a name or part of one: of several the speaker with most statements')
    .addOption(
      new Option('-f, --format <format>', 'form of the record')
        .choices(formatNames(RECORD_FORMATS))
        .default('terminal'),
    )
    .option('-o, --output <file>', 'write the record to a file')
    .option('--all', 'show what is only possible too')
    .option('--width <cells>', 'cells in a line of the terminal', toWidth);
  addArchiveOption(command).action((name: string, options: RecordOptions) =>
    runRecord(name, options, context),
  );
}

async function runRecord(name: string, options: RecordOptions, context: CommandContext): Promise<void> {
  const { terminal, finish } = context;
  await withArchive(context, { ...options, existing: true }, async ({ archive }) => {
    const record = await recordInArchive(name, archive);
    const layout = layoutOf(terminal, options.width);
    const extent = options.all === true ? ('all' as const) : undefined;
    const text = RECORD_FORMATS[options.format].render(record, { ...layout, extent });
    await writeResult(terminal, text, options.output);
    finish(0);
  });
}
