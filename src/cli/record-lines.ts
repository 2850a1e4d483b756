import { toEnvelope } from '../app/failures.ts';
import type { RecordAnswer } from '../app/records/record-answer.ts';
import { HearsayError } from '../core/model/error.ts';
import { renderRecordFailure } from '../reports/records/record-failure.ts';
import type { CommandContext } from './command-context.ts';
import { say, writeResult } from './terminal/terminal.ts';

/** Prints a line for each record as it is answered; ends with 2 where one could not be, unless the run is to keep going. */
export async function writeRecordLines<Answer>(
  answers: AsyncIterable<RecordAnswer<Answer>>,
  toLine: (answer: Answer, id: string) => string,
  keepGoing: boolean | undefined,
  { terminal, finish }: Pick<CommandContext, 'terminal' | 'finish'>,
): Promise<void> {
  let failed = 0;
  for await (const answered of answers) {
    const { id } = answered;
    if ('answer' in answered) await writeResult(terminal, toLine(answered.answer, id));
    else {
      failed += 1;
      tellBug(answered.error, id, terminal);
      await writeResult(terminal, renderRecordFailure(id, toEnvelope(answered.error).error));
    }
  }
  if (failed > 0) say(terminal, `hearsay: ${failed} of the records could not be read; their lines say why`);
  finish(failed > 0 && keepGoing !== true ? 2 : 0);
}

function tellBug(error: unknown, id: string, terminal: CommandContext['terminal']): void {
  if (error instanceof HearsayError) return;
  const trace = error instanceof Error ? error.stack : String(error);
  say(terminal, `hearsay: ${id}: this is a bug in hearsay, please report it\n${trace}`);
}
