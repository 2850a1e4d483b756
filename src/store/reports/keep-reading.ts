import type { DeadLetter, ReportReading } from '../../core/model/archive.ts';
import type { GuardedQuotation } from '../../core/model/guarded-text.ts';
import type { WriteTransaction } from '../backend/backend.ts';
import type { ReportRow } from '../backend/tables.ts';
import { addDeadLetter } from '../feeds/dead-letters.ts';
import { dropMember, indexMember, recountStory, touchStory } from '../stories/story-members.ts';
import { keepEdit } from './edits.ts';
import { termsOf, toReader } from './report-rows.ts';

/** Keeps what a reading found, unless the report has another version by now or is read already. */
export async function keepReading(
  tx: WriteTransaction,
  id: string,
  version: number,
  reading: ReportReading,
  quotations: readonly GuardedQuotation[] | null,
): Promise<void> {
  const report = await takeUnread(tx, id, version, 'read');
  if (report === null) return;
  await tx.db
    .updateTable('versions')
    .set({
      reading_engine: toReader(reading),
      attributions: JSON.stringify(reading.attributions),
      terms: JSON.stringify(reading.terms),
      bands: JSON.stringify(reading.bands),
      profile: JSON.stringify(reading.profile ?? null),
    })
    .where('report', '=', report.seq)
    .where('version', '=', version)
    .execute();
  if (quotations !== null) await keepEdit(tx, report.seq, version, quotations);
  if (report.story !== null) await replaceMember(tx, report, report.story, version, reading);
}

/** A new version of a grouped report stays in its story, found by its new words. */
async function replaceMember(
  tx: WriteTransaction,
  report: Unread,
  story: number,
  version: number,
  reading: Pick<ReportReading, 'terms'>,
): Promise<void> {
  const texts = await tx.db
    .selectFrom('versions')
    .select(['version', 'received_at', 'terms'])
    .where('report', '=', report.seq)
    .where('version', 'in', [report.read_version, version])
    .execute();
  const before = texts.find((text) => text.version === report.read_version);
  if (before !== undefined) await dropMember(tx.db, story, termsOf(before));
  await tx.db
    .updateTable('reports')
    .set({ state: 'grouped', read_version: version })
    .where('seq', '=', report.seq)
    .execute();
  await indexMember(tx.db, story, reading.terms);
  await recountStory(tx.db, story);
  await touchStory(tx.db, story, texts.find((text) => text.version === version)!.received_at);
}

/** Sets a report aside whose reading failed. */
export async function keepFailure(
  tx: WriteTransaction,
  id: string,
  version: number,
  letter: Omit<DeadLetter, 'id' | 'tries'>,
): Promise<void> {
  const report = await takeUnread(tx, id, version, 'failed');
  if (report !== null) await addDeadLetter(tx, letter);
}

type Unread = Pick<ReportRow, 'seq' | 'story' | 'read_version'>;

/** Takes a report from among the unread; null where it is not there, or another process was first. */
async function takeUnread(
  tx: WriteTransaction,
  id: string,
  version: number,
  state: 'read' | 'failed',
): Promise<Unread | null> {
  const taking = tx.db
    .updateTable('reports')
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'received');
  const read = state === 'read' ? { read_version: version } : {};
  const fresh = await taking
    .set({ state, ...read })
    .where('story', 'is', null)
    .returning(['seq', 'story', 'read_version'])
    .executeTakeFirst();
  if (fresh !== undefined) return fresh;
  // A new version of a grouped report changes its story: one such change at a time.
  await tx.lock('grouping');
  const again = await taking.set({ state }).returning(['seq', 'story', 'read_version']).executeTakeFirst();
  return again ?? null;
}
