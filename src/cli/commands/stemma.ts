import type { Command } from 'commander';
import { stemmaFiles } from '../../app/stemma-files.ts';
import { STEMMA_FORMATS } from '../../reports/stemma/formats.ts';
import type { CommandContext } from '../command-context.ts';
import { addReportsCommand } from './add-reports-command.ts';

/** `hearsay stemma REPORT…`: who copied whom among reports of one event. */
export function addStemma(program: Command, context: CommandContext): void {
  addReportsCommand(program, context, {
    name: 'stemma',
    description: 'tell which reports of one event were copied, revised or derived from which',
    all: 'print every passage of the evidence',
    formats: STEMMA_FORMATS,
    read: stemmaFiles,
  });
}
