import { z } from 'zod';
import { indexedWords, type SearchWords, searchWords } from '../../app/archive/search/search-words.ts';
import type { StatementQuery } from '../../app/archive/store.ts';
import type { Page, StatementCard } from '../../core/model/archive.ts';
import type { Mode } from '../../core/model/attribution.ts';
import { countBy } from '../../core/model/lists/count-by.ts';
import type { WordsVerdict } from '../../core/model/verdict.ts';
import type { Database, Queries } from '../backend/backend.ts';
import type { StatementTableRow } from '../backend/tables.ts';
import { boundedKey } from '../bounded-text.ts';
import { placesBetween } from '../place.ts';
import { outletFacet, statementFacets } from '../search/entries.ts';
import { wordingFound } from '../search/wording-found.ts';
import { limitOf, NUMBER_CURSOR, pageOf, readCursor, writeCursor } from './cursor.ts';

/** By how well they match, the latest of those found are put in order: so many of them. */
const MOST_RANKED = 500;

const OFFSET_CURSOR = z.tuple([z.literal('match'), z.int().min(0).max(MOST_RANKED)]);

/** Statements of all stories, the latest first or those that match best. */
export async function listStatements(queries: Queries, query: StatementQuery): Promise<Page<StatementCard>> {
  if (query.text === undefined || query.text.trim() === '') return newest(queries, query, null);
  const words = searchWords(query.text);
  if (words.length === 0) return { items: [], next: null };
  return query.order === 'newest' ? newest(queries, query, words) : matching(queries, query, words);
}

async function newest(
  queries: Queries,
  query: StatementQuery,
  words: SearchWords | null,
): Promise<Page<StatementCard>> {
  const limit = limitOf(query);
  const { least, most } = placesBetween(query.from, query.to);
  const last = Math.min((readCursor(query, NUMBER_CURSOR)?.[0] ?? most + 1) - 1, most);
  let rows = statementCards(queries.db, words)
    .where('statements.place', '>=', least)
    .where('statements.place', '<=', last)
    .orderBy('statements.place', 'desc')
    .limit(limit + 1);
  const facets = facetsOf(query);
  if (words !== null || facets.length > 1 || query.outlet !== undefined) {
    const narrow = query.speakerKey !== undefined;
    const request = { words: words ?? [], facets, narrow, least, most: last, limit: limit + 1 };
    const found = await queries.search.find(queries.db, 'statement', request);
    if (found.length === 0) return { items: [], next: null };
    rows = rows.where('statements.place', 'in', found);
  } else if (query.speakerKey !== undefined) {
    rows = rows.where('statements.speaker_key', '=', boundedKey(query.speakerKey));
  } else if (query.words !== undefined) {
    rows = rows.where('statements.words', '=', query.words);
  } else if (query.altered !== undefined) {
    rows = rows.where('statements.altered', '=', query.altered ? 1 : 0);
  }
  return pageOf(
    await rows.execute(),
    limit,
    (row) => toStatementCard(row, words),
    (row) => [row.place],
  );
}

async function matching(
  queries: Queries,
  query: StatementQuery,
  words: SearchWords,
): Promise<Page<StatementCard>> {
  const limit = limitOf(query);
  const from = readCursor(query, OFFSET_CURSOR)?.[1] ?? 0;
  const { least, most } = placesBetween(query.from, query.to);
  const narrow = query.speakerKey !== undefined;
  const request = { words, facets: facetsOf(query), narrow, least, most, limit: MOST_RANKED };
  const found = await queries.search.find(queries.db, 'statement', request);
  if (found.length === 0) return { items: [], next: null };
  const texts = await queries.db
    .selectFrom('statements')
    .select(['place', 'text'])
    .where('place', 'in', found)
    .execute();
  const ranked = rankByMatch(texts, words);
  const shown = ranked.slice(from, from + limit);
  if (shown.length === 0) return { items: [], next: null };
  const rows = await statementCards(queries.db, words).where('statements.place', 'in', shown).execute();
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  return {
    items: shown.flatMap((place) => {
      const row = byPlace.get(place);
      return row === undefined ? [] : [toStatementCard(row, words)];
    }),
    next: from + limit < ranked.length ? writeCursor(['match', from + limit]) : null,
  };
}

export function facetsOf(query: StatementQuery): string[] {
  const facets: string[] = [];
  if (query.speakerKey !== undefined) facets.push(statementFacets.speaker(boundedKey(query.speakerKey)));
  if (query.words !== undefined) facets.push(statementFacets.words(query.words));
  if (query.altered !== undefined) facets.push(statementFacets.altered(query.altered));
  if (query.outlet !== undefined) facets.push(outletFacet(boundedKey(query.outlet)));
  return facets;
}

/** Statements with their stories; what else of their wordings holds the words is read only where some are asked for. */
export function statementCards(db: Database, words: SearchWords | null = null) {
  return db
    .selectFrom('statements')
    .innerJoin('stories', 'stories.seq', 'statements.story')
    .select([
      'statements.place',
      'stories.id as story_id',
      'stories.title as story_title',
      'statements.statement',
      'statements.speaker',
      'statements.speaker_key',
      'statements.text',
      'statements.words',
      'statements.speaker_verdict',
      'statements.chain',
      'statements.altered',
      'statements.witnesses',
      'statements.date',
      'statements.mode',
    ])
    .$if(words !== null, (rows) => rows.select('statements.all_wordings'));
}

type CardRow = Pick<
  StatementTableRow,
  | 'place'
  | 'statement'
  | 'speaker'
  | 'speaker_key'
  | 'text'
  | 'words'
  | 'speaker_verdict'
  | 'chain'
  | 'altered'
  | 'witnesses'
  | 'date'
  | 'mode'
> & {
  readonly all_wordings?: string | undefined;
  readonly story_id: string;
  readonly story_title: string;
};

export function toStatementCard(row: CardRow, words: SearchWords | null = null): StatementCard {
  const found = words === null ? null : wordingFound(row, words);
  return {
    story: row.story_id,
    storyTitle: row.story_title,
    statement: row.statement,
    speaker: row.speaker,
    speakerKey: row.speaker_key,
    text: row.text,
    mode: row.mode as Mode | null,
    ...(found === null ? {} : { found }),
    words: row.words as WordsVerdict | null,
    speakerVerdict: row.speaker_verdict as StatementCard['speakerVerdict'],
    chain: row.chain as StatementCard['chain'],
    altered: row.altered === 1,
    witnesses: row.witnesses,
    date: row.date,
  };
}

interface Found {
  readonly place: number;
  /** The wording that is shown. */
  readonly text: string;
}

/** How much a text's length counts against it, and how soon repetitions stop counting, as in BM25. */
const LENGTH_SHARE = 0.5;
const SATURATION = 1.2;

/**
 * The places of texts that all hold the searched words, the best match first: the words stand in the wording shown, often,
 * and in little else. BM25 (Robertson and Zaragoza, 2009) without rarity, since every text holds every word; so both
 * databases agree. Equal ones: the latest first.
 */
function rankByMatch(found: readonly Found[], words: SearchWords): number[] {
  const wanted = new Set(words.flat());
  const read = found.map((row) => ({ place: row.place, words: indexedWords(row.text) }));
  const mean = read.reduce((sum, row) => sum + row.words.length, 0) / Math.max(1, read.length) || 1;
  const scored = read.map((row) => {
    const hits = row.words.filter((word) => wanted.has(word));
    const counts = countBy(hits, (word) => word);
    const damping = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * row.words.length) / mean);
    let score = 0;
    for (const count of counts.values()) score += (count * (SATURATION + 1)) / (count + damping);
    return { place: row.place, score };
  });
  return scored.sort((a, b) => b.score - a.score || b.place - a.place).map((row) => row.place);
}
