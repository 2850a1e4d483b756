import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Archive } from '../../app/archive/archive.ts';
import type { ArchiveCounts } from '../../app/archive/store.ts';
import { retryDeadLetters } from '../../app/watch/entries/retry-dead-letters.ts';
import type { DeadLetter, Page } from '../../core/model/archive.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { plural } from '../../reports/words/figures.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { formText, readForm } from '../parts/forms/form.ts';
import { dataTable } from '../parts/lists/data-table.ts';
import { paging } from '../parts/lists/paging.ts';
import type { CountsMemory } from '../parts/memory/counts-memory.ts';
import { errorPage } from '../parts/shell/error-page.ts';
import { requireRole } from '../parts/shell/require-role.ts';
import type { SiteContext, SiteEnv } from '../parts/shell/site-env.ts';
import { csrfField, page } from '../parts/shell/site-page.ts';
import { reportPath } from '../parts/words/links.ts';
import { timeTag } from '../parts/words/time-words.ts';
import { hasRole } from '../user.ts';

/** Pages that may follow the work live at the same time, and how long one connection lasts. */
const MOST_WATCHERS = 200;
const LONGEST_WATCH = 10 * 60_000;
const HEARTBEAT = 20_000;

/** /jobs: what is pending and what failed. */
export function jobsRoutes(
  archive: Archive,
  memory: CountsMemory,
  onBug: (error: unknown) => void,
): Hono<SiteEnv> {
  const { store, wake } = archive;
  let retrying: Promise<void> | null = null;
  const routes = new Hono<SiteEnv>();

  routes.get('/jobs', async (c) => {
    const counts = await memory.fresh();
    const { cursor = '' } = c.req.query();
    const letters = await store.deadLetters({ limit: 50, ...(cursor === '' ? {} : { cursor }) });
    const csrf = hasRole(c.get('user'), 'admin') ? c.get('csrf') : null;
    return page(c, {
      title: 'Jobs',
      section: 'jobs',
      assets: ['live.js'],
      head: isBusy(counts)
        ? markup`<noscript><meta http-equiv="refresh" content="5"></noscript>\n`
        : markup``,
      body: markup`<h1>Jobs</h1>
${pendingSection(counts)}
${failedSection(letters, counts.deadLetters, csrf, retrying !== null)}
${paging('/jobs', { cursor }, letters.next)}`,
    });
  });

  routes.get('/jobs/events', (c) =>
    memory.watchers() >= MOST_WATCHERS
      ? errorPage(c, 503, 'Too many pages follow the work already.')
      : followCounts(c, memory),
  );

  routes.post('/jobs/retry', requireRole('admin'), async (c) => {
    const id = formText(await readForm(c), 'letter');
    if (id !== '') {
      await store.takeDeadLetter(id);
      wake();
    } else {
      retrying ??= retryDeadLetters(archive, { sleep })
        .then(() => undefined, onBug)
        .finally(() => {
          retrying = null;
        });
    }
    return c.redirect('/jobs#failed', 303);
  });
  return routes;
}

/** The counts as they change, as server-sent events, with a heartbeat between. */
function followCounts(c: SiteContext, memory: CountsMemory): Response {
  c.header('cache-control', 'no-store');
  c.header('x-accel-buffering', 'no');
  return streamSSE(c, async (stream) => {
    const end = new AbortController();
    const leave = memory.watch((counts) => {
      void stream.writeSSE({ event: 'counts', data: JSON.stringify(counts) });
    });
    stream.onAbort(() => end.abort());
    try {
      for (let waited = 0; waited < LONGEST_WATCH && !end.signal.aborted; waited += HEARTBEAT) {
        await wait(HEARTBEAT, undefined, { signal: end.signal, ref: false }).catch(() => undefined);
        if (!end.signal.aborted) await stream.writeSSE({ event: 'still', data: '' });
      }
    } finally {
      leave();
    }
  });
}

async function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
}

function isBusy({ unread, ungrouped, stale }: ArchiveCounts): boolean {
  return unread + ungrouped + stale > 0;
}

const PENDING = [
  ['unread', 'Reports to read'],
  ['ungrouped', 'Reports to put into stories'],
  ['stale', 'Stories to collate'],
  ['deadLetters', 'Failed'],
] as const;

const KEPT = [
  ['reports', 'Reports'],
  ['stories', 'Stories'],
  ['statements', 'Statements'],
  ['altered', 'Altered'],
  ['feeds', 'Feeds'],
] as const;

/** Counts of what is pending and kept; the script keeps them up to date. */
function pendingSection(counts: ArchiveCounts): Markup {
  const figure = ([name, label]: readonly [keyof ArchiveCounts, string]) =>
    markup`<div class="figure-box"><dt>${label}</dt><dd data-count="${name}">${counts[name].toLocaleString('en')}</dd></div>`;
  return markup`<section aria-labelledby="pending-title" id="live" data-events="/jobs/events"><h2 id="pending-title">Pending</h2>
<p class="lede" role="status" data-busy-words="Working: this page follows."
  data-idle-words="All is done.">${isBusy(counts) ? 'Work is pending.' : 'All is done.'}</p>
<dl class="figure-boxes">${PENDING.map(figure)}</dl>
<h2>In the archive</h2>
<dl class="figure-boxes">${KEPT.map(figure)}</dl></section>`;
}

function failedSection(
  letters: Page<DeadLetter>,
  total: number,
  csrf: string | null,
  retrying: boolean,
): Markup {
  const all =
    csrf === null || total === 0
      ? ''
      : retrying
        ? markup`<p class="notice" role="status">Everything is being tried again.</p>`
        : markup`<form method="post" action="/jobs/retry">${csrfField(csrf)}<button class="button second">Try all again</button></form>`;
  const columns = [
    { name: 'What' },
    { name: 'Why' },
    { name: 'When' },
    { name: 'Tries', figure: true },
    ...(csrf === null ? [] : [{ name: 'Deed', unseen: true }]),
  ];
  const rows = letters.items.map((letter) => letterCells(letter, csrf));
  const table = dataTable('What failed', columns, rows);
  return markup`<section id="failed" aria-labelledby="failed-title"><div class="head"><h2 id="failed-title">What failed</h2>${all}</div>
${
  rows.length === 0
    ? markup`<p class="nothing">Nothing failed.</p>`
    : markup`<p class="hint">${plural(total, 'thing')} could not be taken in; each is kept with its reason until it works.</p>${table}`
}</section>`;
}

function letterCells(letter: DeadLetter, csrf: string | null): Markup[] {
  const place = toOneLine(letter.place);
  const name =
    letter.kind === 'report' ? markup`<a href="${reportPath(letter.place)}">${place}</a>` : markup`${place}`;
  const deed = letter.kind === 'report' ? 'Try again' : 'Forget';
  const cells = [
    markup`${name}${letter.part === null ? '' : markup`<span class="facts">${toOneLine(letter.part)}</span>`}`,
    markup`${toOneLine(letter.message)}<span class="facts">${letter.code}</span>`,
    timeTag(letter.at),
    markup`${letter.tries}`,
  ];
  if (csrf === null) return cells;
  const form = markup`<form method="post" action="/jobs/retry">${csrfField(csrf)}<input type="hidden" name="letter"
  value="${letter.id}"><button class="plain">${deed}<span class="unseen"> ${place}</span></button></form>`;
  return [...cells, form];
}
