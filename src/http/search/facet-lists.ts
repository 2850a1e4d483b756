import type { FacetCount, StatementFacets } from '../../core/model/archive.ts';
import type { WordsVerdict } from '../../core/model/verdict.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { plural } from '../../reports/words/figures.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { WORDS_LABELS } from '../../reports/words/verdict-words.ts';
import { withQuery } from '../parts/lists/paging.ts';
import type { Asked } from './asked.ts';

/** What a search can be narrowed by, as links with counts: no script is needed. */
export function facetLists(asked: Asked, facets: StatementFacets): Markup {
  const lists = [
    facet('Speaker', facets.speakers, (value) => ({ ...asked, who: value, speaker: '' })),
    facet('Outlet', facets.outlets, (value) => ({ ...asked, outlet: value })),
    facet(
      'Verdict',
      (asked.verdict === '' ? facets.verdicts : []).map((entry) => ({
        ...entry,
        name: verdictName(entry.value as WordsVerdict),
      })),
      (value) => ({ ...asked, verdict: value as WordsVerdict }),
    ),
    facet(
      'Month',
      facets.months.map((entry) => ({ ...entry, name: monthName(entry.value) })),
      (value) => ({ ...asked, ...daysOfMonth(value) }),
    ),
  ].filter((list) => list !== null);
  return lists.length === 0
    ? markup``
    : markup`<aside class="facets" aria-label="Narrow down">${lists}</aside>`;
}

/** "312 statements": how many are found, and that only the latest are counted where there are more. */
export function foundCount({ total, isAll }: StatementFacets): Markup {
  if (isAll) return markup`<p class="facts" id="found" role="status">${plural(total, 'statement')} found</p>`;
  return markup`<p class="facts" id="found" role="status">More than ${plural(total, 'statement')} found; what they can be
narrowed by is counted among the latest ${total}</p>`;
}

/** What a search was narrowed by, each to be taken away. */
export function chosenFacets(asked: Asked, speaker: string | null): Markup {
  const chosen: (readonly [label: string, rest: Asked])[] = [];
  if (asked.who !== '') chosen.push([`Speaker: ${toOneLine(speaker ?? asked.who)}`, { ...asked, who: '' }]);
  if (asked.outlet !== '') chosen.push([`Outlet: ${toOneLine(asked.outlet)}`, { ...asked, outlet: '' }]);
  if (chosen.length === 0) return markup``;
  return markup`<p class="chips" aria-label="Narrowed by">${chosen.map(
    ([label, rest]) =>
      markup`<a class="chip basis" href="${withQuery('/search', { ...rest, cursor: '' })}">${label} <span
  aria-hidden="true">✕</span><span class="unseen">take away</span></a> `,
  )}</p>`;
}

/** Shown of each; one that all have tells nothing. */
const MOST_SHOWN = 8;

function facet(
  title: string,
  entries: readonly FacetCount[],
  narrowed: (value: string) => Asked,
): Markup | null {
  if (entries.length < 2) return null;
  const items = entries.slice(0, MOST_SHOWN).map(
    ({ value, name, count }) =>
      markup`<li><a href="${withQuery('/search', { ...narrowed(value), cursor: '' })}">${toOneLine(name)}</a> <span
  class="facts">${count}</span></li>`,
  );
  return markup`<section><h2>${title}</h2><ul>${items}</ul></section>`;
}

function verdictName(verdict: WordsVerdict): string {
  const { symbol, label } = WORDS_LABELS[verdict];
  return `${symbol} ${label}`;
}

function monthName(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, number - 1),
  );
  return `${name} ${year}`;
}

function daysOfMonth(month: string): { from: string; to: string } {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}` };
}
