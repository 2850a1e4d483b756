import type { StatementRow } from '../../app/archive/store.ts';
import type { Database, WriteTransaction } from '../backend/backend.ts';
import type { StatementTableRow } from '../backend/tables.ts';
import { boundedKey } from '../bounded-text.ts';
import { placeOf } from '../place.ts';
import { speakerEntry, statementEntry } from '../search/entries.ts';
import { activeRulings, ruled } from '../speakers/apply-rulings.ts';
import { chunks } from './story-members.ts';

type Kept = Omit<StatementTableRow, 'seq' | 'place'>;

/** Replaces a story's statements. Those that did not change stay as they are, with their places in the index. */
export async function keepStatements(
  tx: WriteTransaction,
  story: number,
  statements: readonly StatementRow[],
): Promise<void> {
  const before = await tx.db
    .selectFrom('statements')
    .selectAll()
    .where('story', '=', story)
    .orderBy('seq')
    .execute();
  const rulings = await activeRulings(tx.db);
  const { id } = await tx.db
    .selectFrom('stories')
    .select('id')
    .where('seq', '=', story)
    .executeTakeFirstOrThrow();
  const after = statements.map((statement) => {
    const row = toRow(story, statement);
    return { ...row, ...ruled(row, id, rulings) };
  });
  const wanted = new Set(after.map(fingerprint));
  const there = new Set(before.map(fingerprint));
  await removeRows(
    tx,
    before.filter((row) => !wanted.has(fingerprint(row))),
  );
  await addRows(
    tx,
    after.filter((row) => !there.has(fingerprint(row))),
  );
  await countSpeakers(tx, before, after);
}

async function removeRows(tx: WriteTransaction, rows: readonly StatementTableRow[]): Promise<void> {
  for (const part of chunks(rows)) {
    const places = part.map((row) => row.place);
    await tx.db.deleteFrom('statements').where('place', 'in', places).execute();
    await tx.search.remove(tx.db, 'statement', places);
  }
}

async function addRows(tx: WriteTransaction, rows: readonly Kept[]): Promise<void> {
  const last = await tx.db
    .selectFrom('statements')
    .select((has) => has.fn.max('seq').as('last'))
    .executeTakeFirst();
  let seq = last?.last ?? 0;
  const placed = rows.map((row): StatementTableRow => {
    seq += 1;
    return { ...row, seq, place: placeOf(row.date, seq) };
  });
  for (const part of chunks(placed)) {
    await tx.db.insertInto('statements').values(part).execute();
    await tx.search.put(tx.db, 'statement', part.map(statementEntry));
  }
}

/** What counts of a statement for its speaker. */
type Told = Pick<StatementTableRow, 'speaker' | 'speaker_key' | 'altered'>;

interface Tally {
  name: string;
  statements: number;
  altered: number;
}

/** Counts the speakers' statements on, by what changed in one story. */
export async function countSpeakers(
  tx: WriteTransaction,
  before: readonly Told[],
  after: readonly Told[],
): Promise<void> {
  const old = tallies(before);
  const fresh = tallies(after);
  for (const key of [...new Set([...old.keys(), ...fresh.keys()])].sort()) {
    const a = old.get(key);
    const b = fresh.get(key);
    const change = {
      statements: (b?.statements ?? 0) - (a?.statements ?? 0),
      altered: (b?.altered ?? 0) - (a?.altered ?? 0),
      stories: Number(b !== undefined) - Number(a !== undefined),
    };
    if (change.statements === 0 && change.altered === 0 && change.stories === 0) continue;
    await countSpeaker(tx, key, (b ?? a)!.name, change);
  }
}

async function countSpeaker(
  tx: WriteTransaction,
  key: string,
  name: string,
  change: { readonly statements: number; readonly altered: number; readonly stories: number },
): Promise<void> {
  const counted = await tx.db
    .updateTable('speakers')
    .set((set) => ({
      statements: set('statements', '+', change.statements),
      altered: set('altered', '+', change.altered),
      stories: set('stories', '+', change.stories),
    }))
    .where('key', '=', key)
    .returning(['seq', 'statements'])
    .executeTakeFirst();
  if (counted === undefined) {
    const row = { seq: await nextSpeaker(tx.db), key, name, ...change };
    await tx.db.insertInto('speakers').values(row).execute();
    await tx.search.put(tx.db, 'speaker', [speakerEntry(row)]);
  } else if (counted.statements <= 0) {
    await tx.db.deleteFrom('speakers').where('key', '=', key).execute();
    await tx.search.remove(tx.db, 'speaker', [counted.seq]);
  }
}

async function nextSpeaker(db: Database): Promise<number> {
  const row = await db
    .selectFrom('speakers')
    .select((has) => has.fn.max('seq').as('last'))
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

function tallies(rows: readonly Told[]): Map<string, Tally> {
  const speakers = new Map<string, Tally>();
  for (const row of rows) {
    const tally = speakers.get(row.speaker_key) ?? { name: row.speaker, statements: 0, altered: 0 };
    tally.statements += 1;
    tally.altered += row.altered;
    speakers.set(row.speaker_key, tally);
  }
  return speakers;
}

function toRow(story: number, statement: StatementRow): Kept {
  return {
    story,
    statement: statement.statement,
    speaker: statement.speaker,
    speaker_key: boundedKey(statement.speakerKey),
    text: statement.text,
    words: statement.words,
    speaker_verdict: statement.speakerVerdict,
    chain: statement.chain,
    altered: statement.altered ? 1 : 0,
    witnesses: statement.witnesses,
    date: statement.date,
    all_wordings: statement.allWordings,
    own_key: boundedKey(statement.speakerKey),
    own_speaker: statement.speaker,
    mode: statement.mode,
    carriers: JSON.stringify(statement.carriers),
  };
}

function fingerprint(row: Kept): string {
  return JSON.stringify([
    row.statement,
    row.speaker,
    row.speaker_key,
    row.text,
    row.words,
    row.speaker_verdict,
    row.chain,
    row.altered,
    row.witnesses,
    row.date,
    row.all_wordings,
    row.own_key,
    row.own_speaker,
    row.mode,
    row.carriers,
  ]);
}
