import { InvalidArgumentError, Option } from 'commander';
import { TRANSCRIPTIONS } from '../core/model/document.ts';
import { formatNames } from '../reports/format.ts';

/** One more value of an option that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** The option for one of a table of formats. */
export function formatOption<Name extends string>(
  formats: Readonly<Record<Name, unknown>>,
  standard: Name,
): Option {
  return new Option('-f, --format <format>', 'form of the result')
    .choices(formatNames(formats))
    .default(standard);
}

/** The option that says who wrote the transcripts down. */
export function transcriptKindOption(): Option {
  return new Option(
    '--transcript-kind <kind>',
    'who wrote the transcripts down; guessed unless told',
  ).choices(TRANSCRIPTIONS);
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
