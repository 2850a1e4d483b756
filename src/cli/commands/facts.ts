import type { Command } from 'commander';
import { factFiles } from '../../app/fact-files.ts';
import { FACTS_FORMATS } from '../../reports/facts/formats.ts';
import type { CommandContext } from '../command-context.ts';
import { addReportsCommand } from './add-reports-command.ts';

/** `hearsay facts REPORT…`: what reports of one event tell outside quotation marks, and where they disagree. */
export function addFacts(program: Command, context: CommandContext): void {
  addReportsCommand(program, context, {
    name: 'facts',
    description: 'tell where reports of one event have other numbers, dates, titles or names',
    all: 'print what is told alike too, and what is only possibly told differently',
    formats: FACTS_FORMATS,
    read: factFiles,
  });
}
