import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import { storyStemma } from '../../app/archive/collating/story-stemma.ts';
import { settledCollation } from '../../app/archive/findings/story-findings.ts';
import { openCollation } from '../../app/baseline/settle-findings.ts';
import type { ReportCard, StoryCard, StoryCollation } from '../../core/model/archive.ts';
import { COLLATION_FORMATS } from '../../reports/collation/formats.ts';
import { type CollationView, createCollationView } from '../../reports/collation/html/collation-view.ts';
import { findingsPanel } from '../../reports/collation/html/finding-cards.ts';
import { collationSections } from '../../reports/collation/html/render-html.ts';
import { lede } from '../../reports/collation/html/summary-section.ts';
import { exportedFormats } from '../../reports/format.ts';
import { type Markup, markup, trusted } from '../../reports/html/markup.ts';
import { stemmaPanel } from '../../reports/stemma/stemma-panel.ts';
import { plural } from '../../reports/words/figures.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { dismissedFindings, underFinding } from '../findings/story-findings.ts';
import { storyReports } from '../parts/lists/story-reports.ts';
import { createRecent } from '../parts/memory/recent.ts';
import { requireStory, storyReportCards } from '../parts/memory/story-cards.ts';
import type { SiteEnv } from '../parts/shell/site-env.ts';
import { page } from '../parts/shell/site-page.ts';
import { reportName, reportPath, storyLinks, storyPath } from '../parts/words/links.ts';
import { timeTag } from '../parts/words/time-words.ts';
import { hasRole } from '../user.ts';
import { joinCandidates, storyEdit } from './story-edit.ts';

/** A collation as it is shown, with the drawn parts that are the same for all readers as text. */
interface Drawn {
  readonly view: CollationView;
  readonly lede: string;
  readonly sections: string;
}

/** Stories whose drawn collation is remembered. */
const REMEMBERED = 64;

/** /stories/:id: a story's collation, live, with its reports and what editors may do to it. */
export function storyRoutes(archive: Archive): Hono<SiteEnv> {
  const { store } = archive;
  const recent = createRecent<Drawn>(REMEMBERED);
  const recentStemma = createRecent<Promise<Markup>>(REMEMBERED);

  const draw = (collation: StoryCollation, reports: readonly ReportCard[]): Drawn => {
    const links = storyLinks(collation.story, reports);
    const notes = reports.map(({ id }) => links.noteOf(id)).join('\n');
    const settled = JSON.stringify(collation.collation.findings.map(({ settlement }) => settlement ?? 0));
    const key = [collation.story, collation.revision, collation.hearsay, notes, settled].join('\n');
    return recent(key, () => {
      const view = createCollationView(openCollation(collation.collation), links);
      return { view, lede: lede(view).toString(), sections: collationSections(view).toString() };
    });
  };

  const routes = new Hono<SiteEnv>();
  routes.get('/stories/:id/state', async (c) => {
    const { collated, reports, latestAt } = await requireStory(store, c.req.param('id'));
    c.header('cache-control', 'no-store');
    return c.json({ collated, reports, latestAt });
  });
  routes.get('/stories/:id', async (c) => {
    const id = c.req.param('id');
    const story = await requireStory(store, id);
    if (story.id !== id) return c.redirect(storyPath(story.id), 301);
    const collation = await settledCollation(id, store);
    const reports = await storyReportCards(store, id);
    const drawn = collation === null ? null : draw(collation, reports);
    const stemma =
      collation === null
        ? ''
        : await recentStemma([story.id, collation.revision, collation.hearsay].join('\n'), () =>
            drawStemma(story.id, reports, archive, story.collated ? collation.stemmaEdges : undefined),
          );
    const editor = hasRole(c.get('user'), 'editor');
    const candidates = editor ? await joinCandidates(store, story, c.req.query('join') ?? '') : null;
    const csrf = c.get('csrf');
    return page(c, {
      title: story.title,
      section: 'stories',
      assets: ['collation.css', 'collation.js', 'live.js'],
      body: markup`${storyHead(story, reports, drawn)}
${story.collated ? '' : staleNotice(story, collation !== null)}
${drawn === null ? '' : findingsPanel(drawn.view, underFinding(story.id, editor ? csrf : null))}
${collation === null ? '' : dismissedFindings(story.id, collation.collation)}
${drawn === null ? '' : trusted(drawn.sections)}
${stemma}
${storyReports(story, reports, editor)}
${collation === null ? '' : exportLinks(id)}
${candidates === null ? '' : storyEdit(story, reports, candidates, csrf)}`,
    });
  });
  return routes;
}

/** Who copied whom; nothing where it took too long. */
async function drawStemma(
  id: string,
  reports: readonly ReportCard[],
  archive: Pick<Archive, 'store' | 'pool'>,
  edges: StoryCollation['stemmaEdges'],
): Promise<Markup> {
  if (edges?.length === 0) return markup``;
  const told = await storyStemma(id, archive, edges).catch(() => null);
  if (told === null) return markup``;
  const cards = new Map(reports.map((card) => [card.id, card]));
  return stemmaPanel(told, (witness) => {
    const card = cards.get(witness);
    return markup`<a href="${reportPath(witness)}">${card === undefined ? witness : toOneLine(card.title ?? '') || reportName(card)}</a>`;
  });
}

function storyHead(story: StoryCard, reports: readonly ReportCard[], drawn: Drawn | null): Markup {
  return markup`<div class="head"><div><h1>${toOneLine(story.title) || 'Untitled story'}</h1>
<p class="facts"><a href="#reports">${plural(story.reports, 'report')}</a><span
  class="sep"></span>${plural(story.witnesses, 'independent witness', 'independent witnesses')}<span
  class="sep"></span>${printed(reports)}last arrived ${timeTag(story.latestAt)}${
    story.byHand ? markup`<span class="sep"></span>ordered by hand` : ''
  }</p>
${drawn === null ? '' : trusted(drawn.lede)}</div>
<p class="deeds"><a class="button second"
  href="/check?story=${encodeURIComponent(story.id)}">Check a draft against this story</a></p></div>`;
}

/** The days on which its reports say that they were printed; nothing where none says so. */
function printed(reports: readonly ReportCard[]): Markup {
  const days = reports
    .map(({ date }) => (date ?? '').slice(0, 10))
    .filter((day) => /^\d{4}-\d{2}-\d{2}$/u.test(day))
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return markup``;
  return markup`printed ${timeTag(first)}${first === last ? '' : markup` to ${timeTag(last)}`}<span class="sep"></span>`;
}

function exportLinks(id: string): Markup {
  const address = `/api/stories/${encodeURIComponent(id)}/collation`;
  const links = exportedFormats(COLLATION_FORMATS).map(
    (name, index) =>
      markup`${index === 0 ? '' : ', '}<a href="${address}?format=${name}">${COLLATION_FORMATS[name].label}</a>`,
  );
  return markup`<p class="exports">This collation as ${links}</p>`;
}

/** Told while the collation lags behind; the script asks from time to time and offers the new one. */
function staleNotice(story: StoryCard, shown: boolean): Markup {
  const words = shown
    ? 'Being collated: reports have come or gone since what you see here was made.'
    : 'Being collated: the statements of these reports are being compared for the first time.';
  return markup`<div class="notice" id="collating" role="status" data-state="${storyPath(story.id)}/state"
  data-shown="${shown ? 'yes' : 'no'}"><p>${words}</p> <p><a href="${storyPath(story.id)}">Look again</a></p></div>`;
}
