import { sql } from 'kysely';
import { indexedWords } from '../../app/archive/search/search-words.ts';
import { facetWord } from './facet-word.ts';
import {
  SEARCHABLE,
  type Searchable,
  type SearchEntry,
  type SearchIndex,
  type SearchRequest,
} from './search-index.ts';

// Limits of the type: https://www.postgresql.org/docs/current/textsearch-limitations.html
const MOST_BYTES = 300_000;
const LAST_POSITION = 16_383;
const MOST_POSITIONS = 255;
const ENTRIES_AT_ONCE = 50;

/**
 * The index of PostgreSQL: `tsvector` and GIN. Vectors and queries are written out word by word, so that neither the
 * server's parser nor its dictionaries change what is found.
 */
export const tsvectorIndex: SearchIndex = {
  async create(db, fill) {
    for (const what of SEARCHABLE) {
      await sql`create table ${table(what)} (place bigint primary key, words tsvector not null)`.execute(db);
    }
    await fill();
    for (const what of SEARCHABLE) {
      await sql`create index ${sql.ref(`${what}_search_words`)} on ${table(what)} using gin (words)`.execute(
        db,
      );
    }
    // Until the server knows how common words are, it reads every text that holds a common one.
    await sql`analyze`.execute(db);
  },

  async put(db, what, entries) {
    for (let at = 0; at < entries.length; at += ENTRIES_AT_ONCE) {
      const rows = entries
        .slice(at, at + ENTRIES_AT_ONCE)
        .map((entry) => sql`(${entry.place}::bigint, ${vectorOf(entry)}::tsvector)`);
      await sql`insert into ${table(what)} (place, words) values ${sql.join(rows)}`.execute(db);
    }
  },

  async remove(db, what, places) {
    if (places.length === 0) return;
    await sql`delete from ${table(what)} where place = any(${places}::bigint[])`.execute(db);
  },

  async drop(db) {
    for (const what of SEARCHABLE) await sql`drop table ${table(what)}`.execute(db);
  },

  async find(db, what, request) {
    const among = request.among === undefined ? sql`` : sql`and place = any(${request.among}::bigint[])`;
    // Left to itself the server may read the whole list backwards for the few that there are.
    const order = request.narrow ? sql`place + 0` : sql`place`;
    const found = await sql<{ place: number }>`select place from ${table(what)}
      where words @@ ${expression(request)}::tsquery and place between ${request.least} and ${request.most} ${among}
      order by ${order} desc limit ${request.limit}`.execute(db);
    return found.rows.map((row) => row.place);
  },
};

function table(what: Searchable) {
  return sql.table(`${what}_search`);
}

/** An entry as the type's text. Words are of letters and digits only, so that they need no more than quotation marks. */
export function vectorOf(entry: SearchEntry): string {
  const positions = new Map<string, number[]>();
  let bytes = 0;
  for (const [index, word] of indexedWords(entry.text).entries()) {
    let places = positions.get(word);
    if (places === undefined) {
      bytes += Buffer.byteLength(word) + 8;
      if (bytes > MOST_BYTES) break;
      places = [];
      positions.set(word, places);
    }
    if (places.length < MOST_POSITIONS) {
      places.push(Math.min(index + 1, LAST_POSITION));
      bytes += 2;
    }
  }
  const words = [...positions].map(([word, places]) => `'${word}':${places.join(',')}`);
  return [...words, ...entry.facets.map((facet) => `'${facetWord(facet)}'`)].join(' ');
}

function expression(request: SearchRequest): string {
  const phrases = request.words.map((phrase) => phrase.map((word) => `'${word}'`).join(' <-> '));
  const facets = request.facets.map((facet) => `'${facetWord(facet)}'`);
  return [...phrases.map((phrase) => `(${phrase})`), ...facets].join(' & ');
}
