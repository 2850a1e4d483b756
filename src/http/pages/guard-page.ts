import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import type { Given } from '../../app/archive/intake/ingest-given.ts';
import { guardInArchive } from '../../app/archive/requests/guard-in-archive.ts';
import { packagedProfiles } from '../../app/house-profile.ts';
import { HearsayError } from '../../core/model/error.ts';
import type { GuardReport } from '../../core/model/guarded-text.ts';
import { guardHeadline } from '../../reports/guard/guard-words.ts';
import { guardedQuotations } from '../../reports/guard/html/render-guard-html.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { engineLine } from '../../reports/html/page-shell.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { onBehalfOf } from '../on-behalf-of.ts';
import { formText, readForm } from '../parts/forms/form.ts';
import { givenFields, readGivenFields } from '../parts/forms/given-form.ts';
import { houseRulesField } from '../parts/forms/house-rules-field.ts';
import type { SiteEnv } from '../parts/shell/site-env.ts';
import { csrfField, page } from '../parts/shell/site-page.ts';
import { differences } from '../parts/texts/version-differences.ts';

interface Chosen {
  readonly before: Given | null;
  readonly after: Given | null;
  readonly profile: string;
  readonly marks: boolean;
}

const NOTHING: Chosen = { before: null, after: null, profile: 'default', marks: false };

/** /guard: whether quoted words changed between two versions of a text. */
export function guardRoutes(archive: Archive): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();
  routes.get('/guard', async (c) =>
    page(c, {
      title: 'Guard quotations',
      section: 'check',
      assets: ['drop.js'],
      body: markup`<h1>Guard quotations</h1>
<p class="lede">Whether words in quotation marks changed between two versions of a text. It needs no source, and nothing of it is kept.
<a href="/check">Check a draft against sources instead.</a></p>
${await guardForm(NOTHING, c.get('csrf'))}`,
    }),
  );
  routes.post('/guard', async (c) => {
    const form = await readForm(c);
    const chosen = {
      before: await oneVersion(form, 'before', 'old'),
      after: await oneVersion(form, 'after', 'new'),
      profile: formText(form, 'profile') || 'default',
      marks: formText(form, 'marks') !== '',
    };
    const report = await guardInArchive(chosen, onBehalfOf(c, archive));
    return page(c, {
      title: 'Guard: what became of the quotations',
      section: 'check',
      assets: ['drop.js'],
      body: markup`<h1>What became of the quotations</h1>
<p class="lede">${guardHeadline(report)}</p>
${guardSections(report)}
<details class="again"><summary>Change the versions</summary>${await guardForm(chosen, c.get('csrf'))}</details>`,
    });
  });
  return routes;
}

/** The one text of a side. Throws HearsayError 'bad-option' for none or several. */
async function oneVersion(form: FormData, name: string, words: string): Promise<Given> {
  const [given, second] = await readGivenFields(form, name);
  if (given === undefined || second !== undefined)
    throw new HearsayError('bad-option', `Give one ${words} version: pasted, as a file or by its address.`);
  return given;
}

function guardSections(report: GuardReport): Markup {
  const [text] = report.texts;
  if (text === undefined) return markup``;
  const { before, after } = text;
  return markup`<section aria-labelledby="quotations-title"><h2 id="quotations-title">Quotations</h2>
${guardedQuotations(text)}</section>
${odditiesSection(report)}
<section aria-labelledby="every-word"><h2 id="every-word">Every word</h2>
${differences(before.text, after.text)}</section>
${engineLine(report.engine)}`;
}

/** What was odd in the new version, and what was made of it. */
function odditiesSection({ oddities }: GuardReport): Markup {
  if (oddities.length === 0) return markup``;
  return markup`<section aria-labelledby="odd"><h2 id="odd">Odd in the new version</h2>
<ul>${oddities.map(({ message }) => markup`<li>${toOneLine(message)}</li>`)}</ul></section>`;
}

async function guardForm({ before, after, profile, marks }: Chosen, csrf: string): Promise<Markup> {
  const side = (name: string, given: Given | null) =>
    givenFields({
      name,
      boxes: 1,
      titled: false,
      label: 'Text',
      several: false,
      texts: given?.kind === 'text' ? [given.text] : [],
      address: given?.kind === 'address' ? given.address : '',
    });
  return markup`<form method="post" action="/guard" enctype="multipart/form-data" class="sides" data-busy="Comparing …">${csrfField(csrf)}
<fieldset class="panel"><legend>The old version</legend>
<div class="stack">${side('before', before)}</div></fieldset>
<fieldset class="panel"><legend>The new version</legend>
<div class="stack">${side('after', after)}
${houseRulesField(await packagedProfiles(), profile)}
<label class="tick"><input type="checkbox" name="marks" value="yes"${marks ? markup` checked` : ''}> Tell of dropped quotation marks too</label>
<p><button class="button">Compare</button></p></div></fieldset>
</form>`;
}
