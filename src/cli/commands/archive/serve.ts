import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ServeRequest } from '../../../app/serve-port.ts';
import { type ArchiveOptions, addArchiveOption } from '../../archive-option.ts';
import type { CommandContext } from '../../command-context.ts';
import { say, writeResult } from '../../terminal/terminal.ts';

interface ServeOptions extends ArchiveOptions {
  readonly host: string;
  readonly port: number;
  readonly trustProxy?: boolean;
  readonly work: boolean;
  readonly watch: boolean;
  readonly logLevel?: ServeRequest['logLevel'];
  readonly open?: boolean;
}

/** `hearsay serve`: the archive's web app and HTTP API, until it is stopped. */
export function addServe(program: Command, context: CommandContext): void {
  const command = program
    .command('serve')
    .description('serve the web app and HTTP API on an archive')
    .option(
      '--host <host>',
      'where to listen; elsewhere than on this machine everybody signs in',
      '127.0.0.1',
    )
    .option('--port <port>', 'on which port; 0 for any free one', toPort, 4173)
    .option(
      '--trust-proxy',
      'an HTTPS proxy in front sets X-Forwarded-For, -Proto and -Host; everybody signs in',
    )
    .option('--no-work', 'leave reading, grouping and collating to `hearsay work`')
    .option('--no-watch', 'leave the feeds to `hearsay watch`')
    .addOption(
      new Option('--log-level <level>', 'least grave messages of the log (info; warn on a terminal)').choices(
        ['debug', 'info', 'warn', 'error'],
      ),
    )
    .option('--open', 'open the browser');
  addArchiveOption(command).action((options: ServeOptions) => runServe(options, context));
}

async function runServe(options: ServeOptions, context: CommandContext): Promise<void> {
  const { terminal, serveSite, untilStopped, finish } = context;
  const stopped = untilStopped();
  const served = await serveSite({
    ...(options.archive === undefined ? {} : { place: options.archive }),
    host: options.host,
    port: options.port,
    trustProxy: options.trustProxy ?? false,
    work: options.work,
    watch: options.watch,
    logLevel: options.logLevel ?? (terminal.messages.isTTY === true ? 'warn' : 'info'),
  });
  await writeResult(terminal, served.address);
  if (terminal.messages.isTTY === true) say(terminal, 'hearsay: Ctrl+C stops the server');
  if (options.open === true) await context.open(served.address);
  await stopped;
  await served.stop();
  finish(0);
}

function toPort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/u.test(value) || port > 65_535) throw new InvalidArgumentError('a whole number up to 65535');
  return port;
}
