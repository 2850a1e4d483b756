import { searchWords } from '../../app/archive/search/search-words.ts';
import type { StatementQuery } from '../../app/archive/store.ts';
import type { FacetCount, StatementFacets } from '../../core/model/archive.ts';
import type { Queries } from '../backend/backend.ts';
import { boundedKey } from '../bounded-text.ts';
import { placesBetween } from '../place.ts';
import { outletsOf } from '../search/entries.ts';
import { facetsOf } from './list-statements.ts';

/** Statements that are counted; of more the latest, so that a common word costs no more than a rare one. */
const MOST_COUNTED = 300;
const MOST_ENTRIES = 12;

/** How the statements that a query finds are spread over speakers, outlets, verdicts and months. */
export async function countFacets(queries: Queries, query: StatementQuery): Promise<StatementFacets> {
  const rows = await foundRows(queries, query);
  const counted = rows.slice(0, MOST_COUNTED);
  const named = counted.filter(({ speaker_key }) => speaker_key !== '');
  return {
    total: counted.length,
    isAll: rows.length <= MOST_COUNTED,
    speakers: tally(named.map(({ speaker_key, speaker }) => [speaker_key, speaker])),
    outlets: tally(counted.flatMap((row) => outletsOf(row).map((outlet) => [outlet, outlet] as const))),
    verdicts: tally(counted.flatMap(({ words }) => (words === null ? [] : [[words, words] as const]))),
    months: tally(
      counted.flatMap(({ date }) => {
        const month = /^\d{4}-\d{2}/u.exec(date)?.[0];
        return month === undefined ? [] : [[month, month] as const];
      }),
    ).sort((a, b) => (a.value < b.value ? 1 : -1)),
  };
}

async function foundRows(queries: Queries, query: StatementQuery) {
  const words = searchWords(query.text ?? '');
  if (words.length === 0 && (query.text ?? '').trim() !== '') return [];
  const { least, most } = placesBetween(query.from, query.to);
  const facets = facetsOf(query);
  let rows = queries.db
    .selectFrom('statements')
    .select(['speaker_key', 'speaker', 'words', 'date', 'carriers'])
    .where('place', '>=', least)
    .where('place', '<=', most)
    .orderBy('place', 'desc')
    .limit(MOST_COUNTED + 1);
  if (words.length > 0 || facets.length > 1 || query.outlet !== undefined) {
    const narrow = query.speakerKey !== undefined;
    const request = { words, facets, narrow, least, most, limit: MOST_COUNTED + 1 };
    const found = await queries.search.find(queries.db, 'statement', request);
    if (found.length === 0) return [];
    rows = rows.where('place', 'in', found);
  } else if (query.speakerKey !== undefined) {
    rows = rows.where('speaker_key', '=', boundedKey(query.speakerKey));
  } else if (query.words !== undefined) {
    rows = rows.where('words', '=', query.words);
  } else if (query.altered !== undefined) {
    rows = rows.where('altered', '=', query.altered ? 1 : 0);
  }
  return rows.execute();
}

/** The most frequent first; equal ones by name. */
function tally(values: readonly (readonly [value: string, name: string])[]): FacetCount[] {
  const counts = new Map<string, { value: string; name: string; count: number }>();
  for (const [value, name] of values) {
    const entry = counts.get(value) ?? { value, name, count: 0 };
    entry.count += 1;
    counts.set(value, entry);
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_ENTRIES);
}
