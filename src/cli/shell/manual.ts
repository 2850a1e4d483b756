import type { ToldCommand, ToldOption } from './command-tree.ts';

/** The manual page of a program (section 1, roff), from its commands and options. */
export function manualPage(program: ToldCommand, version: string): string {
  const { name, description, commands, options } = program;
  const lines = [
    `.TH ${name.toUpperCase()} 1 "" "${name} ${version}" "User Commands"`,
    '.SH NAME',
    `${name} \\- ${roff(description)}`,
    '.SH SYNOPSIS',
    `.B ${roff(name)}`,
    roff('<command> [options]'),
    '.SH OPTIONS',
    ...options.flatMap(optionLines),
    '.SH COMMANDS',
    ...commands.flatMap((command) => commandLines(command)),
    '.SH EXIT STATUS',
    '.TP\n0\nall is well',
    '.TP\n1\nthere are findings at or above what \\-\\-fail\\-on names',
    '.TP\n2\nwrong usage, or something that could not be read',
    '.SH FILES',
    '.TP\nhearsay.config.json\nwhat holds for the texts of a folder: profile, sources, aliases, what is ignored, baseline',
  ];
  return `${lines.join('\n')}\n`;
}

function commandLines(command: ToldCommand): string[] {
  return [
    `.SS "${roff(command.usage).replaceAll('"', '\\(dq')}"`,
    roff(command.description),
    ...command.options.flatMap(optionLines),
    ...command.commands.flatMap(commandLines),
  ];
}

function optionLines({ flags, description }: ToldOption): string[] {
  return ['.TP', `.B ${roff(flags)}`, roff(description)];
}

/** Text as roff shows it: hyphens that can be copied, no line that is a request. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/u, '\\&$1');
}
