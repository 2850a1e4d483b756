import { type Command, InvalidArgumentError, Option } from 'commander';
import { TRANSCRIPTIONS } from '../core/model/document.ts';
import { HearsayError } from '../core/model/error.ts';
import { type Format, formatNames } from '../reports/format.ts';

/** One more value of an option that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** The option for one of a table of formats. */
export function formatOption<Name extends string>(
  formats: Readonly<Record<Name, Format<never>>>,
  standard: Name,
): Option {
  const option = new Option('-f, --format <format>', 'form of the result')
    .choices(formatNames(formats))
    .default(standard);
  byOption.set(option, formats);
  return option;
}

/** The table of formats that an option is for. */
const byOption = new WeakMap<Option, Readonly<Record<string, Format<never>>>>();

/** Endings that promise a form: a file of one of them is not filled with text of the terminal. */
const OTHER_FORMS: ReadonlySet<string> = new Set([
  'html',
  'htm',
  'md',
  'json',
  'jsonl',
  'csv',
  'sarif',
  'xml',
  'svg',
  'dot',
]);

/** Has the ending of the file that a command writes to choose the format where none is named: `-o page.html`. */
export function chooseFormatByEnding(command: Command): void {
  const option = command.options.find((each) => byOption.has(each));
  const formats = option === undefined ? undefined : byOption.get(option);
  if (formats === undefined) return;
  command.hook('preAction', (_, asked) => {
    const { output } = asked.opts<{ output?: string }>();
    if (output === undefined || asked.getOptionValueSource('format') !== 'default') return;
    const ending = /\.([a-z]+)$/iu.exec(output)?.[1]?.toLowerCase();
    const named = formatNames(formats).find((name) => formats[name]!.ending === ending);
    if (named !== undefined) asked.setOptionValue('format', named);
    else if (OTHER_FORMS.has(ending ?? ''))
      throw new HearsayError(
        'bad-option',
        `${output}: ${asked.name()} has no form for .${ending}; --format is one of ${formatNames(formats).join(', ')}`,
      );
  });
}

/** The option that says who wrote the transcripts down. */
export function transcriptKindOption(): Option {
  return new Option(
    '--transcript-kind <kind>',
    'who wrote the transcripts down; guessed unless told',
  ).choices(TRANSCRIPTIONS);
}

/** Has a command read JSON lines from standard input, and print a line of JSON for each as it comes. */
export function recordsOption(what: string): Option {
  const words = `read JSON lines, ${what}, from standard input; print one for each`;
  return new Option('--records', words).conflicts(['output', 'width']);
}

/** A width in cells. Throws InvalidArgumentError on what is no whole number of 20 or more. */
export function toWidth(value: string): number {
  return toWhole(value, 20);
}

/** A count. Throws InvalidArgumentError on what is no whole number of 1 or more. */
export function toCount(value: string): number {
  return toWhole(value, 1);
}

function toWhole(value: string, least: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least) {
    throw new InvalidArgumentError(`a whole number of ${least} or more`);
  }
  return number;
}
