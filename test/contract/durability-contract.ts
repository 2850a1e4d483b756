import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/app/archive/store.ts';
import { type Contestant, collate, NOON, receiveRead, report, statement, storyOf } from './fixtures.ts';
import { openStores } from './open-stores.ts';

async function dumped(store: Store): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for await (const { table, row } of store.dump()) rows.push({ table, ...row });
  return rows;
}

export function durabilityContract(contestant: Contestant): void {
  describe('durability', () => {
    const open = openStores(contestant);

    it('keeps what it holds when it is closed and opened again', async () => {
      const place = await contestant.place();
      const store = await contestant.open(place);
      const story = await storyOf(store, ['r1', 'r2']);
      await collate(store, story, [statement({})]);
      const before = await dumped(store);
      await store.close();
      expect(await dumped(await open(place))).toEqual(before);
    });

    it('keeps nothing of a grouping whose decision fails half way', async () => {
      const store = await open();
      await receiveRead(store, ['r1', 'r2', 'r3']);
      const before = await dumped(store);
      const grouping = store.groupNext(9, NOON, async (arrival) => {
        if (arrival.id === 'r3') throw new Error('cut off');
        return { story: null, copyOf: null, reasons: [] };
      });
      await expect(grouping).rejects.toThrow('cut off');
      expect(await dumped(store)).toEqual(before);
      expect((await store.stories({ text: 'ferry' })).items).toEqual([]);
    });

    it('keeps nothing of a batch of reports of which one cannot be kept', async () => {
      const store = await open();
      const broken = { ...report({ id: 'r2' }), hearsay: null as unknown as string };
      await expect(store.receive([report({ id: 'r1' }), broken])).rejects.toThrow();
      expect(await dumped(store)).toHaveLength(1);
      expect((await store.reports({ text: 'ferry' })).items).toEqual([]);
      expect(await store.receive([report({ id: 'r1' })])).toMatchObject([{ outcome: 'new' }]);
    });

    it('keeps nothing of a collation of which a statement cannot be kept', async () => {
      const store = await open();
      const story = await storyOf(store, ['r1']);
      const before = await dumped(store);
      const broken = statement({ statement: 'st2', speaker: null as unknown as string });
      await expect(collate(store, story, [statement({}), broken])).rejects.toThrow();
      expect(await dumped(store)).toEqual(before);
    });

    it('answers readers while a grouping is under way, as things were before', async () => {
      const store = await open();
      await receiveRead(store, ['r1', 'r2']);
      await store.groupNext(9, NOON, async () => {
        expect((await store.stories({})).items).toEqual([]);
        expect((await store.report('r1'))!.state).toBe('read');
        return { story: null, copyOf: null, reasons: [] };
      });
      expect((await store.stories({})).items).toHaveLength(2);
    });

    it('takes what several processes bring at the same time, each report once', async () => {
      const place = await contestant.place();
      const stores = [await open(place), await open(place), await open(place)];
      const ids = Array.from({ length: 20 }, (_, n) => `r${n}`);
      const receipts = await Promise.all(
        stores.flatMap((store) => ids.map((id) => store.receive([report({ id })]))),
      );
      expect(receipts.flat().filter((receipt) => receipt.outcome === 'new')).toHaveLength(ids.length);
      expect((await stores[0]!.counts()).reports).toBe(ids.length);
    });

    it('dumps one moment, also while others write', async () => {
      const store = await open();
      await storyOf(store, ['r1']);
      const rows: string[] = [];
      for await (const { table, row } of store.dump()) {
        if (rows.length === 0) await store.receive([report({ id: 'late' })]);
        rows.push(`${table} ${String(row.id ?? '')}`);
      }
      expect(rows).toContain('reports r1');
      expect(rows).not.toContain('reports late');
    });

    it('restores a dump with its indexes into an empty archive, and into no other', async () => {
      const [store, copy] = [await open(), await open()];
      const story = await storyOf(store, ['r1', 'r2']);
      await store.receive([report({ id: 'r\0\ud800', text: 'Hard \0 text' })]);
      await collate(store, story, [statement({ altered: true, words: 'changed' })]);
      const other = await store.splitStory(story, ['r2'], null, NOON);
      await store.addFeed('https://gull.example/feed', NOON);
      await copy.restore(store.dump());
      expect(await dumped(copy)).toEqual(await dumped(store));
      expect((await copy.statements({ text: 'ferry', altered: true })).items).toHaveLength(1);
      expect((await copy.reports({ text: 'hard text' })).items).toMatchObject([{ id: 'r\0\ud800' }]);
      await copy.joinStories(story, other, NOON);
      await expect(copy.restore(store.dump())).rejects.toMatchObject({ code: 'bad-option' });
    });

    it('restores a dump of before copies were found by their texts alone', async () => {
      const [store, copy] = [await open(), await open()];
      await storyOf(store, ['r1', 'r2']);
      async function* earlier() {
        yield* store.dump();
        yield { table: 'bands', row: { band: '0:a.b', report: 1 } };
      }
      await copy.restore(earlier());
      expect(await dumped(copy)).toEqual(await dumped(store));
    });

    it('keeps nothing of a dump that is cut off or strange', async () => {
      const store = await open();
      await storyOf(store, ['r1']);
      const empty = await open();
      const rows: { table: string; row: Readonly<Record<string, unknown>> }[] = [];
      for await (const row of store.dump()) rows.push(row);
      async function* cut() {
        yield* rows.slice(0, 3);
        throw new Error('cut off');
      }
      await expect(empty.restore(cut())).rejects.toThrow('cut off');
      async function* strange() {
        yield* rows;
        yield { table: 'sqlite_master', row: { name: 'x' } };
      }
      await expect(empty.restore(strange())).rejects.toMatchObject({ code: 'bad-option' });
      async function* injected() {
        yield rows[0]!;
        yield { table: 'feeds', row: { ...rows[1]!.row, 'x") values (1); --': 1 } };
      }
      await expect(empty.restore(injected())).rejects.toMatchObject({ code: 'bad-option' });
      async function* nothing() {}
      await expect(empty.restore(nothing())).rejects.toMatchObject({ code: 'bad-option' });
      expect(await dumped(empty)).toHaveLength(1);
    });
  });
}
