import { randomBytes } from 'node:crypto';
import type { Change } from '../app/accounts.ts';
import type { Page } from '../core/model/archive.ts';
import type { AuthAdapter } from './auth.ts';

interface ChangeRow extends Omit<Change, 'at'> {
  readonly order: string;
  readonly at: Date;
}

const MODEL = 'change';
const NEWEST_FIRST = { field: 'order', direction: 'desc' } as const;
/** Changes after which the oldest are looked for. */
const TIDY_EVERY = 500;
/** Characters of each word of a change that are kept. */
const LONGEST = 500;

export interface ChangeTrail {
  note(change: Omit<Change, 'at'>): Promise<void>;
  changes(page: { readonly limit: number; readonly cursor?: string }): Promise<Page<Change>>;
}

/** Who changed what when, the newest `most`. */
export function createChangeTrail(adapter: AuthAdapter, most: number): ChangeTrail {
  let noted = 0;

  async function tidy(): Promise<void> {
    const [oldest] = await adapter.findMany<ChangeRow>({
      model: MODEL,
      sortBy: NEWEST_FIRST,
      offset: most,
      limit: 1,
    });
    if (oldest === undefined) return;
    await adapter.deleteMany({
      model: MODEL,
      where: [{ field: 'order', operator: 'lte', value: oldest.order }],
    });
  }

  return {
    async note({ who, from, what, about }) {
      const at = new Date();
      noted += 1;
      const number = noted;
      // Of one moment, this process's in the order in which they came; other processes' in one that stays.
      const order = `${at.toISOString()} ${`${number}`.padStart(12, '0')} ${randomBytes(6).toString('hex')}`;
      const [shortFrom, shortAbout] = [from.slice(0, LONGEST), about.slice(0, LONGEST)];
      const data = { order, at, who, from: shortFrom, what, about: shortAbout };
      await adapter.create({ model: MODEL, data });
      if (number % TIDY_EVERY === 1) await tidy();
    },
    async changes({ limit, cursor }) {
      const rows = await adapter.findMany<ChangeRow>({
        model: MODEL,
        where: cursor === undefined ? [] : [{ field: 'order', operator: 'lt', value: cursor }],
        sortBy: NEWEST_FIRST,
        limit: limit + 1,
      });
      const items = rows.slice(0, limit).map(({ at, who, from, what, about }) => ({
        at: new Date(at).toISOString(),
        who,
        from,
        what,
        about,
      }));
      return { items, next: rows.length > limit ? rows[limit - 1]!.order : null };
    },
  };
}
