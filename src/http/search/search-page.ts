import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import { searchWords } from '../../app/archive/search/search-words.ts';
import type { ReportQuery, Store } from '../../app/archive/store.ts';
import type { ReportCard, SpeakerCard } from '../../core/model/archive.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { plural } from '../../reports/words/figures.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { VERDICTS_BY_GRAVITY, WORDS_LABELS } from '../../reports/words/verdict-words.ts';
import { paging, withQuery } from '../parts/lists/paging.ts';
import { statementList } from '../parts/lists/statement-list.ts';
import { reportFacts } from '../parts/lists/story-reports.ts';
import type { SiteEnv } from '../parts/shell/site-env.ts';
import { page } from '../parts/shell/site-page.ts';
import { markedHits } from '../parts/texts/marked-hits.ts';
import { reportName, reportPath, storyPath } from '../parts/words/links.ts';
import type { FeedKeys } from '../security/feed-keys.ts';
import { type Asked, askedSpeakers, asksSomething, daysAsked, readAsked, statementQuery } from './asked.ts';
import { chosenFacets, facetLists, foundCount } from './facet-lists.ts';
import { savedViews } from './view-routes.ts';

/** /search: statements and reports by words, speaker, outlet, verdict and day. */
export function searchRoutes({ store }: Archive, keys: FeedKeys): Hono<SiteEnv> {
  return new Hono<SiteEnv>().get('/search', async (c) => {
    const asked = readAsked(c.req.query());
    const speakers = await askedSpeakers(asked, store);
    const found = !asksSomething(asked)
      ? markup`<p class="nothing">Words are looked for in every wording; “words in quotation marks” only as they stand.</p>`
      : asked.in === 'reports'
        ? await reportsFound(store, asked)
        : await statementsFound(store, asked, speakers);
    const views = await store.views(c.get('user')?.name ?? '');
    return page(c, {
      title: asked.q === '' ? 'Search' : `Search: ${asked.q}`,
      section: 'search',
      body: markup`<h1>Search</h1>
${searchForm(asked, speakers[0]?.name ?? '')}
${found}
${savedViews(asked, views, keys, c.get('csrf') ?? '')}`,
    });
  });
}

async function statementsFound(
  store: Store,
  asked: Asked,
  speakers: readonly SpeakerCard[],
): Promise<Markup> {
  const query = statementQuery(asked, speakers);
  if (query === null) {
    return markup`<p class="nothing">Nobody called “${asked.speaker || asked.who}” is in the archive. Try the surname alone, or look among
<a href="/speakers">all speakers</a>.</p>`;
  }
  const { cursor } = asked;
  const { items, next } = await store.statements({
    ...query,
    limit: 30,
    ...(cursor === '' ? {} : { cursor }),
  });
  if (items.length === 0) {
    return markup`${chosenFacets(asked, speakers[0]?.name ?? null)}${kinds(asked)}<p class="nothing">No statement was found. ${narrower(asked)}<a
  href="${withQuery('/search', { ...asked, in: 'reports', cursor: '' })}">Look in whole reports</a>.</p>`;
  }
  const facets = await store.facets(query);
  const list = statementList(items, { speakers: true, words: searchWords(asked.q) });
  return markup`${otherSpeakers(asked, speakers)}${chosenFacets(asked, speakers[0]?.name ?? null)}${kinds(asked)}
<div class="found">${facetLists(asked, facets)}<div><h2
  class="unseen">Statements</h2>${foundCount(facets)}${list}${paging('/search', { ...asked }, next)}
<p class="exports"><a href="${withQuery('/feed.xml', { ...asked, cursor: '' })}">This search as RSS</a></p></div></div>`;
}

async function reportsFound(store: Store, asked: Asked): Promise<Markup> {
  const query: ReportQuery = {
    limit: 30,
    ...(asked.q === '' ? {} : { text: asked.q }),
    ...(asked.outlet === '' ? {} : { outlet: asked.outlet }),
    ...daysAsked(asked),
    ...(asked.cursor === '' ? {} : { cursor: asked.cursor }),
  };
  const { items, next } = await store.reports(query);
  const list =
    items.length === 0
      ? markup`<p class="nothing">No report was found. ${narrower(asked)}</p>`
      : reportRows(items, asked.q);
  return markup`${kinds(asked)}<h2 class="unseen">Reports</h2>${list}${paging('/search', { ...asked }, next)}`;
}

/** What keeps a search from finding more, as advice. */
function narrower({ q, speaker, who, outlet, verdict, from, to }: Asked): string {
  const several = /\S\s+\S/u.test(q);
  const limited = [speaker, who, outlet, verdict, from, to].some((value) => value !== '');
  if (several) return 'Every word has to stand in it: try fewer. ';
  return limited
    ? 'Try without the speaker, the outlet, the verdict or the days. '
    : 'Try another form of the word. ';
}

/** Where a name fits several speakers, the one with most statements is taken and the others are offered. */
function otherSpeakers(asked: Asked, speakers: readonly SpeakerCard[]): Markup {
  const [chosen, ...others] = speakers;
  if (asked.who !== '' || chosen === undefined || others.length === 0) return markup``;
  const links = others.map(
    ({ key, name }, index) =>
      markup`${index === 0 ? '' : ', '}<a
  href="${withQuery('/search', { ...asked, speaker: '', who: key, cursor: '' })}">${toOneLine(name)}</a>`,
  );
  return markup`<p class="hint">Statements of ${toOneLine(chosen.name)} (${plural(chosen.statements, 'statement')}). Also
called so: ${links}.</p>`;
}

function kinds(asked: Asked): Markup {
  const tab = (name: Asked['in'], label: string) => {
    const current = asked.in === name ? markup` aria-current="true"` : '';
    return markup`<a href="${withQuery('/search', { ...asked, in: name, cursor: '' })}"${current}>${label}</a>`;
  };
  return markup`<nav class="tabs spaced"
  aria-label="What to look for">${tab('statements', 'Statements')}${tab('reports', 'Reports')}</nav>`;
}

function searchForm(asked: Asked, speaker: string): Markup {
  const option = (value: string, label: string) =>
    markup`<option value="${value}"${asked.verdict === value ? markup` selected` : ''}>${label}</option>`;
  const verdicts = VERDICTS_BY_GRAVITY.filter(
    (verdict) => verdict !== 'not-found' && verdict !== 'source-unavailable',
  ).map((verdict) => option(verdict, `${WORDS_LABELS[verdict].symbol} ${WORDS_LABELS[verdict].label}`));
  return markup`<form action="/search" class="row-form search-form" role="search" aria-label="Statements and reports">
<input type="hidden" name="in" value="${asked.in}">${
    asked.outlet === '' ? '' : markup`<input type="hidden" name="outlet" value="${asked.outlet}">`
  }
<div class="field grow wide-field"><label for="q">Words</label><input type="search" id="q" name="q" value="${asked.q}"
  autocomplete="off"></div>
<div class="field grow"><label for="speaker">Speaker</label><input type="text" id="speaker" name="speaker"
  value="${asked.who === '' ? asked.speaker : toOneLine(speaker)}" autocomplete="off"></div>
<div class="field"><label for="verdict">Verdict</label><select id="verdict"
  name="verdict">${option('', 'any')}${option('altered', 'altered in any way')}${verdicts}</select></div>
<div class="field"><label for="from">From</label><input type="date" id="from" name="from" value="${asked.from}"></div>
<div class="field"><label for="to">To</label><input type="date" id="to" name="to" value="${asked.to}"></div>
<button class="button">Search</button></form>`;
}

/** Reports of any stories as a list. */
function reportRows(reports: readonly ReportCard[], q: string): Markup {
  const words = searchWords(q);
  const items = reports.map((report) => {
    const title = toOneLine(report.title ?? '') || reportName(report);
    const story =
      report.story === null ? '' : markup` <a class="facts" href="${storyPath(report.story)}">its story</a>`;
    const copy =
      report.copyOf === null ? '' : markup` <span class="chip basis">${report.copyOf.relation}</span>`;
    return markup`<li class="report"><div>
<p><a href="${reportPath(report.id)}">${markedHits(title, words)}</a>${copy}${story}</p>${reportFacts(report)}</div></li>
`;
  });
  return markup`<ol class="reports">${items}</ol>`;
}
