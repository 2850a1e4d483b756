import type { Command } from 'commander';
import { readBaselineIfAny } from '../../app/baseline/read-baseline.ts';
import { HearsayError } from '../../core/model/error.ts';
import { printBaseline } from '../../reports/baseline/print-baseline.ts';
import type { CommandContext } from '../command-context.ts';
import { say } from '../terminal/terminal.ts';
import { writeResultFile } from '../terminal/write-file.ts';

interface SettleOptions {
  readonly dismiss?: string;
  readonly confirm?: string;
  readonly who?: string;
}

/** `hearsay settle FILE ID --dismiss REASON | --confirm REASON`: one entry of a baseline file. */
export function addSettle(program: Command, context: CommandContext): void {
  program
    .command('settle')
    .description('confirm or dismiss one finding in a baseline file, which is made where there is none')
    .argument('<file>', 'the baseline file')
    .argument('<id>', 'the finding’s id, as f-0123456789abcdef')
    .option('--dismiss <reason>', 'the finding is not right, or nothing comes of it')
    .option('--confirm <reason>', 'the finding is right')
    .option('--who <name>', 'who decides')
    .action((file: string, id: string, options: SettleOptions) => runSettle(file, id, options, context));
}

async function runSettle(
  file: string,
  id: string,
  { dismiss, confirm, who }: SettleOptions,
  { terminal, finish }: CommandContext,
): Promise<void> {
  const reason = (dismiss ?? confirm ?? '').trim();
  if ((dismiss === undefined) === (confirm === undefined) || reason === '')
    throw new HearsayError('bad-option', 'settle takes either --dismiss or --confirm, with a reason');
  if (!/^f-[0-9a-f]{16}$/u.test(id))
    throw new HearsayError('bad-option', `${id}: no id of a finding; one reads as f-0123456789abcdef`);
  const baseline = await readBaselineIfAny(file);
  const state = dismiss === undefined ? ('confirmed' as const) : ('dismissed' as const);
  const kind = baseline.get(id)?.kind;
  const when = new Date().toISOString();
  writeResultFile(file, printBaseline(new Map([...baseline, [id, { kind, state, reason, who, when }]])));
  say(terminal, `${id} ${state} in ${file}`);
  finish(0);
}
