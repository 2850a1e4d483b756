import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import type { ArchivedReport, ReportCard, StoryCard } from '../../core/model/archive.ts';
import { HearsayError } from '../../core/model/error.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { plural } from '../../reports/words/figures.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { onBehalfOf } from '../on-behalf-of.ts';
import type { SiteEnv } from '../parts/shell/site-env.ts';
import { page } from '../parts/shell/site-page.ts';
import { attributedText } from '../parts/texts/attributed-text.ts';
import { type Said, saidInReport, saidList } from '../parts/texts/said-list.ts';
import { type ChosenVersions, chooseVersions, versionSection } from '../parts/texts/version-differences.ts';
import { outLink, reportName, reportPath, storyPath } from '../parts/words/links.ts';
import { printedOrArrived, timeTag } from '../parts/words/time-words.ts';

/** /reports/:id: a report's text with what it says that others said, its versions, and where it stands. */
export function reportRoutes(archive: Archive): Hono<SiteEnv> {
  return new Hono<SiteEnv>().get('/reports/:id', async (c) => {
    const { store } = archive;
    const id = c.req.param('id');
    const report = await store.report(id);
    if (report === null) throw new HearsayError('not-found', `There is no report ${id}.`);
    const story = report.story === null ? null : await store.story(report.story);
    const collation = story === null ? null : await store.collationOf(story.id);
    const origin = report.copyOf === null ? null : await store.report(report.copyOf.report);
    const said = saidInReport(report, collation);
    const groups = new Map(said.map((entry) => [entry.attribution.id, entry.group]));
    const text = attributedText(report.document, report.attributions, (name) => groups.get(name) ?? '');
    const { from, to } = c.req.query();
    const versions =
      report.version > 1 ? chooseVersions(await store.versions(report.id), { from, to }) : null;
    return page(c, {
      title: toOneLine(report.title ?? '') || reportName(report),
      section: 'stories',
      body: reportBody({
        report,
        story,
        origin,
        said,
        text,
        versions:
          versions === null
            ? markup``
            : versionSection(report.id, versions, await quotationsBetween(versions, onBehalfOf(c, archive))),
      }),
    });
  });
}

/** As the archive keeps it of a version and the one before, else found out now; null where that takes too long. */
async function quotationsBetween({ from, to }: ChosenVersions, { pool }: Archive) {
  if (to.version === from.version + 1 && to.quotations !== null) return to.quotations;
  try {
    return await pool.guard({ before: from.document, after: to.document });
  } catch (error) {
    if (error instanceof HearsayError && (error.code === 'took-too-long' || error.code === 'too-large'))
      return null;
    throw error;
  }
}

interface ReportParts {
  readonly report: ArchivedReport;
  readonly story: StoryCard | null;
  /** The report that it was taken from. */
  readonly origin: ReportCard | null;
  readonly said: readonly Said[];
  readonly text: Markup;
  readonly versions: Markup;
}

function reportBody({ report, story, origin, said, text, versions }: ReportParts): Markup {
  return markup`${story === null ? '' : markup`<p class="crumbs"><a href="${storyPath(story.id)}">${toOneLine(story.title)}</a></p>`}
<h1>${toOneLine(report.title ?? '') || reportName(report)}</h1>
<p class="facts">${
    reportName(report) === toOneLine(report.title ?? '')
      ? ''
      : markup`${reportName(report)}<span class="sep"></span>`
  }${printedOrArrived(report)}${
    report.version > 1
      ? markup`<span class="sep"></span><a href="#versions">${plural(report.version, 'version')}</a>`
      : ''
  }</p>
${origin === null || report.copyOf === null ? '' : copyNotice(report, origin)}
${stateNotice(report)}
<div class="two">
<section aria-labelledby="text-title"><h2 id="text-title">Text</h2>
<p class="hint"><span class="said quoted">quoted</span> <span class="said indirect">told in other words</span>
<span class="source">who is said to have said it</span></p>
${text}</section>
<section aria-labelledby="said-title"><h2 id="said-title">What it says others said</h2>${saidList(said, story)}</section>
</div>
${versions}
${kept(report)}`;
}

const TAKEN = { copy: 'a copy of', revision: 'a revision of', derived: 'derived from' } as const;

function copyNotice({ copyOf }: ArchivedReport, origin: ReportCard): Markup {
  const title = toOneLine(origin.title ?? '') || reportName(origin);
  const relation = copyOf === null ? '' : TAKEN[copyOf.relation];
  return markup`<div class="notice"><p>This report is ${relation} <a href="${reportPath(origin.id)}">${title}</a>
(${reportName(origin)}) and no independent witness beside it.</p></div>`;
}

function stateNotice({ state }: ArchivedReport): Markup {
  if (state === 'grouped') return markup``;
  const words =
    state === 'failed'
      ? markup`This report could not be read through; the reason is among <a href="/jobs#failed">what failed</a>.`
      : 'This report has arrived and is waiting to be read and put into its story.';
  return markup`<div class="notice ${state === 'failed' ? 'bad' : ''}"><p>${words}</p></div>`;
}

/** What is kept of a report beside its text. */
function kept(report: ArchivedReport): Markup {
  const { document, address, bytesHash, textHash, engine, hearsay, receivedAt, id, kind, outlet, date } =
    report;
  const rows: readonly (readonly [string, Markup | string])[] = [
    ['Kind', kind],
    ['Outlet', toOneLine(outlet ?? '')],
    ['Authors', toOneLine(document.meta.authors.join(', '))],
    ['Date', date === null ? '' : timeTag(date)],
    ['Received', timeTag(receivedAt)],
    ['Address', address === null ? '' : outLink(address)],
    ['Read from', toOneLine(document.path.split(/[\\/]/u).pop() ?? '')],
    ['Format', toOneLine(document.meta.format)],
    ['Id', toOneLine(id)],
    ['Text', plural(document.text.length, 'character')],
    ['SHA-256 of the text', markup`<code>${textHash}</code>`],
    ['SHA-256 of the bytes', markup`<code>${bytesHash}</code>`],
    ['Taken in by', `Hearsay ${toOneLine(hearsay)}`],
    ['Attributions by', engine === null ? '' : `the ${engine} engine`],
  ];
  const items = rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>`);
  return markup`<section aria-labelledby="kept-title"><h2 id="kept-title">What is kept of it</h2>
<dl class="kept-facts">${items}</dl></section>`;
}
