import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import type { StoryQuery } from '../../app/archive/store.ts';
import type { Page, StoryCard } from '../../core/model/archive.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { plural } from '../../reports/words/figures.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { paging, withQuery } from '../parts/lists/paging.ts';
import type { CountsMemory } from '../parts/memory/counts-memory.ts';
import type { SiteEnv } from '../parts/shell/site-env.ts';
import { page } from '../parts/shell/site-page.ts';
import { timeTag } from '../parts/words/time-words.ts';

const ORDERS = [
  ['newest', 'Newest'],
  ['reports', 'Most reports'],
  ['altered', 'Most altered quotes'],
] as const;

type Order = (typeof ORDERS)[number][0];

/** /stories: what the archive holds, by story. */
export function storiesRoutes({ store }: Archive, memory: CountsMemory): Hono<SiteEnv> {
  return new Hono<SiteEnv>().get('/stories', async (c) => {
    const { order: wanted, q = '', cursor } = c.req.query();
    const order = ORDERS.find(([name]) => name === wanted)?.[0] ?? 'newest';
    const text = q.trim();
    const query: StoryQuery = {
      order,
      limit: 40,
      ...(text === '' ? {} : { text }),
      ...(cursor === undefined || cursor === '' ? {} : { cursor }),
    };
    const [found, counts] = [await store.stories(query), await memory.recent()];
    return page(c, {
      title: 'Stories',
      section: 'stories',
      body: markup`<div class="head"><div><h1>Stories</h1>
<p class="facts">${plural(counts.stories, 'story', 'stories')}<span
  class="sep"></span>${plural(counts.reports, 'report')}<span class="sep"></span>${plural(counts.altered, 'altered quote')}</p></div>
<form action="/stories" class="row-form" role="search" aria-label="Stories"><input type="hidden" name="order"
  value="${order}"><div class="field grow">
<label for="q" class="unseen">Words of the title</label><input type="search" id="q" name="q" value="${text}"
  placeholder="Words of the title"></div><button class="button second">Find</button></form></div>
${orderTabs(order, text)}
${storyList(found, text)}
${paging('/stories', { order, q: text, cursor }, found.next)}`,
    });
  });
}

function orderTabs(order: Order, text: string): Markup {
  const links = ORDERS.map(
    ([name, label]) =>
      markup`<a href="${withQuery('/stories', { order: name, q: text })}"${
        name === order ? markup` aria-current="true"` : ''
      }>${label}</a>`,
  );
  return markup`<nav class="tabs" aria-label="Order of the stories">${links}</nav>`;
}

function storyList({ items }: Page<StoryCard>, text: string): Markup {
  if (items.length > 0) return markup`<ol class="stories">${items.map(storyItem)}</ol>`;
  if (text !== '') return markup`<p class="nothing">No story has “${text}” in its title.</p>`;
  return markup`<p class="nothing">The archive holds no story yet. <a href="/add">Add reports</a> or <a href="/feeds">follow
a feed</a>.</p>`;
}

function storyItem(story: StoryCard): Markup {
  const href = `/stories/${encodeURIComponent(story.id)}`;
  return markup`<li class="story"><h2><a href="${href}">${toOneLine(story.title) || 'Untitled story'}</a></h2>
${alteredCount(story, href)}
<p class="facts">${plural(story.reports, 'report')}<span
  class="sep"></span>${plural(story.witnesses, 'independent witness', 'independent witnesses')}<span
  class="sep"></span>${printedOn(story)}${story.collated ? '' : markup`<span class="sep"></span>being collated`}</p></li>
`;
}

/** The days on which its reports were printed. */
function printedOn({ printedFrom, printedTo }: StoryCard): Markup {
  return printedFrom === printedTo
    ? markup`${timeTag(printedTo)}`
    : markup`${timeTag(printedFrom)} to ${timeTag(printedTo)}`;
}

/** How many statements are altered, in words and by a sign, never by colour alone. */
function alteredCount(story: StoryCard, href: string): Markup {
  if (story.statements === 0)
    return markup`<p class="count"><span class="facts">no statements${story.collated ? '' : ' yet'}</span></p>`;
  if (story.altered === 0 && story.witnesses < 2)
    return markup`<p class="count"><span class="chip basis">one witness</span>
<span class="facts">${plural(story.statements, 'statement')}, nothing to compare with</span></p>`;
  if (story.altered === 0)
    return markup`<p class="count"><span class="chip kept"><i aria-hidden="true">=</i> none altered</span>
<span class="facts">of ${plural(story.statements, 'statement')}</span></p>`;
  return markup`<p class="count"><a href="${href}#show=altered"
  class="chip changed"><i aria-hidden="true">≠</i> ${story.altered} altered</a>
<span class="facts">of ${plural(story.statements, 'statement')}</span></p>`;
}
