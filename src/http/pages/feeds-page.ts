import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import { addFeeds } from '../../app/watch/add-feeds.ts';
import type { Feed } from '../../core/model/archive.ts';
import { HearsayError } from '../../core/model/error.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { plural } from '../../reports/words/figures.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { formText, readForm } from '../parts/forms/form.ts';
import { dataTable } from '../parts/lists/data-table.ts';
import { requireRole } from '../parts/shell/require-role.ts';
import type { SiteEnv } from '../parts/shell/site-env.ts';
import { csrfField, page } from '../parts/shell/site-page.ts';
import { outLink } from '../parts/words/links.ts';
import { timeTag } from '../parts/words/time-words.ts';
import { hasRole } from '../user.ts';

/** /feeds: what is watched, how it is, and for admins what to watch. */
export function feedsRoutes(archive: Archive): Hono<SiteEnv> {
  const { store, wake } = archive;
  const routes = new Hono<SiteEnv>();
  routes.get('/feeds', async (c) => {
    const admin = hasRole(c.get('user'), 'admin');
    const feeds = await store.feeds();
    return page(c, {
      title: 'Feeds',
      section: 'feeds',
      body: markup`<h1>Feeds</h1>
<p class="facts">${plural(feeds.length, 'feed')}${health(feeds)}</p>
${admin ? addForm(c.get('csrf')) : ''}
${feeds.length === 0 ? markup`<p class="nothing">No feed is watched yet.</p>` : feedTable(feeds, admin ? c.get('csrf') : null)}`,
    });
  });
  routes.post('/feeds', requireRole('admin'), async (c) => {
    const addresses = formText(await readForm(c), 'address')
      .split(/\s+/u)
      .filter(Boolean);
    if (addresses.length === 0) throw new HearsayError('bad-option', 'Give the address of a feed.');
    await addFeeds(addresses, archive);
    wake();
    return c.redirect('/feeds', 303);
  });
  routes.post('/feeds/remove', requireRole('admin'), async (c) => {
    await store.removeFeed(formText(await readForm(c), 'address'));
    return c.redirect('/feeds', 303);
  });
  return routes;
}

function health(feeds: readonly Feed[]): Markup {
  const failing = feeds.filter(({ failures }) => failures > 0).length;
  return failing === 0 ? markup`` : markup`<span class="sep"></span>${failing} failing`;
}

function addForm(csrf: string): Markup {
  return markup`<form method="post" action="/feeds" class="row-form spaced">${csrfField(csrf)}<div class="field grow">
<label for="address">Address of a feed (RSS, Atom, JSON Feed)</label><input type="url" id="address" name="address"
  placeholder="https://" maxlength="2048" required></div><button class="button">Watch it</button></form>`;
}

function feedTable(feeds: readonly Feed[], csrf: string | null): Markup {
  const columns = [
    { name: 'Feed' },
    { name: 'Health' },
    { name: 'Reports', figure: true },
    { name: 'Next look' },
    ...(csrf === null ? [] : [{ name: 'Remove', unseen: true }]),
  ];
  return dataTable(
    'Feeds',
    columns,
    feeds.map((feed) => feedCells(feed, csrf)),
  );
}

function feedCells(feed: Feed, csrf: string | null): Markup[] {
  const title = toOneLine(feed.title ?? '') || feed.address;
  const cells = [
    markup`${title}<span class="facts">${outLink(feed.address)}</span>`,
    healthOf(feed),
    markup`${feed.items}`,
    timeTag(feed.nextPollAt),
  ];
  if (csrf === null) return cells;
  const form = markup`<form method="post" action="/feeds/remove">${csrfField(csrf)}<input type="hidden" name="address"
  value="${feed.address}"><button class="plain">Remove<span class="unseen"> ${title}</span></button></form>`;
  return [...cells, form];
}

function healthOf(feed: Feed): Markup {
  if (feed.failures > 0) {
    return markup`<span class="chip changed"><i aria-hidden="true">!</i>
failed ${feed.failures === 1 ? 'once' : `${feed.failures} times in a row`}</span><span
  class="facts">${toOneLine(feed.lastError ?? '')}</span>${
    feed.lastOkAt === null ? '' : markup`<span class="facts">last well ${timeTag(feed.lastOkAt)}</span>`
  }`;
  }
  if (feed.lastOkAt === null) return markup`<span class="chip basis">not looked at yet</span>`;
  return markup`<span class="chip kept"><i aria-hidden="true">✓</i> well</span><span class="facts">${timeTag(feed.lastOkAt)}</span>`;
}
