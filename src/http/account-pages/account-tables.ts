import type { ApiToken, Session } from '../../app/accounts.ts';
import { type Markup, markup, shown } from '../../reports/html/markup.ts';
import { dataTable } from '../parts/lists/data-table.ts';
import { timeTag } from '../parts/words/time-words.ts';

interface TableForms {
  /** The form's token. */
  readonly csrf: Markup;
  /** Below what address the forms of the table post. */
  readonly below: string;
}

/** The API tokens of an account, each with a form that removes it. */
export function tokenTable(tokens: readonly ApiToken[], { csrf, below }: TableForms): Markup {
  if (tokens.length === 0) return markup`<p class="nothing">There is no token.</p>`;
  const columns = [
    ...['Name', 'Made', 'Last used', 'Ends'].map((name) => ({ name })),
    { name: 'Remove', unseen: true },
  ];
  const rows = tokens.map(({ id, label, createdAt, lastUsedAt, expiresAt }) => [
    markup`${shown(label)}`,
    timeTag(createdAt),
    orNever(lastUsedAt),
    orNever(expiresAt),
    markup`<form method="post" action="${below}/tokens/remove">${csrf}<input type="hidden" name="id"
  value="${id}"><button class="plain">Remove<span class="unseen"> ${shown(label)}</span></button></form>`,
  ]);
  return dataTable('API tokens', columns, rows);
}

function orNever(time: string | null): Markup {
  return time === null ? markup`never` : timeTag(time);
}

/** The sessions of an account, each with a form that ends it; one's own ends by signing out. */
export function sessionTable(sessions: readonly Session[], { csrf, below }: TableForms): Markup {
  if (sessions.length === 0) return markup`<p class="nothing">There is no session.</p>`;
  const rows = sessions.map(({ id, createdAt, lastUsedAt, from, browser, isOwn }) => {
    const end = markup`<form method="post" action="${below}/sessions/end">${csrf}<input type="hidden" name="id"
  value="${id}"><button class="plain">End<span class="unseen"> the session from ${shown(from)}</span></button></form>`;
    const where = [from, browser.slice(0, MOST_SHOWN)].map((words) => markup`${shown(words)}`);
    return [...where, timeTag(createdAt), timeTag(lastUsedAt), isOwn ? markup`this&nbsp;one` : end];
  });
  const columns = [
    ...['From', 'Browser', 'Began', 'Last used'].map((name) => ({ name })),
    { name: 'End', unseen: true },
  ];
  const others = sessions.filter(({ isOwn }) => !isOwn).length;
  return markup`${dataTable('Sessions', columns, rows)}${
    others > 1
      ? markup`<form method="post" action="${below}/sessions/end" class="spaced">${csrf}<button class="button second">End all others</button></form>`
      : ''
  }`;
}

/** Characters of a browser's name for itself. */
const MOST_SHOWN = 120;
