import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import { settledCollation, settleStoryFinding } from '../../app/archive/findings/story-findings.ts';
import { HearsayError } from '../../core/model/error.ts';
import { SETTLEMENT_STATES } from '../../core/model/finding.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { type FindingReceipt, findingReceipt } from '../../reports/receipt/finding-receipt.ts';
import { RECEIPT_FORMATS, renderFragment } from '../../reports/receipt/render-receipt.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { formText, readForm } from '../parts/forms/form.ts';
import { requireStory } from '../parts/memory/story-cards.ts';
import { requireRole } from '../parts/shell/require-role.ts';
import type { SiteContext, SiteEnv } from '../parts/shell/site-env.ts';
import { page } from '../parts/shell/site-page.ts';
import { findingPath, storyPath } from '../parts/words/links.ts';
import { hasRole } from '../user.ts';
import { settleForm } from './story-findings.ts';

/** /stories/:id/findings/:finding: one finding with its evidence, to copy and to settle. */
export function findingRoutes(archive: Archive, originOf: (c: SiteContext) => string): Hono<SiteEnv> {
  const { store, hearsay } = archive;
  const routes = new Hono<SiteEnv>();
  routes.get('/stories/:id/findings/:finding', async (c) => {
    const story = await requireStory(store, c.req.param('id'));
    const id = c.req.param('finding');
    const kept = await settledCollation(story.id, store);
    const finding = kept?.collation.findings.find((each) => each.id === id);
    if (kept === null || finding === undefined)
      throw new HearsayError('not-found', `The story “${toOneLine(story.title)}” has no finding ${id}.`);
    const link = `${originOf(c)}${findingPath(story.id, id)}`;
    const receipt = findingReceipt(kept.collation, id, { version: kept.hearsay || hearsay, link });
    return page(c, {
      title: `Finding ${id}`,
      section: 'stories',
      body: markup`<p class="crumbs"><a href="${storyPath(story.id)}#findings">${toOneLine(story.title)}</a></p>
<h1>Finding: ${receipt.heading}</h1>
${receiptBody(receipt)}
${hasRole(c.get('user'), 'editor') ? settleForm(story.id, finding, c.get('csrf')) : ''}`,
    });
  });
  routes.post('/stories/:id/findings/:finding', requireRole('editor'), async (c) => {
    const story = await requireStory(store, c.req.param('id'));
    const form = await readForm(c);
    const state = SETTLEMENT_STATES.find((each) => each === formText(form, 'state'));
    if (state === undefined)
      throw new HearsayError('bad-option', 'Choose whether the finding is confirmed or dismissed.');
    const id = c.req.param('finding');
    const decided = { state, reason: formText(form, 'reason'), who: c.get('user')?.name ?? '' };
    await settleStoryFinding({ story: story.id, id }, decided, archive);
    return c.redirect(findingPath(story.id, id), 303);
  });
  return routes;
}

function receiptBody(receipt: FindingReceipt): Markup {
  const forms = Object.entries(RECEIPT_FORMATS).map(([name, { label, render }]) => {
    const text = render(receipt);
    return markup`<div class="field"><label for="receipt-${name}">${label}</label><textarea id="receipt-${name}" rows="8"
  readonly>${text}</textarea></div>`;
  });
  return markup`${renderFragment(receipt)}
<details><summary>Copy this receipt</summary>${forms}</details>`;
}
