import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import { speakerKeyOf } from '../../app/archive/collating/speaker-key.ts';
import type { ReportCard, StoryCard } from '../../core/model/archive.ts';
import { HearsayError } from '../../core/model/error.ts';
import type { ComparedStatement } from '../../reports/collation/compared-statement.ts';
import { type CollationView, createCollationView } from '../../reports/collation/html/collation-view.ts';
import { legendSection } from '../../reports/collation/html/legend-section.ts';
import { exclusiveNote, statementFlags } from '../../reports/collation/html/statement-row.ts';
import { verdictChip } from '../../reports/html/chips.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { chainWords, speakerName } from '../../reports/words/speaker-words.ts';
import { requireStory, storyReportCards } from '../parts/memory/story-cards.ts';
import type { SiteEnv } from '../parts/shell/site-env.ts';
import { page } from '../parts/shell/site-page.ts';
import { statementPairs } from '../parts/texts/statement-pairs.ts';
import { wordingTimeLine } from '../parts/texts/wording-time-line.ts';
import { speakerPath, storyLinks, storyPath } from '../parts/words/links.ts';

const LONGEST_HEADING = 240;

/** /stories/:id/statements/:statement: every wording of a statement, in the order in which they were printed. */
export function statementRoutes({ store }: Archive): Hono<SiteEnv> {
  return new Hono<SiteEnv>().get('/stories/:id/statements/:statement', async (c) => {
    const story = await requireStory(store, c.req.param('id'));
    const wanted = c.req.param('statement');
    const collation = await store.collationOf(story.id);
    const reports = await storyReportCards(store, story.id);
    const view =
      collation === null ? null : createCollationView(collation.collation, storyLinks(story.id, reports));
    const entries = view === null ? [] : [...view.shared, ...view.alone];
    const entry = entries.find(({ statement }) => statement.id === wanted);
    if (view === null || entry === undefined) {
      throw new HearsayError(
        'not-found',
        `The story “${toOneLine(story.title)}” has no statement ${wanted}. Its statements are numbered anew when reports come or go.`,
      );
    }
    const text = clip(toOneLine(entry.base.wording.text));
    return page(c, {
      title: `${speakerName(view.speakers, entry.statement.speaker)}: ${text}`,
      section: 'stories',
      assets: ['collation.css'],
      body: statementBody(entry, view, story, reports, text),
    });
  });
}

function clip(text: string): string {
  return text.length <= LONGEST_HEADING
    ? text
    : `${text.slice(0, LONGEST_HEADING).replace(/\s+\S*$/u, '')} …`;
}

function statementBody(
  entry: ComparedStatement,
  view: CollationView,
  story: StoryCard,
  reports: readonly ReportCard[],
  text: string,
): Markup {
  const quoted = entry.base.wording.mode === 'direct' || entry.base.witness.kind === 'transcript';
  return markup`<p class="crumbs"><a href="${storyPath(story.id)}#statement-${entry.number}">${toOneLine(story.title)}</a></p>
<h1 class="quote">${quoted ? `“${text}”` : text}</h1>
<p class="lede">${speakerLine(entry, view)}</p>
<div class="chips">${
    entry.words === null
      ? markup`<span class="chip basis">one witness alone</span>`
      : verdictChip(entry.words)
  }${statementFlags(entry)}</div>
${exclusiveNote(entry, view)}
<section aria-labelledby="line-title"><h2 id="line-title">Who printed what when</h2>
${wordingTimeLine(entry, view, reports)}
</section>
${statementPairs(entry, view)}
${legendSection()}`;
}

function speakerLine(entry: ComparedStatement, { speakers }: CollationView): Markup {
  const { speaker, chain } = entry.statement;
  const known = speakers.get(speaker);
  const key = known === undefined ? '' : speakerKeyOf(known);
  const name = speakerName(speakers, speaker);
  const role = known?.roles[0];
  return markup`${
    key === '' ? markup`<b>${name}</b>` : markup`<a href="${speakerPath(key)}"><b>${name}</b></a>`
  }${role === undefined ? '' : `, ${toOneLine(role)}`}${chain.length > 1 ? `, relaying ${chainWords(speakers, chain.slice(1))}` : ''}`;
}
