import type { SavedView } from '../../core/model/archive.ts';
import { HearsayError } from '../../core/model/error.ts';
import type { Queries, WriteTransaction } from '../backend/backend.ts';
import type { SavedViewRow } from '../backend/tables.ts';

/** Keeps a search under a name; one of the same owner and name takes the place of the earlier one. */
export async function keepView(tx: WriteTransaction, { when, ...view }: SavedView): Promise<void> {
  await tx.db
    .deleteFrom('saved_views')
    .where('owner', '=', view.owner)
    .where('name', '=', view.name)
    .execute();
  await tx.db
    .insertInto('saved_views')
    .values({ ...view, at: when })
    .execute();
}

/** Somebody's views, by name. */
export async function listViews({ db }: Queries, owner: string): Promise<readonly SavedView[]> {
  const rows = await db
    .selectFrom('saved_views')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('name')
    .execute();
  return rows.map(toView);
}

export async function oneView({ db }: Queries, id: string): Promise<SavedView | null> {
  const row = await db.selectFrom('saved_views').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toView(row);
}

export async function removeView(tx: WriteTransaction, owner: string, id: string): Promise<void> {
  const gone = await tx.db
    .deleteFrom('saved_views')
    .where('owner', '=', owner)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (gone === undefined) throw new HearsayError('not-found', `You have no view ${id}`);
}

function toView({ at, ...row }: SavedViewRow): SavedView {
  return { ...row, when: at };
}
