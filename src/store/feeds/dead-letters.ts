import type { PageRequest } from '../../app/archive/store.ts';
import type { DeadLetter, Page } from '../../core/model/archive.ts';
import type { Look, Work } from '../backend/backend.ts';
import type { DeadLetterRow } from '../backend/tables.ts';
import { hashOf } from '../bounded-key.ts';
import { limitOf, NUMBER_CURSOR, pageOf, readCursor } from '../lists/cursor.ts';

/** Keeps what could not be taken in. One that failed before is the same letter with one more try. */
export async function addLetter(work: Work, letter: Omit<DeadLetter, 'id' | 'tries'>): Promise<void> {
  await work.lock('letters');
  const { kind, place, part, code, message, at } = letter;
  const key = hashOf(JSON.stringify([kind, place, part]));
  const last = await work.db
    .selectFrom('dead_letters')
    .select((has) => has.fn.max('seq').as('seq'))
    .executeTakeFirst();
  await work.db
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

/** The letters that wait, the oldest first. */
export async function listLetters(look: Look, request: PageRequest): Promise<Page<DeadLetter>> {
  const limit = limitOf(request);
  const after = readCursor(request, NUMBER_CURSOR)?.[0] ?? 0;
  const rows = await look.db
    .selectFrom('dead_letters')
    .selectAll()
    .where('taken', '=', 0)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, toLetter, (row) => [row.seq]);
}

/** Takes a letter away for a new try; a report goes back among the unread. */
export async function takeLetter(work: Work, id: string): Promise<DeadLetter | null> {
  if (!/^\d{1,15}$/.test(id)) return null;
  const row = await work.db
    .updateTable('dead_letters')
    .set({ taken: 1 })
    .where('seq', '=', Number(id))
    .where('taken', '=', 0)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.kind === 'report') {
    await work.db
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
