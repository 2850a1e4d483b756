import type { SaidStatement } from '../../app/archive/store.ts';
import type { Carrier } from '../../core/model/archive.ts';
import type { Queries } from '../backend/backend.ts';
import { boundedKey } from '../bounded-text.ts';
import { statementCards, toStatementCard } from './list-statements.ts';

/** Everything that a speaker is said to have said, the latest first. */
export async function saidBy(
  queries: Queries,
  key: string,
  limit: number,
): Promise<readonly SaidStatement[]> {
  const rows = await statementCards(queries.db)
    .select('statements.carriers')
    .where('statements.speaker_key', '=', boundedKey(key))
    .orderBy('statements.place', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...toStatementCard(row),
    carriers: JSON.parse(row.carriers) as readonly Carrier[],
  }));
}
