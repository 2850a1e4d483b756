import type { Migration } from 'kysely/migration';
import { indexEverything } from '../search/index-everything.ts';
import type { SearchIndex } from '../search/search-index.ts';

/** Version 2: the full-text indexes, with what is there already. */
export function searchIndexes(search: SearchIndex): Migration {
  return {
    async up(db) {
      await search.create(db, () => indexEverything(db, search));
    },
  };
}
