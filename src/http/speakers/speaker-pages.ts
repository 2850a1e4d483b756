import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import { likelySame } from '../../app/archive/speakers/likely-same.ts';
import { recordInArchive } from '../../app/archive/speakers/record-in-archive.ts';
import type { Store } from '../../app/archive/store.ts';
import type { SpeakerCard } from '../../core/model/archive.ts';
import { HearsayError } from '../../core/model/error.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { plural } from '../../reports/words/figures.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { onBehalfOf } from '../on-behalf-of.ts';
import { paging, withQuery } from '../parts/lists/paging.ts';
import { statementList } from '../parts/lists/statement-list.ts';
import type { SiteEnv } from '../parts/shell/site-env.ts';
import { page } from '../parts/shell/site-page.ts';
import { speakerPath } from '../parts/words/links.ts';
import { hasRole } from '../user.ts';
import { recordBody } from './record-body.ts';
import { rulingList, speakerEdit } from './speaker-edit.ts';

/** /speakers and /speakers/:key: who is said to have said something, and everything that one is said to have said. */
export function speakerRoutes(archive: Archive): Hono<SiteEnv> {
  const { store } = archive;
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
  addSpeaker(routes, archive);
  return routes;
}

/** One speaker: the statements with what editors may do, and the record. */
function addSpeaker(routes: Hono<SiteEnv>, archive: Archive): void {
  const { store } = archive;
  routes.get('/speakers/:key', async (c) => {
    const key = c.req.param('key');
    const speaker = await store.speaker(key);
    const rulings = await store.rulings(key);
    if (speaker === null) {
      const merged = rulings.find(
        ({ kind, from, undone }) => kind === 'merge' && from === key && undone === null,
      );
      if (merged !== undefined) return c.redirect(speakerPath(merged.into), 302);
      throw new HearsayError('not-found', `Nobody called ${key} is in the archive.`);
    }
    const { altered = '', cursor = '', same = '' } = c.req.query();
    const found = await store.statements({
      speakerKey: key,
      limit: 50,
      ...(altered === '' ? {} : { altered: true }),
      ...(cursor === '' ? {} : { cursor }),
    });
    const csrf = hasRole(c.get('user'), 'editor') ? c.get('csrf') : null;
    return page(c, {
      title: speaker.name,
      section: 'speakers',
      body: markup`${speakerHead(speaker, altered !== '')}
${found.items.length === 0 ? markup`<p class="nothing">Nothing of it was altered.</p>` : statementList(found.items, { speakers: false })}
${paging(speakerPath(key), { altered, cursor }, found.next)}
${rulingList(key, rulings, csrf)}
${csrf === null ? '' : speakerEdit(await editable(speaker, same.trim(), csrf, store))}`,
    });
  });
  routes.get('/speakers/:key/record', async (c) => {
    const speaker = await store.speaker(c.req.param('key'));
    if (speaker === null)
      throw new HearsayError('not-found', `Nobody called ${c.req.param('key')} is in the archive.`);
    const record = await recordInArchive(speaker.key, onBehalfOf(c, archive));
    return page(c, {
      title: `Record: ${speaker.name}`,
      section: 'speakers',
      body: recordBody(record, speaker.key),
    });
  });
}

/** The latest statements, by which the stories to tick are known; what is older is parted by the API. */
const MOST_LOOKED_AT = 300;

async function editable(speaker: SpeakerCard, words: string, csrf: string, store: Store) {
  const { key } = speaker;
  const candidates =
    words === ''
      ? await likelySame(speaker, store)
      : (await store.speakers({ text: words, limit: 12 })).items.filter((other) => other.key !== key);
  const stories = Map.groupBy(await store.saidBy(key, MOST_LOOKED_AT), ({ story }) => story);
  const told = [...stories].map(([id, own]) => ({ id, title: own[0]!.storyTitle, statements: own.length }));
  return { speaker, candidates, words, stories: told.slice(0, MOST_STORIES), csrf };
}

/** Stories that can be ticked on the page. */
const MOST_STORIES = 100;

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
    tab('Record', `${path}/record`, false),
  ];
  const also = speaker.alsoCalled.map((name) => toOneLine(name)).join(', ');
  return markup`<h1>${toOneLine(speaker.name)}</h1>
<p class="lede">is said to have said ${plural(speaker.statements, 'thing')}
in ${plural(speaker.stories, 'story', 'stories')}; ${changed} between witnesses.</p>
${also === '' ? '' : markup`<p class="facts">also called ${also}</p>`}
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
      ({ key, name, alsoCalled, statements, altered, stories }) =>
        markup`<tr><th scope="row"><a href="${speakerPath(key)}">${toOneLine(name)}</a>${alsoCalled.length === 0 ? '' : markup` <span class="facts">also ${alsoCalled.map((also) => toOneLine(also)).join(', ')}</span>`}</th>
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
