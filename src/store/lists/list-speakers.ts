import { sql } from 'kysely';
import { z } from 'zod';
import type { PageRequest } from '../../app/archive/store.ts';
import type { Page, SpeakerCard } from '../../core/model/archive.ts';
import type { Queries } from '../backend/backend.ts';
import type { SpeakerRow } from '../backend/tables.ts';
import { boundedKey } from '../bounded-text.ts';
import { searchWords } from '../search/search-words.ts';
import { limitOf, pageOf, readCursor } from './cursor.ts';

const MOST_FOUND = 2_000;
const CURSOR = z.tuple([z.int(), z.int()]);

/** Speakers, those with the most statements first. */
export async function listSpeakers(
  queries: Queries,
  request: PageRequest & { readonly text?: string },
): Promise<Page<SpeakerCard>> {
  const limit = limitOf(request);
  const cursor = readCursor(request, CURSOR);
  let rows = queries.db
    .selectFrom('speakers')
    .selectAll()
    // Those whom nobody names are no one.
    .where('key', '<>', '')
    .orderBy('statements', 'desc')
    .orderBy('seq', 'desc')
    .limit(limit + 1);
  if (cursor !== null) rows = rows.where(sql<boolean>`(statements, seq) < (${cursor[0]}, ${cursor[1]})`);
  if (request.text !== undefined && request.text.trim() !== '') {
    const words = searchWords(request.text);
    if (words.length === 0) return { items: [], next: null };
    const all = { facets: [], narrow: false, least: 0, most: Number.MAX_SAFE_INTEGER, limit: MOST_FOUND };
    const found = await queries.search.find(queries.db, 'speaker', { words, ...all });
    if (found.length === 0) return { items: [], next: null };
    rows = rows.where('seq', 'in', found);
  }
  return pageOf(await rows.execute(), limit, toSpeakerCard, (row) => [row.statements, row.seq]);
}

export async function oneSpeaker(queries: Queries, key: string): Promise<SpeakerCard | null> {
  const row = await queries.db
    .selectFrom('speakers')
    .selectAll()
    .where('key', '=', boundedKey(key))
    .executeTakeFirst();
  return row === undefined ? null : toSpeakerCard(row);
}

function toSpeakerCard(row: SpeakerRow): SpeakerCard {
  return {
    key: row.key,
    name: row.name,
    statements: row.statements,
    altered: row.altered,
    stories: row.stories,
  };
}
