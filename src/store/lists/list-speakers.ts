import { sql } from 'kysely';
import { z } from 'zod';
import { indexedWords, type SearchWords, searchWords } from '../../app/archive/search/search-words.ts';
import type { PageRequest } from '../../app/archive/store.ts';
import type { Page, SpeakerCard } from '../../core/model/archive.ts';
import type { Queries } from '../backend/backend.ts';
import type { SpeakerRow } from '../backend/tables.ts';
import { boundedKey } from '../bounded-text.ts';
import { activeRulings } from '../speakers/apply-rulings.ts';
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
  const names = await mergedNames(queries);
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
    const merged = [...names].filter(([, also]) => also.some((name) => holdsAll(name, words)));
    if (found.length + merged.length === 0) return { items: [], next: null };
    rows = rows.where((is) =>
      is.or([
        ...(found.length === 0 ? [] : [is('seq', 'in', found)]),
        ...(merged.length === 0
          ? []
          : [
              is(
                'key',
                'in',
                merged.map(([key]) => key),
              ),
            ]),
      ]),
    );
  }
  return pageOf(
    await rows.execute(),
    limit,
    (row) => toSpeakerCard(row, names),
    (row) => [row.statements, row.seq],
  );
}

export async function oneSpeaker(queries: Queries, key: string): Promise<SpeakerCard | null> {
  const row = await queries.db
    .selectFrom('speakers')
    .selectAll()
    .where('key', '=', boundedKey(key))
    .executeTakeFirst();
  return row === undefined ? null : toSpeakerCard(row, await mergedNames(queries));
}

/** The names of those who were merged into a speaker, by its key. */
async function mergedNames({ db }: Queries): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = new Map<string, Set<string>>();
  for (const { kind, from, fromName, into } of await activeRulings(db)) {
    if (kind !== 'merge') continue;
    const own = names.get(into) ?? new Set();
    names.set(into, own);
    for (const name of [fromName, ...(names.get(from) ?? [])]) own.add(name);
  }
  return new Map([...names].map(([key, own]) => [key, [...own]]));
}

function holdsAll(name: string, words: SearchWords): boolean {
  const there = new Set(indexedWords(name));
  return words.flat().every((word) => there.has(word));
}

function toSpeakerCard(
  { seq: _, ...card }: SpeakerRow,
  names: ReadonlyMap<string, readonly string[]>,
): SpeakerCard {
  return { ...card, alsoCalled: names.get(card.key) ?? [] };
}
