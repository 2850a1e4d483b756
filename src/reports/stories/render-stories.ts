import type { StoryCard } from '../../core/model/archive.ts';
import type { RenderOptions } from '../format.ts';
import { toCsv } from '../syntax/csv-table.ts';
import { createPaint, type Paint } from '../terminal/paint.ts';
import { padEnd, shorten } from '../terminal/wrap.ts';
import { plural } from '../words/figures.ts';
import { toOneLine } from '../words/printable.ts';

/** Stories of an archive, in the order in which they are listed. */
export interface StoryList {
  readonly stories: readonly StoryCard[];
  /** Stories in the archive, shown or not. */
  readonly total: number;
}

/** Stories as CSV: a row each. */
export function renderStoriesCsv({ stories }: StoryList): string {
  const rows = stories.map((story) => [
    story.id,
    story.title,
    story.reports,
    story.witnesses,
    story.statements,
    story.altered,
    story.firstAt,
    story.latestAt,
    story.printedFrom,
    story.printedTo,
    story.byHand ? 'yes' : 'no',
  ]);
  return toCsv([
    [
      'id',
      'title',
      'reports',
      'witnesses',
      'statements',
      'altered',
      'first',
      'latest',
      'printed from',
      'printed to',
      'by hand',
    ],
    ...rows,
  ]);
}

const ID = 8;
const COUNT = 8;
const DAY = 11;

/** Stories for a terminal: a line each. */
export function renderStoriesTerminal(
  { stories, total }: StoryList,
  { width, colour }: RenderOptions,
): string {
  if (total === 0) return 'The archive holds no stories yet; hearsay ingest FILE… takes reports in.\n';
  const paint = createPaint(colour);
  const id = Math.max(ID, ...stories.map((story) => Math.min(20, story.id.length + 1)));
  const title = Math.max(16, width - id - 3 * COUNT - DAY - 1);
  const head =
    padEnd('story', id) +
    padEnd('latest', DAY) +
    ['reports', 'said', 'altered'].map((name) => name.padStart(COUNT)).join('') +
    ' title';
  const lines = stories.map((story) => storyLine(story, { id, title }, paint));
  const rest = total - stories.length;
  const more = rest > 0 ? [paint.faint(`and ${plural(rest, 'more story', 'more stories')} (--limit)`)] : [];
  return `${[paint.faint(head), ...lines, ...more].join('\n')}\n`;
}

function storyLine(story: StoryCard, cells: { id: number; title: number }, paint: Paint): string {
  const altered = String(story.altered).padStart(COUNT);
  return (
    padEnd(shorten(toOneLine(story.id), cells.id - 1), cells.id) +
    padEnd(story.printedTo, DAY) +
    String(story.reports).padStart(COUNT) +
    String(story.statements).padStart(COUNT) +
    (story.altered > 0 ? paint.group('altered', altered) : altered) +
    ` ${shorten(toOneLine(story.title), cells.title)}`
  );
}
