import type { PageRequest } from '../../app/archive/store.ts';
import type { DeadLetter, Page } from '../../core/model/archive.ts';
import type { Queries, WriteTransaction } from '../backend/backend.ts';
import type { DeadLetterRow } from '../backend/tables.ts';
import { hashOf } from '../bounded-text.ts';
import { limitOf, NUMBER_CURSOR, pageOf, readCursor } from '../lists/cursor.ts';

/** Keeps what could not be taken in. One that failed before is the same dead letter with one more try. */
export async function addDeadLetter(
  tx: WriteTransaction,
  letter: Omit<DeadLetter, 'id' | 'tries'>,
): Promise<void> {
  await tx.lock('dead-letters');
  const { kind, place, part, code, message, at } = letter;
  const key = hashOf(JSON.stringify([kind, place, part]));
  const last = await tx.db
    .selectFrom('dead_letters')
    .select((has) => has.fn.max('seq').as('seq'))
    .executeTakeFirst();
  await tx.db
    .insertInto('dead_letters')
    .values({ seq: (last?.seq ?? 0) + 1, key, kind, place, part, code, message, at, tries: 1, taken: 0 })
    .onConflict((on) =>
      on.column('key').doUpdateSet((set) => ({
        code,
        message,
        at,
        taken: 0,
        tries: set('dead_letters.tries', '+', 1),
      })),
    )
    .execute();
}

/** The dead letters, the oldest first. */
export async function listDeadLetters(queries: Queries, request: PageRequest): Promise<Page<DeadLetter>> {
  const limit = limitOf(request);
  const after = readCursor(request, NUMBER_CURSOR)?.[0] ?? 0;
  const rows = await queries.db
    .selectFrom('dead_letters')
    .selectAll()
    .where('taken', '=', 0)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, toLetter, (row) => [row.seq]);
}

/** Takes a dead letter away for a new try; a report goes back among the unread. */
export async function takeDeadLetter(tx: WriteTransaction, id: string): Promise<DeadLetter | null> {
  if (!/^\d{1,15}$/.test(id)) return null;
  const row = await tx.db
    .updateTable('dead_letters')
    .set({ taken: 1 })
    .where('seq', '=', Number(id))
    .where('taken', '=', 0)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.kind === 'report') {
    await tx.db
      .updateTable('reports')
      .set({ state: 'received' })
      .where('id', '=', row.place)
      .where('state', '=', 'failed')
      .execute();
  }
  return toLetter(row);
}

function toLetter(row: DeadLetterRow): DeadLetter {
  return {
    id: String(row.seq),
    kind: row.kind as DeadLetter['kind'],
    place: row.place,
    part: row.part,
    code: row.code,
    message: row.message,
    at: row.at,
    tries: row.tries,
  };
}
