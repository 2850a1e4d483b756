import type { AlteredEdit } from '../../core/model/archive.ts';
import { type GuardedQuotation, isQuoteAltered } from '../../core/model/guarded-text.ts';
import type { Queries, WriteTransaction } from '../backend/backend.ts';
import { reportCards, toCard } from './report-rows.ts';

/** Keeps what became of the quotations between a report's version and the one before; once. */
export async function keepEdit(
  tx: WriteTransaction,
  report: number,
  version: number,
  quotations: readonly GuardedQuotation[],
): Promise<void> {
  const { received_at: at } = await tx.db
    .selectFrom('versions')
    .select('received_at')
    .where('report', '=', report)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  const altered = quotations.filter(isQuoteAltered).length;
  await tx.db
    .insertInto('edits')
    .values({ report, version, at, altered, quotations: JSON.stringify(quotations) })
    .onConflict((on) => on.doNothing())
    .execute();
}

/** The versions that have quotations otherwise than the one before, the latest first. */
export async function alteredEdits({ db }: Queries, limit: number): Promise<readonly AlteredEdit[]> {
  const rows = await reportCards(db)
    .innerJoin('edits', 'edits.report', 'reports.seq')
    .select(['edits.version as edit_version', 'edits.at as edit_at', 'edits.quotations'])
    .where('edits.altered', '>', 0)
    .orderBy('edits.at', 'desc')
    .orderBy('edits.report', 'desc')
    .orderBy('edits.version', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    report: toCard(row),
    version: row.edit_version,
    at: row.edit_at,
    altered: (JSON.parse(row.quotations) as GuardedQuotation[]).filter(isQuoteAltered),
  }));
}
