import { Command, Option } from 'commander';
import { ENGINES, type EngineName } from '../core/model/engine.ts';
import type { CommandContext } from './command-context.ts';
import { addMcp } from './commands/mcp.ts';
import { chooseFormatByEnding } from './options.ts';

type AddCommand = (program: Command, context: CommandContext) => void;

/** Each command with its part of the program, loaded when it is asked for: a quick start is felt at every run. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  compare: async () => (await import('./commands/compare.ts')).addCompare,
  check: async () => (await import('./commands/check.ts')).addCheck,
  guard: async () => (await import('./commands/guard.ts')).addGuard,
  trace: async () => (await import('./commands/trace.ts')).addTrace,
  facts: async () => (await import('./commands/facts.ts')).addFacts,
  stemma: async () => (await import('./commands/stemma.ts')).addStemma,
  extract: async () => (await import('./commands/extract.ts')).addExtract,
  settle: async () => (await import('./commands/settle.ts')).addSettle,
  mcp: async () => addMcp,
  ingest: async () => (await import('./commands/archive/ingest.ts')).addIngest,
  stories: async () => (await import('./commands/archive/stories.ts')).addStories,
  record: async () => (await import('./commands/archive/record.ts')).addRecord,
  work: async () => (await import('./commands/archive/work.ts')).addWork,
  serve: async () => (await import('./commands/archive/serve.ts')).addServe,
  accounts: async () => (await import('./commands/archive/accounts.ts')).addAccounts,
  watch: async () => (await import('./commands/archive/watch.ts')).addWatch,
  backup: async () => (await import('./commands/archive/backup.ts')).addBackup,
  doctor: async () => (await import('./commands/archive/doctor.ts')).addDoctor,
  completion: async () => (await import('./commands/completion.ts')).addCompletion,
  restore: async () => (await import('./commands/archive/backup.ts')).addRestore,
};

/** The commands that read texts. */
const READING: ReadonlySet<string> = new Set([
  'compare',
  'check',
  'guard',
  'trace',
  'extract',
  'mcp',
  'ingest',
  'record',
  'work',
  'serve',
  'watch',
]);

/** The program `hearsay` with the commands that its arguments name, or with all where they name none. */
export async function createProgram(
  context: CommandContext,
  version: string,
  args: readonly string[],
): Promise<Command> {
  const program = new Command('hearsay')
    .description('Who really said what: compares what several reports say somebody said.')
    .version(version)
    .showHelpAfterError('(hearsay --help tells the commands)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.terminal.output.write(text),
      writeErr: (text) => context.terminal.messages.write(text),
    });
  const names = Object.keys(COMMANDS);
  // What a shell completes by are the commands all together.
  const asked = args[0] === 'completion' ? [] : names.filter((name) => args.includes(name));
  for (const name of asked.length > 0 ? asked : names) (await COMMANDS[name]!())(program, context);
  for (const command of program.commands) {
    command.copyInheritedSettings(program);
    if (READING.has(command.name())) addEngine(command, context);
    chooseFormatByEnding(command);
  }
  return program;
}

function addEngine(command: Command, { chooseEngine, terminal }: CommandContext): void {
  const option = new Option(
    '--engine <name>',
    'what reads the texts: deep is more accurate, fast many times faster (default: deep)',
  ).choices(ENGINES);
  // Compose files give variables that nobody set as empty ones.
  if (terminal.env.HEARSAY_ENGINE !== '') option.env('HEARSAY_ENGINE');
  command.addOption(option).hook('preAction', (_, asked) => {
    const { engine } = asked.opts<{ engine?: EngineName }>();
    if (engine !== undefined) chooseEngine(engine);
  });
}
