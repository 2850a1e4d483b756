import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import { type Given, ingestGiven } from '../../app/archive/intake/ingest-given.ts';
import type { Store } from '../../app/archive/store.ts';
import type { Receipt, ReportCard } from '../../core/model/archive.ts';
import type { WitnessKind } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { onBehalfOf } from '../on-behalf-of.ts';
import { formText, readForm } from '../parts/forms/form.ts';
import { givenFields, readGivenFields } from '../parts/forms/given-form.ts';
import { requireRole } from '../parts/shell/require-role.ts';
import type { SiteEnv } from '../parts/shell/site-env.ts';
import { csrfField, page } from '../parts/shell/site-page.ts';
import { reportPath, storyPath } from '../parts/words/links.ts';
import { notRead } from './compare-page.ts';

const OUTCOMES: Readonly<Record<Receipt['outcome'], string>> = {
  new: 'new',
  known: 'was there already',
  revised: 'a new version of a known report',
};

/** Receipts that are listed one by one. */
const MOST_RECEIPTS = 200;

/** /add: texts into the archive, for editors. */
export function addRoutes(archive: Archive): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();
  routes.get('/add', requireRole('editor'), (c) =>
    page(c, {
      title: 'Add reports',
      section: 'add',
      assets: ['drop.js'],
      body: markup`<h1>Add reports</h1>
<p class="lede">Texts are kept, read and put into their stories.</p>
${addForm(c.get('csrf'))}`,
    }),
  );
  routes.post('/add', requireRole('editor'), async (c) => {
    const form = await readForm(c);
    const given = await readGivenFields(form, 'report');
    if (given.length === 0)
      throw new HearsayError('bad-option', 'Paste a text, or give a file or an address.');
    const kind = formText(form, 'kind') === 'transcript' ? 'transcript' : 'report';
    const { receipts, unavailable } = await takeIn(given, kind, onBehalfOf(c, archive));
    return page(c, {
      title: 'Add reports',
      section: 'add',
      assets: ['drop.js'],
      body: markup`<h1>Add reports</h1>
${await received(receipts, archive.store)}${notRead(unavailable)}
${addForm(c.get('csrf'))}`,
    });
  });
  return routes;
}

async function takeIn(given: readonly Given[], kind: WitnessKind, archive: Archive) {
  const receipts: Receipt[] = [];
  const unavailable: { path: string; message: string }[] = [];
  for (const one of given) {
    const place =
      one.kind === 'text' ? (one.title ?? 'pasted text') : one.kind === 'file' ? one.name : one.address;
    try {
      const taken = await ingestGiven(one, archive, kind);
      receipts.push(...taken.receipts);
      for (const { part, error } of taken.failures)
        unavailable.push({ path: `${place}, ${part}`, message: error.message });
    } catch (error) {
      if (!(error instanceof HearsayError) || error.code === 'store-failed') throw error;
      unavailable.push({ path: place, message: error.message });
    }
  }
  return { receipts, unavailable };
}

/** Receipts that are told with the title of their report and its story. */
const MOST_TITLES = 20;

async function received(receipts: readonly Receipt[], store: Store): Promise<Markup> {
  if (receipts.length === 0) return markup``;
  const cards = new Map<string, ReportCard>();
  for (const { id } of receipts.slice(0, MOST_TITLES)) {
    const report = await store.report(id);
    if (report !== null) cards.set(id, report);
  }
  const story = (id: string) => {
    const of = cards.get(id)?.story ?? null;
    return of === null ? '' : markup`, in <a href="${storyPath(of)}">its story</a>`;
  };
  const items = receipts.slice(0, MOST_RECEIPTS).map(({ id, outcome, version }) => {
    const title = toOneLine(cards.get(id)?.title ?? '') || toOneLine(id);
    const became = `${OUTCOMES[outcome]}${outcome === 'revised' ? `, version ${version}` : ''}`;
    return markup`<li><a href="${reportPath(id)}">${title}</a>: ${became}${story(id)}</li>`;
  });
  const rest = receipts.length - items.length;
  return markup`<div class="notice good" role="status"><ul>${items}${rest > 0 ? markup`<li>and ${rest} more</li>` : ''}</ul>
<p>As soon as it is read, a report leads to its story. <a href="/jobs">How far the reading is</a></p></div>`;
}

function addForm(csrf: string): Markup {
  return markup`<form method="post" action="/add" enctype="multipart/form-data" class="stack" data-busy="Adding …">${csrfField(csrf)}
${givenFields({ name: 'report', boxes: 1, titled: true, label: 'Text', several: true })}
<div class="field"><label for="kind">They are</label><select id="kind" name="kind"><option value="report">reports</option>
<option value="transcript">transcripts</option></select></div>
<p><button class="button">Add</button></p></form>`;
}
