import type { Command, Option } from 'commander';

/** A command as completions and the manual tell of it. */
export interface ToldCommand {
  readonly name: string;
  readonly description: string;
  /** "compare [options] <report...>". */
  readonly usage: string;
  readonly options: readonly ToldOption[];
  readonly commands: readonly ToldCommand[];
}

export interface ToldOption {
  /** "-f, --format <format>". */
  readonly flags: string;
  readonly long: string;
  /** The letter; null where there is none. */
  readonly short: string | null;
  readonly description: string;
  readonly choices: readonly string[];
  readonly takesValue: boolean;
}

/** A command with all that stands under it, as it is registered; hidden ones left out. */
export function commandTree(command: Command): ToldCommand {
  const help = command.createHelp();
  return {
    name: command.name(),
    description: help.commandDescription(command),
    usage: help.commandUsage(command),
    options: help.visibleOptions(command).map((option) => toldOption(option, help.optionDescription(option))),
    commands: help
      .visibleCommands(command)
      .filter((each) => each.name() !== 'help')
      .map(commandTree),
  };
}

function toldOption(
  { flags, long, short, argChoices, required, optional }: Option,
  description: string,
): ToldOption {
  return {
    flags,
    long: long ?? short ?? flags,
    short: short === undefined ? null : short.slice(1),
    description,
    choices: argChoices ?? [],
    takesValue: required || optional,
  };
}
