import { type Command, Option } from 'commander';
import { listGroups, listStories } from '../../../app/archive/grouping/list-groups.ts';
import type { Store } from '../../../app/archive/store.ts';
import type { StoryCard } from '../../../core/model/archive.ts';
import { formatNames } from '../../../reports/format.ts';
import {
  GROUP_FORMATS,
  type GroupFormat,
  STORY_FORMATS,
  type StoryFormat,
} from '../../../reports/stories/formats.ts';
import { type ArchiveOptions, addArchiveOption, withArchive } from '../../archive-option.ts';
import type { CommandContext } from '../../command-context.ts';
import { toCount, toWidth } from '../../options.ts';
import { layoutOf, say, type Terminal, writeResult } from '../../terminal/terminal.ts';

interface StoriesOptions extends ArchiveOptions {
  readonly format: StoryFormat | GroupFormat;
  readonly output?: string;
  readonly width?: number;
  readonly limit?: number;
}

/** Stories shown on a terminal where nothing else is said. */
const SHOWN = 50;

/** `hearsay stories [--archive PLACE] [--format jsonl]`: the stories of the archive with their reports. */
export function addStories(program: Command, context: CommandContext): void {
  const command = program
    .command('stories')
    .description('list the stories of the archive')
    .addOption(
      new Option('-f, --format <format>', 'form of the list')
        .choices(formatNames({ ...STORY_FORMATS, ...GROUP_FORMATS }))
        .default('terminal'),
    )
    .option('-o, --output <file>', 'write the list to a file')
    .option('--limit <count>', `so many stories, the newest (terminal: ${SHOWN}, else all)`, toCount)
    .option('--width <cells>', 'cells in a line of the terminal', toWidth);
  addArchiveOption(command).action((options: StoriesOptions) => runStories(options, context));
}

async function runStories(options: StoriesOptions, context: CommandContext): Promise<void> {
  const { terminal, finish } = context;
  await withArchive(context, { ...options, existing: true }, async ({ archive: { store } }) => {
    await tellPending(store, terminal);
    const { format, limit } = options;
    const text =
      format === 'json' || format === 'jsonl'
        ? await renderGroups(store, format, limit)
        : await renderCards(store, format, options, terminal);
    await writeResult(terminal, text, options.output);
    finish(0);
  });
}

async function renderCards(
  store: Store,
  format: StoryFormat,
  options: StoriesOptions,
  terminal: Terminal,
): Promise<string> {
  const limit = options.limit ?? (format === 'terminal' ? SHOWN : Number.POSITIVE_INFINITY);
  const cards: StoryCard[] = [];
  for await (const card of listStories(store, limit)) cards.push(card);
  const { stories } = await store.counts();
  return STORY_FORMATS[format].render({ stories: cards, total: stories }, layoutOf(terminal, options.width));
}

/** The oldest first, as they began. */
async function renderGroups(store: Store, format: GroupFormat, limit: number | undefined): Promise<string> {
  const groups = [];
  for await (const { id, title, reports } of listGroups(store)) groups.push({ id, title, reports });
  const shown = limit === undefined ? groups : groups.slice(-limit);
  return GROUP_FORMATS[format].render(shown);
}

async function tellPending(store: Store, terminal: Terminal): Promise<void> {
  const { unread, ungrouped } = await store.counts();
  const waiting = Math.max(unread, ungrouped);
  if (waiting > 0)
    say(terminal, `note: ${waiting} reports are not grouped yet; hearsay work goes on with them`);
}
