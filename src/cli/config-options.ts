import type { Command } from 'commander';
import { type Ignoring, ignoredSentence } from '../app/config/ignore-findings.ts';
import { type Config, NO_CONFIG, readConfig } from '../app/config/read-config.ts';
import type { Services } from '../app/services.ts';
import type { CommandContext } from './command-context.ts';
import { say, type Terminal } from './terminal/terminal.ts';

/** The options of a command that goes by `hearsay.config.json`; undefined: the nearest one. */
export interface ConfigOptions {
  readonly config?: string | boolean;
}

export function addConfigOptions(command: Command): Command {
  return command
    .option('--config <file>', 'what holds for these texts (default: the nearest hearsay.config.json)')
    .option('--no-config', 'go by no hearsay.config.json');
}

/** Reads the configuration that the options name, and gives a context whose speakers go by its aliases. */
export async function withConfig<Context extends CommandContext>(
  { config: named }: ConfigOptions,
  context: Context,
): Promise<{ readonly config: Config; readonly context: Context }> {
  if (named === false) return { config: NO_CONFIG, context };
  const config = await readConfig(typeof named === 'string' ? named : undefined, process.cwd());
  const { aliases } = config;
  if (aliases === undefined) return { config, context };
  return { config, context: { ...context, services: withAliases(context.services, aliases) } };
}

function withAliases(services: Services, aliases: readonly (readonly string[])[]): Services {
  return {
    ...services,
    models: () => {
      const models = services.models();
      return { ...models, speakers: { ...models.speakers, aliases } };
    },
  };
}

/** Tells how many findings were ignored and by what. */
export function tellIgnored(terminal: Terminal, ignoring: Ignoring): void {
  const sentence = ignoredSentence(ignoring);
  if (sentence !== null) say(terminal, sentence);
}
