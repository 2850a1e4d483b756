import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import type { ReportQuery, StatementQuery, Store } from '../../app/archive/store.ts';
import type { SpeakerCard } from '../../core/model/archive.ts';
import { HearsayError } from '../../core/model/error.ts';
import type { WordsVerdict } from '../../core/model/verdict.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { plural } from '../../reports/words/figures.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { VERDICTS_BY_GRAVITY, WORDS_LABELS } from '../../reports/words/verdict-words.ts';
import { paging, withQuery } from '../parts/lists/paging.ts';
import { reportRows } from '../parts/lists/report-rows.ts';
import { statementList } from '../parts/lists/statement-list.ts';
import type { SiteEnv } from '../parts/shell/site-env.ts';
import { page } from '../parts/shell/site-page.ts';

/** What is asked for; '' for what is not. */
interface Asked {
  readonly q: string;
  readonly in: 'statements' | 'reports';
  readonly speaker: string;
  readonly verdict: WordsVerdict | 'altered' | '';
  readonly from: string;
  readonly to: string;
  readonly cursor: string;
}

/** /search: statements and reports by words, speaker, verdict and day. */
export function searchRoutes({ store }: Archive): Hono<SiteEnv> {
  return new Hono<SiteEnv>().get('/search', async (c) => {
    const asked = readAsked(c.req.query());
    const speakers =
      asked.speaker === '' ? [] : (await store.speakers({ text: asked.speaker, limit: 8 })).items;
    const isAsked = Object.entries(asked).some(([name, value]) => name !== 'in' && value !== '');
    const found = !isAsked
      ? markup`<p class="nothing">Words are looked for in every wording; “words in quotation marks” only as they stand.</p>`
      : asked.in === 'reports'
        ? await reportsFound(store, asked)
        : await statementsFound(store, asked, speakers);
    return page(c, {
      title: asked.q === '' ? 'Search' : `Search: ${asked.q}`,
      section: 'search',
      body: markup`<h1>Search</h1>
${searchForm(asked)}
${found}`,
    });
  });
}

function readAsked(query: Readonly<Record<string, string>>): Asked {
  const { q = '', speaker = '', verdict = '', from = '', to = '', cursor = '' } = query;
  return {
    q: q.trim(),
    in: query.in === 'reports' ? 'reports' : 'statements',
    speaker: speaker.trim(),
    verdict: verdict === 'altered' ? verdict : (VERDICTS_BY_GRAVITY.find((known) => known === verdict) ?? ''),
    from: dayOf(from, 'from'),
    to: dayOf(to, 'to'),
    cursor,
  };
}

function dayOf(given: string, name: string): string {
  if (given === '' || (/^\d{4}-\d{2}-\d{2}$/u.test(given) && !Number.isNaN(Date.parse(given)))) return given;
  throw new HearsayError('bad-option', `${name} is no day: give it as 2026-11-23.`);
}

async function statementsFound(
  store: Store,
  asked: Asked,
  speakers: readonly SpeakerCard[],
): Promise<Markup> {
  const chosen = speakers[0];
  if (asked.speaker !== '' && chosen === undefined) {
    return markup`<p class="nothing">Nobody called “${asked.speaker}” is in the archive. Try the surname alone, or look among
<a href="/speakers">all speakers</a>.</p>`;
  }
  const query: StatementQuery = {
    limit: 30,
    ...(asked.q === '' ? {} : { text: asked.q }),
    ...(chosen === undefined ? {} : { speakerKey: chosen.key }),
    ...(asked.verdict === ''
      ? {}
      : asked.verdict === 'altered'
        ? { altered: true }
        : { words: asked.verdict }),
    ...daysAndCursor(asked),
  };
  const { items, next } = await store.statements(query);
  const list =
    items.length === 0
      ? markup`<p class="nothing">No statement was found. ${narrower(asked)}<a
  href="${withQuery('/search', { ...asked, in: 'reports', cursor: '' })}">Look in whole reports</a>.</p>`
      : statementList(items, { speakers: true });
  return markup`${otherSpeakers(asked, speakers)}${kinds(asked)}<h2
  class="unseen">Statements</h2>${list}${paging('/search', { ...asked }, next)}`;
}

async function reportsFound(store: Store, asked: Asked): Promise<Markup> {
  const query: ReportQuery = {
    limit: 30,
    ...(asked.q === '' ? {} : { text: asked.q }),
    ...daysAndCursor(asked),
  };
  const { items, next } = await store.reports(query);
  const list =
    items.length === 0
      ? markup`<p class="nothing">No report was found. ${narrower(asked)}</p>`
      : reportRows(items);
  return markup`${kinds(asked)}<h2 class="unseen">Reports</h2>${list}${paging('/search', { ...asked }, next)}`;
}

/** What keeps a search from finding more, as advice. */
function narrower({ q, speaker, verdict, from, to }: Asked): string {
  const several = /\S\s+\S/u.test(q);
  const limited = [speaker, verdict, from, to].some((value) => value !== '');
  if (several) return 'Every word has to stand in it: try fewer. ';
  return limited ? 'Try without the speaker, the verdict or the days. ' : 'Try another form of the word. ';
}

function daysAndCursor({ from, to, cursor }: Asked): { from?: string; to?: string; cursor?: string } {
  return {
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...(cursor === '' ? {} : { cursor }),
  };
}

/** Where a name fits several speakers, the one with most statements is taken and the others are offered. */
function otherSpeakers(asked: Asked, speakers: readonly SpeakerCard[]): Markup {
  const [chosen, ...others] = speakers;
  if (chosen === undefined || others.length === 0) return markup``;
  const links = others.map(
    ({ name }, index) =>
      markup`${index === 0 ? '' : ', '}<a
  href="${withQuery('/search', { ...asked, speaker: toOneLine(name), cursor: '' })}">${toOneLine(name)}</a>`,
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

function searchForm(asked: Asked): Markup {
  const option = (value: string, label: string) =>
    markup`<option value="${value}"${asked.verdict === value ? markup` selected` : ''}>${label}</option>`;
  const verdicts = VERDICTS_BY_GRAVITY.filter(
    (verdict) => verdict !== 'not-found' && verdict !== 'source-unavailable',
  ).map((verdict) => option(verdict, `${WORDS_LABELS[verdict].symbol} ${WORDS_LABELS[verdict].label}`));
  return markup`<form action="/search" class="row-form search-form" role="search" aria-label="Statements and reports">
<input type="hidden" name="in" value="${asked.in}">
<div class="field grow wide-field"><label for="q">Words</label><input type="search" id="q" name="q" value="${asked.q}"
  autocomplete="off"></div>
<div class="field grow"><label for="speaker">Speaker</label><input type="text" id="speaker" name="speaker"
  value="${asked.speaker}" autocomplete="off"></div>
<div class="field"><label for="verdict">Verdict</label><select id="verdict"
  name="verdict">${option('', 'any')}${option('altered', 'altered in any way')}${verdicts}</select></div>
<div class="field"><label for="from">From</label><input type="date" id="from" name="from" value="${asked.from}"></div>
<div class="field"><label for="to">To</label><input type="date" id="to" name="to" value="${asked.to}"></div>
<button class="button">Search</button></form>`;
}
