import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import { type Given, ingestGiven } from '../../app/archive/intake/ingest-given.ts';
import { compareInArchive } from '../../app/archive/requests/compare-in-archive.ts';
import { HearsayError } from '../../core/model/error.ts';
import { createCollationView } from '../../reports/collation/html/collation-view.ts';
import { findingsPanel } from '../../reports/collation/html/finding-cards.ts';
import { collationSections } from '../../reports/collation/html/render-html.ts';
import { lede } from '../../reports/collation/html/summary-section.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { plural } from '../../reports/words/figures.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { onBehalfOf } from '../on-behalf-of.ts';
import { formText, readForm } from '../parts/forms/form.ts';
import { givenFields, readGivenFields } from '../parts/forms/given-form.ts';
import type { SiteEnv } from '../parts/shell/site-env.ts';
import { csrfField, page } from '../parts/shell/site-page.ts';
import { hasRole } from '../user.ts';

/** /compare: two or more texts laid beside each other at once; editors may keep them. */
export function compareRoutes(archive: Archive): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();
  routes.get('/compare', (c) => {
    const wanted = Number(c.req.query('texts') ?? '');
    const boxes = Number.isInteger(wanted) && wanted >= 2 && wanted <= 20 ? wanted : 2;
    return page(c, {
      title: 'Compare',
      section: 'compare',
      assets: ['drop.js'],
      body: markup`<h1>Compare</h1>
<p class="lede">Lay two or more reports of one event beside each other, and a transcript where there is one.</p>
${compareForm(boxes, hasRole(c.get('user'), 'editor'), c.get('csrf'))}`,
    });
  });
  routes.post('/compare', async (c) => {
    const form = await readForm(c);
    const reports = await readGivenFields(form, 'report');
    const transcripts = await readGivenFields(form, 'transcript');
    const keep = formText(form, 'keep') !== '';
    if (keep && !hasRole(c.get('user'), 'editor')) {
      throw new HearsayError('not-allowed', 'Only editors may keep texts in the archive.');
    }
    const theirs = onBehalfOf(c, archive);
    const { collation, unavailable } = await compareInArchive({ reports, transcripts }, theirs);
    const kept = keep ? await keepAll(reports, transcripts, theirs) : '';
    const view = createCollationView(collation);
    const heading = `${plural(collation.witnesses.length, 'text')}, compared`;
    return page(c, {
      title: heading,
      section: 'compare',
      assets: ['collation.css', 'collation.js'],
      body: markup`<h1>${heading}</h1>
${lede(view)}
${kept}${notRead(unavailable)}
${findingsPanel(view)}
${collationSections(view)}`,
    });
  });
  return routes;
}

async function keepAll(
  reports: readonly Given[],
  transcripts: readonly Given[],
  archive: Archive,
): Promise<Markup> {
  let count = 0;
  for (const [given, kind] of [
    ...reports.map((one) => [one, 'report'] as const),
    ...transcripts.map((one) => [one, 'transcript'] as const),
  ]) {
    try {
      count += (await ingestGiven(given, archive, kind)).receipts.length;
    } catch (error) {
      // What could not be read stands among the texts not read.
      if (!(error instanceof HearsayError) || error.code === 'store-failed') throw error;
    }
  }
  return markup`<div class="notice good" role="status">
<p>${plural(count, 'text')} kept. They are put into their <a href="/stories">stories</a> now.</p></div>`;
}

/** What could not be read, with the reasons. */
export function notRead(unavailable: readonly { readonly path: string; readonly message: string }[]): Markup {
  if (unavailable.length === 0) return markup``;
  const items = unavailable.map(
    ({ path, message }) => markup`<li><b>${toOneLine(path)}</b> ${toOneLine(message)}</li>`,
  );
  return markup`<div class="notice bad" role="alert"><p>Not read:</p><ul>${items}</ul></div>`;
}

function compareForm(boxes: number, editor: boolean, csrf: string): Markup {
  const keep = editor
    ? markup`<label class="tick"><input type="checkbox" name="keep" value="yes"> Keep them in the archive</label>`
    : '';
  return markup`<form method="post" action="/compare" enctype="multipart/form-data" class="sides" data-busy="Comparing …">${csrfField(csrf)}
<fieldset class="panel"><legend>Reports</legend>
<div class="stack">${givenFields({ name: 'report', boxes, titled: true, label: 'Text', several: true })}
<noscript><p class="hint"><a href="/compare?texts=${boxes + 2}">More boxes for texts</a></p></noscript></div></fieldset>
<fieldset class="panel"><legend>Transcript, where there is one</legend>
<div class="stack">${givenFields({ name: 'transcript', boxes: 1, titled: false, label: 'Text', several: true })}
${keep}<p><button class="button">Compare</button></p></div></fieldset>
</form>`;
}
