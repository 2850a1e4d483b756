import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import type { SpeakerCard } from '../../core/model/archive.ts';
import { HearsayError } from '../../core/model/error.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { plural } from '../../reports/words/figures.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { paging, withQuery } from '../parts/lists/paging.ts';
import { statementList } from '../parts/lists/statement-list.ts';
import type { SiteEnv } from '../parts/shell/site-env.ts';
import { page } from '../parts/shell/site-page.ts';
import { speakerPath } from '../parts/words/links.ts';

/** /speakers and /speakers/:key: who is said to have said something, and everything that one is said to have said. */
export function speakerRoutes({ store }: Archive): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();
  routes.get('/speakers', async (c) => {
    const { q = '', cursor = '' } = c.req.query();
    const text = q.trim();
    const found = await store.speakers({
      limit: 100,
      ...(text === '' ? {} : { text }),
      ...(cursor === '' ? {} : { cursor }),
    });
    return page(c, {
      title: 'Speakers',
      section: 'speakers',
      body: markup`<div class="head"><h1>Speakers</h1>
<form action="/speakers" class="row-form" role="search" aria-label="Speakers"><div class="field grow">
<label for="q" class="unseen">Name</label><input type="search" id="q" name="q" value="${text}"
  placeholder="Name"></div><button class="button second">Find</button></form></div>
${speakerTable(found.items, text)}
${paging('/speakers', { q: text, cursor }, found.next)}`,
    });
  });
  routes.get('/speakers/:key', async (c) => {
    const key = c.req.param('key');
    const speaker = await store.speaker(key);
    if (speaker === null) throw new HearsayError('not-found', `Nobody called ${key} is in the archive.`);
    const { altered = '', cursor = '' } = c.req.query();
    const found = await store.statements({
      speakerKey: key,
      limit: 50,
      ...(altered === '' ? {} : { altered: true }),
      ...(cursor === '' ? {} : { cursor }),
    });
    return page(c, {
      title: speaker.name,
      section: 'speakers',
      body: markup`${speakerHead(speaker, altered !== '')}
${found.items.length === 0 ? markup`<p class="nothing">Nothing of it was altered.</p>` : statementList(found.items, { speakers: false })}
${paging(speakerPath(key), { altered, cursor }, found.next)}`,
    });
  });
  return routes;
}

function speakerHead(speaker: SpeakerCard, altered: boolean): Markup {
  const path = speakerPath(speaker.key);
  const tab = (label: string, href: string, current: boolean) =>
    markup`<a href="${href}"${current ? markup` aria-current="true"` : ''}>${label}</a>`;
  const changed =
    speaker.altered === 0
      ? 'none of it was altered'
      : markup`<strong class="changed">${speaker.altered} altered</strong>`;
  const tabs = [
    tab(`All ${speaker.statements}`, path, !altered),
    tab(`Altered ${speaker.altered}`, withQuery(path, { altered: 'yes' }), altered),
  ];
  return markup`<h1>${toOneLine(speaker.name)}</h1>
<p class="lede">is said to have said ${plural(speaker.statements, 'thing')}
in ${plural(speaker.stories, 'story', 'stories')}; ${changed} between witnesses.</p>
<nav class="tabs spaced" aria-label="Which statements">${tabs}</nav>
<h2 class="unseen">Statements, newest first</h2>`;
}

function speakerTable(speakers: readonly SpeakerCard[], text: string): Markup {
  if (speakers.length === 0) {
    return markup`<p class="nothing">${text === '' ? 'Nobody is quoted in the archive yet.' : `Nobody is called “${text}”.`}</p>`;
  }
  const rows = speakers
    .filter(({ key }) => key !== '')
    .map(
      ({ key, name, statements, altered, stories }) =>
        markup`<tr><th scope="row"><a href="${speakerPath(key)}">${toOneLine(name)}</a></th>
<td class="figure">${statements}</td><td class="figure">${
          altered === 0
            ? '0'
            : markup`<a class="chip changed"
  href="${withQuery(speakerPath(key), { altered: 'yes' })}"><i aria-hidden="true">≠</i> ${altered}<span class="unseen"> altered</span></a>`
        }</td><td class="figure">${stories}</td></tr>
`,
    );
  return markup`<table class="rows speaker-rows"><thead><tr><th scope="col">Speaker</th>
<th scope="col" class="figure">Statements</th><th scope="col" class="figure">Altered</th>
<th scope="col" class="figure">Stories</th></tr></thead><tbody>${rows}</tbody></table>`;
}
