import { Hono } from 'hono';
import { markup } from '../../reports/html/markup.ts';
import type { SiteEnv } from '../parts/shell/site-env.ts';
import { page } from '../parts/shell/site-page.ts';
import type { OriginOf } from '../search/statement-feed.ts';

/** Characters of a selection that go along: addresses may not be of any length. */
const LONGEST_SELECTION = 4000;

/** /bookmarklet: a bookmark that opens the check page with what is selected on a page of the web, else with its address. */
export function bookmarkletRoutes(originOf: OriginOf): Hono<SiteEnv> {
  return new Hono<SiteEnv>().get('/bookmarklet', (c) => {
    const origin = originOf(c);
    return page(c, {
      title: 'Bookmarklet',
      section: 'check',
      body: markup`<h1>Check from any page</h1>
<p class="lede">Drag this into the bookmarks of your browser: <a class="button" href="${bookmarklet(origin)}">Check with Hearsay</a></p>
<p>Clicked on an article, it opens the check page of ${origin} with the words that you selected there, or else with the
article’s address. Nothing is looked up before you press <em>Check</em>.</p>
<p>By keyboard: make a bookmark, and give it this as its address:</p>
<p><code>${bookmarklet(origin)}</code></p>`,
    });
  });
}

/** One line of JavaScript. The server's address stands in it as a string that nothing can break out of. */
function bookmarklet(origin: string): string {
  const check = JSON.stringify(`${origin}/check?`);
  return `javascript:void((s,e)=>open(${check}+(s?'text='+e(s.slice(0,${LONGEST_SELECTION})):'address='+e(location.href)),'_blank','noopener'))(String(getSelection()).trim(),encodeURIComponent)`;
}
