import type { DeadLetter, ReportReading } from '../../core/model/archive.ts';
import type { Work } from '../backend/backend.ts';
import type { ReportRow } from '../backend/tables.ts';
import { addLetter } from '../feeds/dead-letters.ts';
import { dropMember, indexMember, touchStory } from '../stories/story-members.ts';
import { toReading } from './report-rows.ts';

/** Keeps what a reading found, unless the report has another version by now or is read already. */
export async function keepReading(
  work: Work,
  id: string,
  version: number,
  reading: ReportReading,
): Promise<void> {
  const report = await takeUnread(work, id, version, 'read');
  if (report === null) return;
  await work.db
    .updateTable('versions')
    .set({
      reading_engine: reading.engine,
      attributions: JSON.stringify(reading.attributions),
      terms: JSON.stringify(reading.terms),
      bands: JSON.stringify(reading.bands),
      profile: JSON.stringify(reading.profile ?? null),
    })
    .where('report', '=', report.seq)
    .where('version', '=', version)
    .execute();
  if (report.story !== null) await replaceMember(work, report, report.story, version, reading);
}

/** A new version of a grouped report stays in its story, found by its new words. */
async function replaceMember(
  work: Work,
  report: Unread,
  story: number,
  version: number,
  reading: ReportReading,
): Promise<void> {
  const texts = await work.db
    .selectFrom('versions')
    .select(['version', 'received_at', 'attributions', 'profile', 'terms', 'bands', 'reading_engine'])
    .where('report', '=', report.seq)
    .where('version', 'in', [report.read_version, version])
    .execute();
  const before = texts.find((text) => text.version === report.read_version);
  if (before !== undefined) await dropMember(work.db, story, report.seq, toReading(before));
  await work.db
    .updateTable('reports')
    .set({ state: 'grouped', read_version: version })
    .where('seq', '=', report.seq)
    .execute();
  await indexMember(work.db, story, report.seq, reading);
  await touchStory(work.db, story, texts.find((text) => text.version === version)!.received_at);
}

/** Sets a report aside whose reading failed. */
export async function keepFailure(
  work: Work,
  id: string,
  version: number,
  letter: Omit<DeadLetter, 'id' | 'tries'>,
): Promise<void> {
  const report = await takeUnread(work, id, version, 'failed');
  if (report !== null) await addLetter(work, letter);
}

type Unread = Pick<ReportRow, 'seq' | 'story' | 'read_version'>;

/** Takes a report from among the unread; null where it is not there, or another process was first. */
async function takeUnread(
  work: Work,
  id: string,
  version: number,
  state: 'read' | 'failed',
): Promise<Unread | null> {
  const taking = work.db
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
  await work.lock('grouping');
  const again = await taking.set({ state }).returning(['seq', 'story', 'read_version']).executeTakeFirst();
  return again ?? null;
}
