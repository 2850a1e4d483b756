import { Hono } from 'hono';
import type { Accounts, Change } from '../../app/accounts.ts';
import { type Markup, markup, shown } from '../../reports/html/markup.ts';
import { dataTable } from '../parts/lists/data-table.ts';
import { paging } from '../parts/lists/paging.ts';
import { timeTag } from '../parts/words/time-words.ts';
import type { ServeEnv } from '../security/serve-env.ts';
import { accountPage } from './account-form.ts';

const COLUMNS = [{ name: 'When' }, { name: 'Who' }, { name: 'What' }, { name: 'Of what' }, { name: 'From' }];

/** /accounts/trail: who changed what when, for admins. */
export function trailRoutes(accounts: Accounts): Hono<ServeEnv> {
  return new Hono<ServeEnv>().get('/accounts/trail', async (c) => {
    const { cursor = '' } = c.req.query();
    const { items, next } = await accounts.changes({ limit: 100, ...(cursor === '' ? {} : { cursor }) });
    return accountPage(c, {
      title: 'Changes',
      body: markup`<p class="facts"><a href="/accounts">Accounts</a></p><h1>Who changed what</h1>
${items.length === 0 ? markup`<p class="nothing">Nothing was changed yet.</p>` : dataTable('Changes', COLUMNS, items.map(cellsOf))}
${paging('/accounts/trail', { cursor }, next)}`,
    });
  });
}

function cellsOf({ at, who, from, what, about }: Change): Markup[] {
  return [timeTag(at), ...[who, what, about, from].map((words) => markup`${shown(words)}`)];
}
