import { sql } from 'kysely';
import { indexedWords, type SearchWords } from '../../app/archive/search/search-words.ts';
import { facetWord } from './facet-word.ts';
import {
  SEARCHABLE,
  type Searchable,
  type SearchEntry,
  type SearchIndex,
  type SearchRequest,
} from './search-index.ts';

/** The index of the embedded database: FTS5 without a copy of the texts (https://www.sqlite.org/fts5.html). */
export const fts5Index: SearchIndex = {
  async create(db, fill) {
    for (const what of SEARCHABLE) {
      await sql`create virtual table ${table(what)} using fts5(words, facets, content='', contentless_delete=1, tokenize='unicode61')`.execute(
        db,
      );
    }
    await fill();
  },

  async put(db, what, entries) {
    for (const entry of entries) {
      await sql`insert into ${table(what)} (rowid, words, facets) values (${entry.place}, ${wordsOf(entry)}, ${facetsOf(entry)})`.execute(
        db,
      );
    }
  },

  async remove(db, what, places) {
    for (const place of places) await sql`delete from ${table(what)} where rowid = ${place}`.execute(db);
  },

  async drop(db) {
    for (const what of SEARCHABLE) await sql`drop table ${table(what)}`.execute(db);
  },

  async find(db, what, request) {
    // FTS5 seeks by whole numbers only, and JavaScript's numbers reach it as fractions.
    const [least, most] = [BigInt(request.least), BigInt(request.most)];
    const among =
      request.among === undefined ? sql`` : sql`and rowid in (${sql.join(request.among.map(BigInt))})`;
    const found = await sql<{ place: number }>`select rowid as place from ${table(what)}
      where ${table(what)} match ${expression(request)} and rowid between ${least} and ${most} ${among}
      order by rowid desc limit ${request.limit}`.execute(db);
    return found.rows.map((row) => row.place);
  },
};

function table(what: Searchable) {
  return sql.table(`${what}_search`);
}

function wordsOf(entry: SearchEntry): string {
  return indexedWords(entry.text).join(' ');
}

function facetsOf(entry: SearchEntry): string {
  return entry.facets.map(facetWord).join(' ');
}

/** Every word stands in quotation marks and is of letters and digits: nothing in it is an operator. */
function expression(request: SearchRequest): string {
  const phrases = (words: SearchWords) => words.map((phrase) => `"${phrase.join(' ')}"`).join(' AND ');
  const parts: string[] = [];
  if (request.words.length > 0) parts.push(`words : (${phrases(request.words)})`);
  if (request.facets.length > 0) {
    parts.push(`facets : (${phrases(request.facets.map((facet) => [facetWord(facet)]))})`);
  }
  return parts.join(' AND ');
}
