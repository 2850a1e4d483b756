import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import { saveView } from '../../app/archive/search/save-view.ts';
import type { SavedView } from '../../core/model/archive.ts';
import { HearsayError } from '../../core/model/error.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { formText, readForm } from '../parts/forms/form.ts';
import type { SiteEnv } from '../parts/shell/site-env.ts';
import { csrfField } from '../parts/shell/site-page.ts';
import type { FeedKeys } from '../security/feed-keys.ts';
import { type Asked, asksSomething, keptQuery, readAsked } from './asked.ts';
import { feedAnswer, type OriginOf } from './statement-feed.ts';

/** Views: searches that somebody keeps under a name, each with a feed of its own. */
export function viewRoutes(archive: Archive, keys: FeedKeys, originOf: OriginOf): Hono<SiteEnv> {
  const { store } = archive;
  const routes = new Hono<SiteEnv>();
  routes.post('/views', async (c) => {
    const form = await readForm(c);
    const query = keptQuery(formText(form, 'query'));
    await saveView({ owner: c.get('user')?.name ?? '', name: formText(form, 'name'), query }, archive);
    return c.redirect(`/search?${query}#views`, 303);
  });
  routes.post('/views/:id/remove', async (c) => {
    await store.removeView(c.get('user')?.name ?? '', c.req.param('id'));
    return c.redirect('/search#views', 303);
  });
  routes.get('/views/:id/feed.xml', async (c) => {
    const view = await store.view(c.req.param('id'));
    const isOwn = view !== null && c.get('user')?.name === view.owner;
    // Whether there is such a view is told to nobody else.
    if (view === null || !(isOwn || (await keys.opens(view, c.req.query('key') ?? ''))))
      throw new HearsayError('not-found', 'There is no view at this address, or its key does not fit.');
    const asked = readAsked(Object.fromEntries(new URLSearchParams(view.query)));
    return feedAnswer(c, { asked, title: view.name, origin: originOf(c) }, store);
  });
  return routes;
}

/** Somebody's views, and the form that keeps the search at hand as one. */
export function savedViews(asked: Asked, views: readonly SavedView[], keys: FeedKeys, csrf: string): Markup {
  const { cursor: _, ...given } = asked;
  const query = keptQuery(new URLSearchParams(given).toString());
  if (views.length === 0 && !asksSomething(asked)) return markup``;
  const form = asksSomething(asked)
    ? markup`<form class="row-form" method="post" action="/views">${csrfField(csrf)}<input type="hidden" name="query" value="${query}">
<div class="field grow"><label for="view-name">Keep this search as</label><input type="text" id="view-name" name="name"
  maxlength="100" required></div><button class="button second">Save view</button></form>`
    : '';
  const items = views.map(
    (view) => markup`<li class="report"><div><p><a href="/search?${view.query}"${
      view.query === query ? markup` aria-current="page"` : ''
    }>${toOneLine(view.name)}</a></p></div> <a
  href="/views/${view.id}/feed.xml?key=${keys.keyOf(view)}">RSS<span class="unseen"> of ${toOneLine(view.name)}</span></a>
<form method="post" action="/views/${view.id}/remove">${csrfField(csrf)}<button class="plain">Remove<span
  class="unseen"> ${toOneLine(view.name)}</span></button></form></li>`,
  );
  return markup`<section id="views" aria-labelledby="views-title"><h2 id="views-title">Your views</h2>${form}
${
  items.length === 0
    ? ''
    : markup`<ul class="reports spaced">${items}</ul><p class="hint">The address of a view’s RSS holds a key: whoever has it can read this feed.</p>`
}</section>`;
}
