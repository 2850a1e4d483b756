import type { Command } from 'commander';
import { readBaseline, readBaselineIfAny } from '../app/baseline/read-baseline.ts';
import { dismissKnown } from '../app/baseline/settle-findings.ts';
import { type Baseline, printBaseline } from '../reports/baseline/print-baseline.ts';
import { say, type Terminal } from './terminal/terminal.ts';
import { writeResultFile } from './terminal/write-file.ts';

/** The options of a command whose findings can be settled. */
export interface BaselineOptions {
  readonly baseline?: string | undefined;
  readonly writeBaseline?: string;
}

export function addBaselineOptions(command: Command): Command {
  return command
    .option('--baseline <file>', 'settled findings: those dismissed are neither shown nor counted')
    .option('--write-baseline <file>', 'write what is found as dismissed; what the file settled stays');
}

/** The baselines of a run, read before any text is: a broken file is told at once. */
export interface Baselines {
  readonly settled: Baseline;
  /** Tells how many findings the baseline dismissed, and writes the new one where asked for. */
  readonly finish: (counts: {
    readonly dismissed: number;
    readonly found: Parameters<typeof dismissKnown>[0];
  }) => void;
}

/** Reads the baselines that the options name. Throws HearsayError as `readBaseline`. */
export async function openBaselines(
  { baseline, writeBaseline }: BaselineOptions,
  terminal: Terminal,
): Promise<Baselines> {
  const settled: Baseline = baseline === undefined ? new Map() : await readBaseline(baseline);
  const written: Baseline = writeBaseline === undefined ? new Map() : await readBaselineIfAny(writeBaseline);
  return {
    settled,
    finish: ({ dismissed, found }) => {
      if (dismissed > 0)
        say(terminal, `${dismissed} ${dismissed === 1 ? 'finding' : 'findings'} dismissed by ${baseline}`);
      if (writeBaseline === undefined) return;
      const all = dismissKnown(found, new Map([...settled, ...written]));
      writeResultFile(writeBaseline, printBaseline(all));
      say(terminal, `baseline: ${writeBaseline}, ${all.size} ${all.size === 1 ? 'finding' : 'findings'}`);
    },
  };
}
