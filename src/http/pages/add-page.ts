import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import { type Given, ingestGiven } from '../../app/archive/ingest-given.ts';
import type { Receipt } from '../../core/model/archive.ts';
import type { WitnessKind } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { toOneLine } from '../../reports/printable.ts';
import { notRead } from './compare-page.ts';
import { formText, readForm } from './form.ts';
import { givenFields, readGivenFields } from './given-form.ts';
import { requireRole } from './require-role.ts';
import type { SiteEnv } from './site-env.ts';
import { csrfField, page } from './site-page.ts';
import { reportPath } from './story-links.ts';

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
    const { receipts, unavailable } = await takeIn(given, kind, archive);
    return page(c, {
      title: 'Add reports',
      section: 'add',
      assets: ['drop.js'],
      body: markup`<h1>Add reports</h1>
${received(receipts)}${notRead(unavailable)}
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

function received(receipts: readonly Receipt[]): Markup {
  if (receipts.length === 0) return markup``;
  const items = receipts
    .slice(0, MOST_RECEIPTS)
    .map(
      ({ id, outcome, version }) =>
        markup`<li><a href="${reportPath(id)}">${toOneLine(id)}</a>: ${OUTCOMES[outcome]}${outcome === 'revised' ? `, version ${version}` : ''}</li>`,
    );
  const rest = receipts.length - items.length;
  return markup`<div class="notice good" role="status"><ul>${items}${rest > 0 ? markup`<li>and ${rest} more</li>` : ''}</ul><p><a href="/stories">Stories</a> · <a href="/jobs">How far the reading is</a></p></div>`;
}

function addForm(csrf: string): Markup {
  return markup`<form method="post" action="/add" enctype="multipart/form-data" class="stack" data-busy="Adding …">${csrfField(csrf)}
${givenFields({ name: 'report', boxes: 1, titled: true, label: 'Text', several: true })}
<div class="field"><label for="kind">They are</label><select id="kind" name="kind"><option value="report">reports</option><option value="transcript">transcripts</option></select></div>
<p><button class="button">Add</button></p></form>`;
}
