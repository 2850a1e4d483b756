import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import { joinStories, renameStory, splitStory } from '../../app/archive/grouping/edit-stories.ts';
import type { Store } from '../../app/archive/store.ts';
import type { ReportCard, StoryCard } from '../../core/model/archive.ts';
import { HearsayError } from '../../core/model/error.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { plural } from '../../reports/words/figures.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { formText, formTexts, readForm } from '../parts/forms/form.ts';
import { requireStory } from '../parts/memory/story-cards.ts';
import { requireRole } from '../parts/shell/require-role.ts';
import type { SiteEnv } from '../parts/shell/site-env.ts';
import { csrfField } from '../parts/shell/site-page.ts';
import { storyPath } from '../parts/words/links.ts';

const MOST_CANDIDATES = 12;

/** Other stories whose title has some words; without words the newest. */
export async function joinCandidates(
  store: Store,
  story: StoryCard,
  words: string,
): Promise<{ readonly words: string; readonly stories: readonly StoryCard[] }> {
  const text = words.trim();
  const { items } = await store.stories({
    limit: MOST_CANDIDATES + 1,
    order: 'newest',
    ...(text === '' ? {} : { text }),
  });
  return { words: text, stories: items.filter(({ id }) => id !== story.id).slice(0, MOST_CANDIDATES) };
}

/** What editors may do: give another title, make a story of some reports, take another story in. */
export function storyEdit(
  story: StoryCard,
  reports: readonly ReportCard[],
  candidates: { readonly words: string; readonly stories: readonly StoryCard[] },
  csrf: string,
): Markup {
  const path = storyPath(story.id);
  return markup`<section id="edit" aria-labelledby="edit-title"><h2 id="edit-title">Put in order</h2>
<div class="edits">
<form class="panel" method="post" action="${path}/rename">${csrfField(csrf)}<h3>Another title</h3>
<div class="row-form"><div class="field grow">
<label for="title" class="unseen">Title</label><input type="text" id="title" name="title" value="${toOneLine(story.title)}"
  maxlength="300" required></div><button class="button second">Rename</button></div></form>
${reports.length < 2 ? '' : splitForm(path, csrf)}
<div class="panel"><h3>Take another story in</h3>${joinForm(path, candidates, csrf)}</div>
</div></section>`;
}

function splitForm(path: string, csrf: string): Markup {
  return markup`<form class="panel" id="split" method="post" action="${path}/split">${csrfField(csrf)}<h3>A story of its own</h3>
<p class="hint" id="split-hint">Tick reports in the list above; they become a new story and stay so.</p>
<div class="row-form"><div class="field grow">
<label for="split-title" class="unseen">Title of the new story</label><input type="text" id="split-title" name="title"
  maxlength="300" placeholder="Title (may stay empty)"
  aria-describedby="split-hint"></div><button class="button second">Split off</button></div></form>`;
}

function joinForm(
  path: string,
  { words, stories }: { readonly words: string; readonly stories: readonly StoryCard[] },
  csrf: string,
): Markup {
  const options = stories.map(
    ({ id, title, reports }) =>
      markup`<option value="${id}">${toOneLine(title)} (${plural(reports, 'report')})</option>`,
  );
  const choice =
    stories.length === 0
      ? markup`<p class="hint">${words === '' ? 'There is no other story.' : `No other story has “${words}” in its title.`}</p>`
      : markup`<form class="row-form" method="post" action="${path}/join">${csrfField(csrf)}<div class="field grow">
<label for="from" class="unseen">Story to take in</label><select id="from"
  name="from">${options}</select></div><button class="button second">Join</button></form>`;
  return markup`<form class="row-form" action="${path}#edit"><div class="field grow">
<label for="join" class="unseen">Words of its title</label><input type="search" id="join" name="join" value="${words}"
  placeholder="Words of its title"></div><button class="button second">Find</button></form>${choice}`;
}

/** What the forms of a story's page are sent to. */
export function storyEditRoutes(archive: Archive): Hono<SiteEnv> {
  const { store } = archive;
  const routes = new Hono<SiteEnv>();
  routes.post('/stories/:id/rename', requireRole('editor'), async (c) => {
    const story = await requireStory(store, c.req.param('id'));
    await renameStory(story.id, formText(await readForm(c), 'title'), archive);
    return c.redirect(storyPath(story.id), 303);
  });
  routes.post('/stories/:id/split', requireRole('editor'), async (c) => {
    const story = await requireStory(store, c.req.param('id'));
    const form = await readForm(c);
    const reports = formTexts(form, 'report');
    if (reports.length === 0) {
      throw new HearsayError('bad-option', 'Tick the reports that are to be a story of their own.');
    }
    const made = await splitStory(story.id, reports, formText(form, 'title') || null, archive);
    return c.redirect(storyPath(made), 303);
  });
  routes.post('/stories/:id/join', requireRole('editor'), async (c) => {
    const story = await requireStory(store, c.req.param('id'));
    const from = await requireStory(store, formText(await readForm(c), 'from'));
    await joinStories(story.id, from.id, archive);
    return c.redirect(storyPath(story.id), 303);
  });
  return routes;
}
