import { readFileSync } from 'node:fs';
import type { CommandContext } from './cli/command-context.ts';
import { createProgram } from './cli/program.ts';
import { commandTree } from './cli/shell/command-tree.ts';
import { manualPage } from './cli/shell/manual.ts';

/** Prints the manual page of the program, as its commands and options are registered; nothing of them runs. */
const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
const { version } = JSON.parse(manifest) as { version: string };
const context = { terminal: { env: {} } } as CommandContext;
process.stdout.write(manualPage(commandTree(await createProgram(context, version, [])), version));
