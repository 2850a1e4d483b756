import { type Command, Option } from 'commander';
import type { OpenArchive } from '../../../app/archive/archive-opener.ts';
import { settle } from '../../../app/archive/workers/settle.ts';
import { addFeeds, feedAddress } from '../../../app/watch/add-feeds.ts';
import { readFeedList } from '../../../app/watch/read-feed-list.ts';
import { sleep } from '../../../app/watch/sleep.ts';
import { watchFeeds } from '../../../app/watch/watch-feeds.ts';
import type { WatchEvent } from '../../../app/watch/watch-options.ts';
import type { Feed } from '../../../core/model/archive.ts';
import { HearsayError } from '../../../core/model/error.ts';
import { type ArchiveOptions, addArchiveOption, withArchive } from '../../archive-option.ts';
import type { CommandContext } from '../../command-context.ts';
import { collect } from '../../options.ts';
import { say, type Terminal, writeResult } from '../../terminal/terminal.ts';

interface WatchCommandOptions extends ArchiveOptions {
  readonly opml?: readonly string[];
  readonly once?: boolean;
  readonly list?: boolean;
  readonly format: 'text' | 'jsonl';
  readonly remove?: boolean;
  readonly work: boolean;
  readonly keepGoing?: boolean;
}

/** `hearsay watch [FEED…]`: takes in what feeds announce, until it is stopped. */
export function addWatch(program: Command, context: CommandContext): void {
  const command = program
    .command('watch')
    .description('take into the archive what feeds announce: RSS, Atom, JSON Feed')
    .argument('[feed...]', 'addresses of feeds to add; those added before are watched too')
    .option('--opml <file>', 'add the feeds of a list; may be given several times', collect)
    .option('--once', 'poll what is due, and end')
    .option('--list', 'print the feeds and how they are')
    .addOption(
      new Option('-f, --format <format>', 'form of the list').choices(['text', 'jsonl']).default('text'),
    )
    .option('--remove', 'remove the feeds that are named; their reports stay')
    .option('--no-work', 'leave reading and grouping to those who work on the archive')
    .option('--keep-going', 'with --once: end with 0 even where something could not be read');
  addArchiveOption(command).action((feeds: string[], options: WatchCommandOptions) =>
    runWatch(feeds, options, context),
  );
}

async function runWatch(
  feeds: readonly string[],
  options: WatchCommandOptions,
  context: CommandContext,
): Promise<void> {
  await withArchive(context, { ...options, threads: threadsFor(options) }, async (open) => {
    const { store } = open.archive;
    if (options.remove) await removeFeeds(feeds, open, context.terminal);
    else {
      const lists = await Promise.all((options.opml ?? []).map(readFeedList));
      await addFeeds([...feeds, ...lists.flat().map(({ address }) => address)], open.archive);
    }
    if (options.list) await tellFeeds(await store.feeds(), options.format, context.terminal);
    if (options.list || options.remove) return context.finish(0);
    if ((await store.feeds()).length === 0)
      throw new HearsayError('bad-option', 'no feed is watched yet: hearsay watch ADDRESS, or --opml FILE');
    await watch(open, options, context);
  });
}

/** One reads what the feeds announce, so that no page stops the watch; another one what was taken in. */
function threadsFor({ list, remove, work }: WatchCommandOptions): number {
  if (list || remove) return 0;
  return work ? 2 : 1;
}

async function removeFeeds(
  feeds: readonly string[],
  { archive }: OpenArchive,
  terminal: Terminal,
): Promise<void> {
  if (feeds.length === 0) throw new HearsayError('bad-option', '--remove needs the address of a feed');
  const known = new Set((await archive.store.feeds()).map(({ address }) => address));
  for (const address of feeds.map(feedAddress)) {
    if (!known.has(address)) throw new HearsayError('not-found', `${address}: no such feed is watched`);
    await archive.store.removeFeed(address);
    say(terminal, `removed ${address}`);
  }
}

async function watch(
  open: OpenArchive,
  options: WatchCommandOptions,
  context: CommandContext,
): Promise<void> {
  const { terminal, finish, untilStopped } = context;
  const stop = new AbortController();
  void untilStopped().then(() => {
    say(terminal, 'hearsay: stopping after the entry in hand');
    stop.abort();
  });
  const onNotice = (message: string) => say(terminal, `hearsay: ${message}`);
  const worker = options.work && !options.once ? await open.startWorker({ onNotice }) : null;
  let failed = false;
  if (!options.once) say(terminal, 'hearsay: watching; SIGTERM or Ctrl+C stops it');
  await watchFeeds(open.archive, {
    sleep,
    signal: stop.signal,
    once: options.once === true,
    onEvent: (event) => {
      if (event.kind === 'failed' || (event.kind === 'entry' && event.message !== null)) failed = true;
      const line = lineOf(event);
      if (line !== null) say(terminal, line);
    },
  }).finally(() => worker?.stop());
  if (options.once && options.work && !stop.signal.aborted) await settle(open.archive);
  finish(options.once && failed && options.keepGoing !== true ? 2 : 0);
}

function lineOf(event: WatchEvent): string | null {
  switch (event.kind) {
    case 'polled': {
      const { taken, known, failed, left } = event;
      const counts = [
        `${taken} new`,
        `${known} known`,
        ...(failed > 0 ? [`${failed} failed`] : []),
        ...(left > 0 ? [`${left} left for the next poll`] : []),
      ];
      const name = event.title === null ? event.feed : `${event.title} (${event.feed})`;
      return `${name}: ${counts.join(', ')}; next ${shortTime(event.next)}`;
    }
    case 'unchanged':
      return `${event.feed}: unchanged; next ${shortTime(event.next)}`;
    case 'failed':
      return `hearsay: ${named(event.message, event.feed)}; next try ${shortTime(event.next)}`;
    case 'entry':
      return event.message === null ? null : `hearsay: ${named(event.message, event.address)}`;
    case 'trouble':
      return `hearsay: ${event.message}; trying again`;
  }
}

function named(message: string, place: string): string {
  return message.includes(place) || message.startsWith('http') ? message : `${place}: ${message}`;
}

async function tellFeeds(
  feeds: readonly Feed[],
  format: WatchCommandOptions['format'],
  terminal: Terminal,
): Promise<void> {
  if (feeds.length === 0) say(terminal, 'no feed is watched');
  else if (format === 'jsonl')
    await writeResult(terminal, feeds.map((feed) => JSON.stringify(feed)).join('\n'));
  else await writeResult(terminal, renderFeeds(feeds));
}

function renderFeeds(feeds: readonly Feed[]): string {
  return feeds
    .map(({ address, title, items, lastOkAt, lastError, failures, nextPollAt }) => {
      const well = lastOkAt === null ? 'not read yet' : `last read ${shortTime(lastOkAt)}`;
      const ill =
        lastError === null ? '' : `\n  failed ${failures === 1 ? 'once' : `${failures} times`}: ${lastError}`;
      return `${address}\n  ${title ?? '(no title yet)'}: ${items} reports, ${well}, next ${shortTime(nextPollAt)}${ill}`;
    })
    .join('\n');
}

/** To the minute, in UTC. */
function shortTime(time: string): string {
  return `${time.slice(0, 16).replace('T', ' ')} UTC`;
}
