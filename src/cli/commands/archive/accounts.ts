import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { type Command, Option } from 'commander';
import { type Accounts, ROLES, type Role } from '../../../app/accounts.ts';
import { locateArchive } from '../../../app/archive/archive-location.ts';
import { removeAccount } from '../../../app/remove-account.ts';
import { HearsayError } from '../../../core/model/error.ts';
import { type ArchiveOptions, addArchiveOption, withArchive } from '../../archive-option.ts';
import type { CommandContext } from '../../command-context.ts';
import { toCount } from '../../options.ts';
import { say, type Terminal, writeResult } from '../../terminal/terminal.ts';

/** `hearsay accounts`: who may come in where the archive is served to others. */
export function addAccounts(program: Command, context: CommandContext): void {
  const accounts = program
    .command('accounts')
    .description('who may sign in where the archive is served to others');
  addChanges(accounts, context);
  const list = accounts
    .command('list')
    .description('name every account with its role and tokens')
    .addOption(new Option('--format <format>', 'how').choices(['table', 'json']).default('table'));
  addArchiveOption(list).action((options: ArchiveOptions & { format: 'table' | 'json' }) =>
    withAccounts(context, options, async (open) => {
      const listed = await open.list();
      const rows = listed.map(({ name, role, tokens }) => `${name.padEnd(24)} ${role.padEnd(8)} ${tokens}`);
      const table = rows.length === 0 ? 'no account yet' : rows.join('\n');
      await writeResult(
        context.terminal,
        options.format === 'json' ? JSON.stringify(listed, null, 2) : table,
      );
    }),
  );
}

function addChanges(accounts: Command, context: CommandContext): void {
  const { terminal } = context;
  const add = accounts
    .command('add')
    .argument('<name>')
    .description('add an account; its password is asked for, or read from the first line of standard input')
    .addOption(new Option('--role <role>', 'what it may do').choices(ROLES).default('reader'));
  addArchiveOption(add).action((name: string, options: ArchiveOptions & { role: Role }) =>
    withAccounts(context, options, async (open) => {
      await open.add({ name, role: options.role, password: await readNewPassword(terminal) });
      await note(open, 'added an account', `name: ${name}; role: ${options.role}`);
      say(terminal, `hearsay: added ${name} as ${options.role}`);
    }),
  );
  const password = accounts
    .command('password')
    .argument('<name>')
    .description('set a new password; ends all sessions and tokens');
  addArchiveOption(password).action((name: string, options: ArchiveOptions) =>
    withAccounts(context, options, async (open) => {
      await open.setPassword(name, await readNewPassword(terminal));
      await note(open, 'set a new password', `name: ${name}`);
      say(terminal, `hearsay: ${name} has a new password`);
    }),
  );
  const remove = accounts
    .command('remove')
    .argument('<name>')
    .description('remove an account, its sessions, tokens and saved views');
  addArchiveOption(remove).action((name: string, options: ArchiveOptions) =>
    withAccounts(context, options, async (open) => {
      await withArchive(context, options, ({ archive }) => removeAccount(name, open, archive.store));
      await note(open, 'removed an account', `name: ${name}`);
      say(terminal, `hearsay: removed ${name}`);
    }),
  );
  const token = accounts
    .command('token')
    .argument('<account>')
    .description('make an API token for an account and print it, this once')
    .requiredOption('--name <name>', 'what the token is for')
    .option('--days <count>', 'how many days it holds (until it is removed where absent)', toCount);
  addArchiveOption(token).action(
    (account: string, options: ArchiveOptions & { name: string; days?: number }) =>
      withAccounts(context, options, async (open) =>
        writeResult(terminal, await open.addToken(account, options.name, options.days ?? null)),
      ),
  );
}

function note(accounts: Accounts, what: string, about: string): Promise<void> {
  return accounts.note({ who: 'the command line', from: '', what, about });
}

async function withAccounts(
  { openAccounts, terminal, finish }: CommandContext,
  options: ArchiveOptions,
  use: (accounts: Accounts) => Promise<void>,
): Promise<void> {
  const accounts = await openAccounts(locateArchive(options.archive, terminal.env));
  try {
    await use(accounts);
    finish(0);
  } finally {
    await accounts.close();
  }
}

/**
 * Asks for a new password, twice and unseen on a terminal; elsewhere the first line of standard input is it. Never an
 * argument: those are seen by every user of the machine and kept in histories. Throws HearsayError 'bad-option'.
 */
async function readNewPassword(terminal: Terminal): Promise<string> {
  if ((terminal.input as { isTTY?: boolean }).isTTY !== true) return firstLine(terminal);
  const first = await ask(terminal, 'Password: ');
  if ((await ask(terminal, 'Once more: ')) !== first) {
    throw new HearsayError('bad-option', 'the two passwords differ');
  }
  return first;
}

async function firstLine(terminal: Terminal): Promise<string> {
  const lines = createInterface({ input: terminal.input, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    lines.close();
    return line;
  }
  throw new HearsayError('bad-option', 'no password came on standard input');
}

/** Asks one question without showing what is typed. */
async function ask(terminal: Terminal, question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const prompt = createInterface({ input: terminal.input, output: nowhere, terminal: true });
  terminal.messages.write(question);
  try {
    return await prompt.question('');
  } finally {
    prompt.close();
    terminal.messages.write('\n');
  }
}
