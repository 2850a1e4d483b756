import type { ApiToken, Session } from '../../app/accounts.ts';
import { type Markup, markup, shown } from '../../reports/html/markup.ts';
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
  const rows = tokens.map(
    ({ id, label, createdAt, lastUsedAt, expiresAt }) =>
      markup`<tr><th scope="row">${shown(label)}</th><td>${timeTag(createdAt)}</td>
<td>${lastUsedAt === null ? 'never' : timeTag(lastUsedAt)}</td>
<td>${expiresAt === null ? 'never' : timeTag(expiresAt)}</td><td>
<form method="post" action="${below}/tokens/remove">${csrf}<input type="hidden" name="id"
  value="${id}"><button class="plain">Remove<span class="unseen"> ${shown(label)}</span></button></form></td></tr>`,
  );
  return markup`<div class="scroll"><table><thead><tr><th scope="col">Name</th><th scope="col">Made</th><th scope="col">Last used</th>
<th scope="col">Ends</th><th scope="col"><span class="unseen">Remove</span></th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** The sessions of an account, each with a form that ends it; one's own ends by signing out. */
export function sessionTable(sessions: readonly Session[], { csrf, below }: TableForms): Markup {
  if (sessions.length === 0) return markup`<p class="nothing">There is no session.</p>`;
  const rows = sessions.map(({ id, createdAt, lastUsedAt, from, browser, isOwn }) => {
    const end = markup`<form method="post" action="${below}/sessions/end">${csrf}<input type="hidden" name="id"
  value="${id}"><button class="plain">End<span class="unseen"> the session from ${shown(from)}</span></button></form>`;
    return markup`<tr><th scope="row">${shown(from)}</th><td>${shown(browser.slice(0, MOST_SHOWN))}</td>
<td>${timeTag(createdAt)}</td><td>${timeTag(lastUsedAt)}</td><td>${isOwn ? 'this one' : end}</td></tr>`;
  });
  const others = sessions.filter(({ isOwn }) => !isOwn).length;
  return markup`<div class="scroll"><table><thead><tr><th scope="col">From</th><th scope="col">Browser</th><th scope="col">Began</th>
<th scope="col">Last used</th><th scope="col"><span class="unseen">End</span></th></tr></thead><tbody>${rows}</tbody></table></div>
${others > 1 ? markup`<form method="post" action="${below}/sessions/end">${csrf}<button class="button second">End all others</button></form>` : ''}`;
}

/** Characters of a browser's name for itself. */
const MOST_SHOWN = 120;
