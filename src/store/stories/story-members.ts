import type { Database } from '../backend/backend.ts';
import { boundedKey } from '../bounded-text.ts';

const ROWS_AT_ONCE = 200;

/** Makes a story findable by the terms of a report that joins it. */
export async function indexMember(db: Database, story: number, its: readonly string[]): Promise<void> {
  for (const terms of chunks(keysOf(its))) {
    const old = await db
      .selectFrom('story_terms')
      .select('term')
      .where('story', '=', story)
      .where('term', 'in', terms)
      .execute();
    const had = new Set(old.map((row) => row.term));
    const fresh = terms.filter((term) => !had.has(term));
    await db
      .insertInto('story_terms')
      .values(terms.map((term) => ({ term, story, reports: 1 })))
      .onConflict((on) =>
        on.columns(['term', 'story']).doUpdateSet((set) => ({ reports: set('story_terms.reports', '+', 1) })),
      )
      .execute();
    if (fresh.length > 0) await countTerms(db, fresh);
  }
}

/** Takes back what `indexMember` did. */
export async function dropMember(db: Database, story: number, its: readonly string[]): Promise<void> {
  for (const terms of chunks(keysOf(its))) {
    const own = db.updateTable('story_terms').where('story', '=', story).where('term', 'in', terms);
    await own.set((set) => ({ reports: set('reports', '-', 1) })).execute();
    const gone = await db
      .deleteFrom('story_terms')
      .where('story', '=', story)
      .where('term', 'in', terms)
      .where('reports', '<=', 0)
      .returning('term')
      .execute();
    if (gone.length > 0)
      await uncountTerms(
        db,
        gone.map((row) => row.term),
      );
  }
}

/** Counts in how many stories each of these terms stands, one more. */
async function countTerms(db: Database, terms: readonly string[]): Promise<void> {
  await db
    .insertInto('terms')
    .values(terms.map((term) => ({ term, stories: 1 })))
    .onConflict((on) => on.column('term').doUpdateSet((set) => ({ stories: set('terms.stories', '+', 1) })))
    .execute();
}

/** One fewer. */
async function uncountTerms(db: Database, terms: readonly string[]): Promise<void> {
  await db
    .updateTable('terms')
    .set((set) => ({ stories: set('stories', '-', 1) }))
    .where('term', 'in', terms)
    .execute();
  await db.deleteFrom('terms').where('term', 'in', terms).where('stories', '<=', 0).execute();
}

/** Marks that a story's collation lags behind. */
export async function touchStory(db: Database, story: number, now: string): Promise<void> {
  await db
    .updateTable('stories')
    .set((set) => ({
      revision: set('revision', '+', 1),
      stale_since: set.fn.coalesce('stale_since', set.val(now)),
    }))
    .where('seq', '=', story)
    .execute();
}

/** Counts a story's reports anew, and who among them is a witness of their own. */
export async function recountStory(db: Database, story: number): Promise<void> {
  const rows = await db
    .selectFrom('reports')
    .select(['id', 'copy_of', 'received_at'])
    .where('story', '=', story)
    .execute();
  const here = new Set(rows.map((row) => row.id));
  const times = rows.map((row) => row.received_at).sort();
  await db
    .updateTable('stories')
    .set({
      reports: rows.length,
      witnesses: rows.filter((row) => row.copy_of === null || !here.has(row.copy_of)).length,
      first_at: times[0] ?? '',
      latest_at: times.at(-1) ?? '',
    })
    .where('seq', '=', story)
    .execute();
  await dateStory(db, story);
}

/** Dates a story by the days that its reports give, or by those of their arrival where none gives one. */
export async function dateStory(db: Database, story: number): Promise<void> {
  const [dated, all] = await Promise.all([placesOf(db, story, true), placesOf(db, story, false)]);
  await db
    .updateTable('stories')
    .set({
      printed_first: dated?.first ?? all?.first ?? 0,
      printed_last: dated?.last ?? all?.last ?? 0,
    })
    .where('seq', '=', story)
    .execute();
}

async function placesOf(db: Database, story: number, dated: boolean) {
  let rows = db
    .selectFrom('reports')
    .select((has) => [has.fn.min('place').as('first'), has.fn.max('place').as('last')])
    .where('story', '=', story);
  if (dated) rows = rows.where('date', 'like', '____-__-__%');
  return rows.executeTakeFirst();
}

/** A list in parts that one query can hold. */
export function chunks<Item>(items: readonly Item[], size: number = ROWS_AT_ONCE): Item[][] {
  const parts: Item[][] = [];
  for (let at = 0; at < items.length; at += size) parts.push(items.slice(at, at + size));
  return parts;
}

function keysOf(words: readonly string[]): string[] {
  // In one order, so that two transactions never wait for each other's rows.
  return [...new Set(words.map(boundedKey))].sort();
}
