import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import { mergeSpeakers, partSpeaker } from '../../app/archive/speakers/settle-speakers.ts';
import type { SpeakerCard, SpeakerRuling } from '../../core/model/archive.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { plural } from '../../reports/words/figures.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { formText, formTexts, readForm } from '../parts/forms/form.ts';
import { requireRole } from '../parts/shell/require-role.ts';
import type { SiteEnv } from '../parts/shell/site-env.ts';
import { csrfField } from '../parts/shell/site-page.ts';
import { speakerPath, storyPath } from '../parts/words/links.ts';
import { timeTag } from '../parts/words/time-words.ts';

/** A story in which a speaker speaks. */
export interface SpeakerStory {
  readonly id: string;
  readonly title: string;
  readonly statements: number;
}

/** What the forms of a speaker's page are sent to. */
export function speakerEditRoutes(archive: Archive): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();
  const decided = (form: FormData, who: string | undefined) => ({
    reason: formText(form, 'reason'),
    who: who ?? '',
  });
  routes.post('/speakers/:key/merge', requireRole('editor'), async (c) => {
    const form = await readForm(c);
    const into = { from: c.req.param('key'), into: formText(form, 'into') };
    const ruling = await mergeSpeakers(into, decided(form, c.get('user')?.name), archive);
    return c.redirect(speakerPath(ruling.into), 303);
  });
  routes.post('/speakers/:key/part', requireRole('editor'), async (c) => {
    const form = await readForm(c);
    const part = {
      from: c.req.param('key'),
      name: formText(form, 'name'),
      stories: formTexts(form, 'story'),
      reports: [],
    };
    const ruling = await partSpeaker(part, decided(form, c.get('user')?.name), archive);
    return c.redirect(speakerPath(ruling.into), 303);
  });
  routes.post('/speakers/:key/undo', requireRole('editor'), async (c) => {
    const form = await readForm(c);
    await archive.store.undoRuling(formText(form, 'ruling'), c.get('user')?.name ?? '', archive.clock());
    const key = c.req.param('key');
    return c.redirect((await archive.store.speaker(key)) === null ? '/speakers' : speakerPath(key), 303);
  });
  return routes;
}

interface SpeakerEdit {
  readonly speaker: SpeakerCard;
  /** Speakers whose name fits, or those found by words. */
  readonly candidates: readonly SpeakerCard[];
  /** Words by which others were looked for. */
  readonly words: string;
  readonly stories: readonly SpeakerStory[];
  readonly csrf: string;
}

/** What editors may do: say that this speaker is another one, or that it is two. */
export function speakerEdit({ speaker, candidates, words, stories, csrf }: SpeakerEdit): Markup {
  const path = speakerPath(speaker.key);
  const options = candidates.map(
    ({ key, name, statements }) =>
      markup`<option value="${key}">${toOneLine(name)} (${plural(statements, 'statement')})</option>`,
  );
  const merge =
    options.length === 0
      ? markup`<p class="hint">${words === '' ? 'No other name fits this one: look for it.' : `Nobody else is called “${words}”.`}</p>`
      : markup`<form class="stack" method="post" action="${path}/merge">${csrfField(csrf)}<div class="field">
<label for="into">${toOneLine(speaker.name)} is the same as</label><select id="into" name="into">${options}</select></div>
${reasonField('merge-reason')}<p><button class="button second">Merge</button></p></form>`;
  return markup`<section id="edit" aria-labelledby="edit-title"><h2 id="edit-title">Who is who</h2><div class="edits">
<div class="panel"><h3>Merge: two names, one person</h3><form class="row-form" action="${path}#edit"><div class="field grow">
<label for="same" class="unseen">Another name</label><input type="search" id="same" name="same" value="${words}"
  placeholder="Another name"></div><button class="button second">Find</button></form>${merge}</div>
${stories.length < 2 ? '' : partForm(path, stories, csrf)}
</div></section>`;
}

function partForm(path: string, stories: readonly SpeakerStory[], csrf: string): Markup {
  const ticks = stories.map(
    ({ id, title, statements }) =>
      markup`<li><label class="tick"><input type="checkbox" name="story" value="${id}"> <span>${toOneLine(title)} <span
  class="facts">${plural(statements, 'statement')}</span></span></label></li>`,
  );
  return markup`<form class="panel stack" method="post" action="${path}/part">${csrfField(csrf)}<h3>Part: one name, two people</h3>
<fieldset><legend class="hint">Stories that mean the other person</legend><ul class="ticks">${ticks}</ul></fieldset>
<div class="field"><label for="part-name">What the other is called</label><input type="text" id="part-name" name="name"
  maxlength="200" required></div>${reasonField('part-reason')}<p><button class="button second">Part</button></p></form>`;
}

function reasonField(id: string): Markup {
  return markup`<div class="field"><label for="${id}">Reason</label><input type="text" id="${id}" name="reason"
  maxlength="1000" required></div>`;
}

/** What was settled of a speaker, by whom, when and why; editors can take it back. */
export function rulingList(key: string, rulings: readonly SpeakerRuling[], csrf: string | null): Markup {
  if (rulings.length === 0) return markup``;
  const items = rulings.map((ruling) => {
    const undone =
      ruling.undone === null
        ? csrf === null
          ? ''
          : markup` <form method="post" action="${speakerPath(key)}/undo">${csrfField(csrf)}<input type="hidden"
  name="ruling" value="${ruling.id}"><button class="plain">Take back</button></form>`
        : markup` <span class="facts">taken back by ${ruling.undone.who}, ${timeTag(ruling.undone.when)}</span>`;
    return markup`<li class="report"><div><p>${rulingWords(ruling)}: ${toOneLine(ruling.reason)}</p><p
  class="facts">${ruling.who}, ${timeTag(ruling.when)}</p></div>${undone}</li>`;
  });
  return markup`<section aria-labelledby="rulings-title"><h2 id="rulings-title">Settled by hand</h2>
<ul class="reports">${items}</ul></section>`;
}

function rulingWords({ kind, from, fromName, into, intoName, stories, reports }: SpeakerRuling): Markup {
  const [one, other] = [speakerLink(from, fromName), speakerLink(into, intoName)];
  if (kind === 'merge') return markup`${one} is ${other}`;
  const [first] = stories;
  const where =
    first === undefined
      ? markup`in ${plural(reports.length, 'report')}`
      : stories.length === 1
        ? markup`in <a href="${storyPath(first)}">one story</a>`
        : markup`in ${plural(stories.length, 'story', 'stories')}`;
  return markup`${one} ${where} is ${other}`;
}

function speakerLink(key: string, name: string): Markup {
  return markup`<a href="${speakerPath(key)}">${toOneLine(name)}</a>`;
}
