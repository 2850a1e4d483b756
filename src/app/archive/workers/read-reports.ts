import type { ArchivedReport } from '../../../core/model/archive.ts';
import { HearsayError } from '../../../core/model/error.ts';
import type { GuardedQuotation } from '../../../core/model/guarded-text.ts';
import type { Archive } from '../archive.ts';
import { inParallel } from './in-parallel.ts';

/** Reads the next unread reports, `limit` at most, and returns how many there were. */
export async function readReports(archive: Archive, limit = 64): Promise<number> {
  const reports = await archive.store.unread(limit);
  await inParallel(reports, archive.pool.size, (report) => readReport(report, archive));
  return reports.length;
}

/** Reads one report: who says what in it, and by what its story and its copies are found. */
export async function readReport(report: ArchivedReport, archive: Archive): Promise<void> {
  const { id, version } = report;
  try {
    const reading = await archive.pool.read({ ...report.document, id });
    await archive.store.keepReading(id, version, reading, await quotationsSince(report, archive));
  } catch (error) {
    if (error instanceof HearsayError && error.code === 'store-failed') throw error;
    const message = `${id}: could not be read: ${error instanceof Error ? error.message : String(error)}`;
    await archive.store.keepFailure(id, version, {
      kind: 'report',
      place: id,
      part: null,
      code: error instanceof HearsayError ? error.code : 'internal',
      message,
      at: archive.clock(),
    });
  }
}

/** What became of the quotations since the version before; null for a first one, or where that takes too long. */
async function quotationsSince(
  { id, version, document }: ArchivedReport,
  { store, pool }: Archive,
): Promise<readonly GuardedQuotation[] | null> {
  if (version === 1) return null;
  const before = (await store.versions(id)).find((each) => each.version === version - 1);
  if (before === undefined) return null;
  try {
    return await pool.guard({ before: before.document, after: document });
  } catch (error) {
    // The report itself was read; its page compares the two when it is asked for.
    if (error instanceof HearsayError && (error.code === 'took-too-long' || error.code === 'too-large'))
      return null;
    throw error;
  }
}
