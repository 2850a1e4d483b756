import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import type { LedgerRow } from '../../core/model/archive.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { dataTable } from '../parts/lists/data-table.ts';
import type { SiteEnv } from '../parts/shell/site-env.ts';
import { page } from '../parts/shell/site-page.ts';

const COLUMNS = [
  { name: 'Kind' },
  { name: 'Confirmed', figure: true },
  { name: 'Dismissed', figure: true },
  { name: 'Right', figure: true },
];

/** /ledger: how often the findings that editors settled were right. */
export function ledgerRoutes({ store }: Archive): Hono<SiteEnv> {
  return new Hono<SiteEnv>().get('/ledger', async (c) => {
    const rows = await store.countSettled();
    return page(c, {
      title: 'Ledger of findings',
      body: markup`<h1>Ledger of findings</h1>
<p class="lede">What editors confirmed and dismissed, by kind of finding: how often Hearsay was right.</p>
${
  rows.length === 0
    ? markup`<p class="nothing">No finding was settled yet.</p>`
    : dataTable('Settled findings', COLUMNS, [...rows, totalOf(rows)].map(cellsOf))
}`,
    });
  });
}

function totalOf(rows: readonly LedgerRow[]): LedgerRow {
  const sum = (count: (row: LedgerRow) => number) => rows.reduce((total, row) => total + count(row), 0);
  return { kind: 'all', confirmed: sum((row) => row.confirmed), dismissed: sum((row) => row.dismissed) };
}

function cellsOf({ kind, confirmed, dismissed }: LedgerRow): Markup[] {
  const right = Math.round((100 * confirmed) / (confirmed + dismissed));
  return [
    markup`${kind.replaceAll('-', ' ')}`,
    markup`${confirmed}`,
    markup`${dismissed}`,
    markup`${right} %`,
  ];
}
