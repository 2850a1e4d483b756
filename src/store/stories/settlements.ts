import type { LedgerRow, SettledFinding } from '../../core/model/archive.ts';
import type { Queries, WriteTransaction } from '../backend/backend.ts';
import type { SettlementRow } from '../backend/tables.ts';
import { chunks } from './story-members.ts';

/** Keeps what was decided of a finding; a later decision takes the place of an earlier one. */
export async function settleFinding(
  tx: WriteTransaction,
  { id, when, ...decided }: SettledFinding,
): Promise<void> {
  const values = { ...decided, at: when };
  await tx.db
    .insertInto('settlements')
    .values({ id, ...values })
    .onConflict((on) => on.column('id').doUpdateSet(values))
    .execute();
}

/** What was decided of these findings, by their ids; in the order of the ids. */
export async function settledAmong({ db }: Queries, ids: readonly string[]): Promise<SettledFinding[]> {
  const rows: SettlementRow[] = [];
  for (const part of chunks(ids))
    rows.push(...(await db.selectFrom('settlements').selectAll().where('id', 'in', part).execute()));
  return rows.sort((x, y) => (x.id < y.id ? -1 : 1)).map(toSettled);
}

function toSettled({ id, kind, state, who, at, reason }: SettlementRow): SettledFinding {
  return { id, kind, state: state as SettledFinding['state'], who, when: at, reason };
}

/** How many findings of each kind were confirmed and dismissed, in the order of the kinds' names. */
export async function countSettled({ db }: Queries): Promise<LedgerRow[]> {
  const rows = await db
    .selectFrom('settlements')
    .select((has) => ['kind', 'state', has.fn.countAll<number>().as('rows')])
    .groupBy(['kind', 'state'])
    .orderBy('kind')
    .execute();
  return [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, own]) => {
    const inState = (state: string) => own.find((row) => row.state === state)?.rows ?? 0;
    return { kind, confirmed: inState('confirmed'), dismissed: inState('dismissed') };
  });
}
