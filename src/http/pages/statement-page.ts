import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import { speakerKeyOf } from '../../app/archive/collating/speaker-key.ts';
import type { ReportCard, StoryCard } from '../../core/model/archive.ts';
import type { Comparison } from '../../core/model/collation.ts';
import { HearsayError } from '../../core/model/error.ts';
import { type ComparedStatement, changesFor } from '../../reports/collation/compared-statement.ts';
import {
  type CollationView,
  createCollationView,
  labelOf,
} from '../../reports/collation/html/collation-view.ts';
import { legendSection } from '../../reports/collation/html/legend-section.ts';
import { lineageNotes } from '../../reports/collation/html/lineage-notes.ts';
import { exclusiveNote, statementFlags } from '../../reports/collation/html/statement-row.ts';
import { changeList } from '../../reports/collation/html/wording-cell.ts';
import { verdictChip } from '../../reports/html/chips.ts';
import { type Markup, markup, shown } from '../../reports/html/markup.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { relayWords, speakerName } from '../../reports/words/speaker-words.ts';
import { CHAIN_LABELS, gravityOf, SPEAKER_LABELS } from '../../reports/words/verdict-words.ts';
import { dataTable } from '../parts/lists/data-table.ts';
import { requireStory, storyReportCards } from '../parts/memory/story-cards.ts';
import type { SiteEnv } from '../parts/shell/site-env.ts';
import { page } from '../parts/shell/site-page.ts';
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
${lineageNotes(entry, view)}
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
  }${role === undefined ? '' : `, ${toOneLine(role)}`}${chain.length > 1 ? `, ${relayWords(speakers, speaker, chain)}` : ''}`;
}

const MOST_PAIRS = 120;

const COLUMNS = ['Between', 'Words', 'Changes', 'Speaker, chain', 'Rule', 'Laid together because'].map(
  (name) => ({ name }),
);

/** Every two wordings of a statement that were compared, gravest first, with the rule that decided and why the two are laid together. */
export function statementPairs(entry: ComparedStatement, view: CollationView): Markup {
  const { comparisons } = entry.statement;
  if (comparisons.length < 2) return markup``;
  const sorted = [...comparisons].sort((x, y) => gravityOf(x.words) - gravityOf(y.words));
  const rows = sorted.slice(0, MOST_PAIRS).map((pair) => pairCells(pair, entry, view));
  const rest = sorted.length - rows.length;
  return markup`<details class="pairs"><summary>Every two wordings compared (${comparisons.length})</summary>
${dataTable('Every two wordings compared', COLUMNS, rows)}
${rest > 0 ? markup`<p class="more">and ${rest} more</p>` : ''}</details>`;
}

function pairCells(pair: Comparison, { statement }: ComparedStatement, view: CollationView): Markup[] {
  const sides = [pair.a, pair.b].map((index) => labelOf(view, statement.wordings[index]?.witness ?? ''));
  const other = [
    pair.speaker === 'same' ? '' : SPEAKER_LABELS[pair.speaker].label,
    pair.chain === 'intact' ? '' : CHAIN_LABELS[pair.chain].label,
  ].filter(Boolean);
  return [
    markup`<b class="sign">${sides[0]?.sign}</b> ${sides[0]?.name} and <b class="sign">${sides[1]?.sign}</b> ${sides[1]?.name}`,
    verdictChip(pair.words),
    pair.changes.length === 0 ? markup`none` : changeList(changesFor(pair.b, pair)),
    markup`${other.length === 0 ? 'same, intact' : other.join(', ')}`,
    markup`${pair.rule}`,
    markup`${shown(pair.bond.reason)} <span class="rule">Rule: ${pair.bond.rule}.</span>`,
  ];
}
