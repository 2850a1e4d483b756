import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import type { Given } from '../../app/archive/intake/ingest-given.ts';
import { checkInArchive } from '../../app/archive/requests/check-in-archive.ts';
import { type PackagedProfiles, packagedProfiles } from '../../app/house-profile.ts';
import type { StoryCard } from '../../core/model/archive.ts';
import type { GradedDraft } from '../../core/model/checked-draft.ts';
import { HearsayError } from '../../core/model/error.ts';
import { checkHeadline } from '../../reports/check/check-words.ts';
import { checkSections } from '../../reports/check/html/render-check-html.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { plural } from '../../reports/words/figures.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { onBehalfOf } from '../on-behalf-of.ts';
import { formText, readForm } from '../parts/forms/form.ts';
import { givenFields, readGivenFields } from '../parts/forms/given-form.ts';
import { houseRulesField } from '../parts/forms/house-rules-field.ts';
import type { SiteEnv } from '../parts/shell/site-env.ts';
import { csrfField, page } from '../parts/shell/site-page.ts';
import { storyPath } from '../parts/words/links.ts';

interface Chosen {
  readonly story: StoryCard | null;
  readonly find: string;
  readonly profile: string;
  readonly indirect: boolean;
  readonly draft: string;
  readonly address?: string;
}

/** /check: a draft against the reports of a story or against sources handed over. */
export function checkRoutes(archive: Archive): Hono<SiteEnv> {
  const { store } = archive;
  const offered = async (find: string): Promise<readonly StoryCard[]> =>
    (await store.stories({ order: 'newest', limit: 30, ...(find === '' ? {} : { text: find }) })).items;
  const routes = new Hono<SiteEnv>();
  routes.get('/check', async (c) => {
    // A bookmarklet brings the page that it was clicked on, or what is selected there.
    const { story: id = '', find = '', text = '', address = '' } = c.req.query();
    const story = id === '' ? null : await store.story(id);
    const chosen = { story, find: find.trim(), profile: 'default', indirect: false, draft: text, address };
    return page(c, {
      title: 'Check a draft',
      section: 'check',
      assets: ['drop.js'],
      body: markup`<h1>Check a draft</h1>
<p class="lede">Every quotation of a draft is looked up in the reports of a story, or in sources that you give. Nothing of it is kept.
<a href="/bookmarklet">From any page, with a bookmarklet.</a>
<a href="/guard">Did quoted words change between two versions?</a></p>
${checkForm(chosen, await offered(chosen.find), await packagedProfiles(), c.get('csrf'))}`,
    });
  });
  routes.post('/check', async (c) => {
    const form = await readForm(c);
    const [draft, second] = await readGivenFields(form, 'draft');
    if (draft === undefined)
      throw new HearsayError('bad-option', 'Paste a draft, or give a file or an address.');
    if (second !== undefined)
      throw new HearsayError('bad-option', 'Give one draft: pasted, as a file or by its address.');
    const id = formText(form, 'story');
    const story = id === '' ? null : await store.story(id);
    const chosen = {
      story,
      find: '',
      profile: formText(form, 'profile') || 'default',
      indirect: formText(form, 'indirect') !== '',
      draft: draft.kind === 'text' ? draft.text : '',
    };
    const against = await readGivenFields(form, 'source');
    const { profile, indirect } = chosen;
    const graded = await checkInArchive(
      { draft, story: id === '' ? null : id, against, profile, indirect },
      onBehalfOf(c, archive),
    );
    return page(c, {
      title: `Check: ${nameOf(draft, graded)}`,
      section: 'check',
      assets: ['check.css', 'drop.js'],
      body: markup`${checkHead(nameOf(draft, graded), graded, story)}
${checkSections(graded)}
<details class="again"><summary>Change the draft or the
sources</summary>${checkForm(chosen, await offered(''), await packagedProfiles(), c.get('csrf'))}</details>`,
    });
  });
  return routes;
}

function nameOf(given: Given, { draft }: GradedDraft): string {
  if (given.kind === 'text') return toOneLine(draft.title ?? '').replace(/^#+ /u, '') || 'The draft';
  return toOneLine(draft.title ?? draft.path);
}

function checkHead(name: string, graded: GradedDraft, story: StoryCard | null): Markup {
  return markup`<h1>${name}, checked</h1>
<p class="lede">${checkHeadline(graded)}</p>
${story === null ? '' : markup`<p class="facts">against <a href="${storyPath(story.id)}">${toOneLine(story.title)}</a></p>`}`;
}

function checkForm(
  chosen: Chosen,
  stories: readonly StoryCard[],
  profiles: PackagedProfiles,
  csrf: string,
): Markup {
  const { story, profile, indirect, draft, address = '' } = chosen;
  const listed = story === null || stories.some(({ id }) => id === story.id) ? stories : [story, ...stories];
  const options = listed.map(
    ({ id, title, reports }) =>
      markup`<option value="${id}"${story?.id === id ? markup` selected` : ''}>${toOneLine(title)} (${plural(reports, 'report')})</option>`,
  );
  const fields = { boxes: 1, titled: false, label: 'Text' };
  const draftFields = givenFields({ ...fields, name: 'draft', several: false, texts: [draft], address });
  return markup`<form method="post" action="/check" enctype="multipart/form-data" class="sides" data-busy="Checking …">${csrfField(csrf)}
<fieldset class="panel"><legend>The draft</legend>
<div class="stack">${draftFields}</div></fieldset>
<fieldset class="panel"><legend>Against</legend><div class="stack">
<div class="field"><label for="story">The reports of a story</label><select id="story"
  name="story"><option value="">none</option>${options}</select><span class="hint">The newest; others are offered from
<a href="/stories">their own pages</a>.</span></div>
<details${story === null ? markup` open` : ''}><summary>Sources of your own</summary>
<div class="stack">${givenFields({ ...fields, name: 'source', several: true })}</div></details>
${houseRulesField(profiles, profile)}
<label class="tick"><input type="checkbox" name="indirect" value="yes"${indirect ? markup` checked` : ''}> Indirect speech too</label>
<p><button class="button">Check</button></p></div></fieldset>
</form>`;
}
