import type { SpeakerRuling } from '../../core/model/archive.ts';
import { HearsayError } from '../../core/model/error.ts';
import type { Database, Queries, WriteTransaction } from '../backend/backend.ts';
import type { StatementTableRow } from '../backend/tables.ts';
import { boundedKey } from '../bounded-text.ts';
import { oneSpeaker } from '../lists/list-speakers.ts';
import { statementEntry } from '../search/entries.ts';
import { countSpeakers } from '../stories/keep-statements.ts';
import { chunks } from '../stories/story-members.ts';
import { activeRulings, ruled, toRuling } from './apply-rulings.ts';

/** Keeps what was settled of who is who, and applies it. */
export async function ruleSpeaker(
  tx: WriteTransaction,
  given: Omit<SpeakerRuling, 'id' | 'fromName' | 'undone'>,
): Promise<SpeakerRuling> {
  await tx.lock('collating');
  const from = await oneSpeaker(tx, given.from);
  if (from === null) throw new HearsayError('not-found', `There is no speaker ${given.from}`);
  const last = await tx.db
    .selectFrom('speaker_rulings')
    .select((has) => has.fn.max('seq').as('last'))
    .executeTakeFirst();
  const row = {
    seq: (last?.last ?? 0) + 1,
    kind: given.kind,
    from_key: from.key,
    from_name: from.name,
    into_key: boundedKey(given.into),
    into_name: given.intoName,
    stories: JSON.stringify(given.stories),
    reports: JSON.stringify(given.reports),
    reason: given.reason,
    who: given.who,
    at: given.when,
    undone_by: null,
    undone_at: null,
  };
  await tx.db.insertInto('speaker_rulings').values(row).execute();
  if ((await applyAnew(tx, [from.key])) === 0)
    throw new HearsayError('bad-option', `This would leave every statement of ${from.name} as it is`);
  return toRuling(row);
}

/** Takes a ruling back. */
export async function undoRuling(tx: WriteTransaction, id: string, who: string, now: string): Promise<void> {
  await tx.lock('collating');
  const row = await tx.db
    .updateTable('speaker_rulings')
    .set({ undone_by: who, undone_at: now })
    .where('seq', '=', /^\d{1,9}$/u.test(id) ? Number(id) : 0)
    .where('undone_at', 'is', null)
    .returning('into_key')
    .executeTakeFirst();
  if (row === undefined) throw new HearsayError('not-found', `There is no ruling ${id} that still holds`);
  // What was ruled after it may have led the same statements further.
  const reached = new Set([row.into_key]);
  for (const { from, into } of await activeRulings(tx.db)) if (reached.has(from)) reached.add(into);
  await applyAnew(tx, [...reached]);
}

/** Everything that was settled, the latest first; of one speaker where a key is given. */
export async function listRulings({ db }: Queries, key?: string): Promise<readonly SpeakerRuling[]> {
  let rows = db.selectFrom('speaker_rulings').selectAll().orderBy('seq', 'desc');
  if (key !== undefined) {
    const known = boundedKey(key);
    rows = rows.where((is) => is.or([is('from_key', '=', known), is('into_key', '=', known)]));
  }
  return (await rows.execute()).map(toRuling);
}

/** Applies what holds now to the statements of some speakers, and tells how many became another's. */
async function applyAnew(tx: WriteTransaction, keys: readonly string[]): Promise<number> {
  const rulings = await activeRulings(tx.db);
  const rows = await tx.db
    .selectFrom('statements')
    .innerJoin('stories', 'stories.seq', 'statements.story')
    .selectAll('statements')
    .select('stories.id as story_id')
    .where('statements.speaker_key', 'in', keys)
    .orderBy('statements.story')
    .orderBy('statements.place')
    .execute();
  const moved = rows.flatMap(({ story_id, ...row }) => {
    const now = { ...row, ...ruled(row, story_id, rulings) };
    return now.speaker_key === row.speaker_key ? [] : [{ before: row, now }];
  });
  for (const part of chunks(moved.map(({ now }) => now))) await move(tx, part);
  const stories = Map.groupBy(moved, ({ now }) => now.story);
  for (const [story, changes] of stories) await recount(tx, story, changes);
  return moved.length;
}

async function move(tx: WriteTransaction, rows: readonly StatementTableRow[]): Promise<void> {
  const bySpeaker = Map.groupBy(rows, ({ speaker_key, speaker }) => JSON.stringify([speaker_key, speaker]));
  for (const own of bySpeaker.values()) {
    const { speaker, speaker_key } = own[0]!;
    const places = own.map(({ place }) => place);
    await tx.db
      .updateTable('statements')
      .set({ speaker, speaker_key })
      .where('place', 'in', places)
      .execute();
    await tx.search.remove(tx.db, 'statement', places);
    await tx.search.put(tx.db, 'statement', own.map(statementEntry));
  }
}

/** Counts the speakers of a story on: those statements that moved, beside those of the same speakers that did not. */
async function recount(
  tx: WriteTransaction,
  story: number,
  changes: readonly { readonly before: StatementTableRow; readonly now: StatementTableRow }[],
): Promise<void> {
  const after = await statementsOf(tx.db, story);
  const before = new Map(changes.map((change) => [change.now.place, change.before]));
  await countSpeakers(
    tx,
    after.map((row) => before.get(row.place) ?? row),
    after,
  );
}

function statementsOf(db: Database, story: number) {
  return db
    .selectFrom('statements')
    .select(['place', 'speaker', 'speaker_key', 'altered'])
    .where('story', '=', story)
    .orderBy('place')
    .execute();
}
