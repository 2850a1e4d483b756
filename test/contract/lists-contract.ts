import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/app/archive/store.ts';
import {
  type Contestant,
  collate,
  everyItem,
  LATER,
  NOON,
  reading,
  report,
  statement,
  storyOf,
} from './fixtures.ts';
import { openStores } from './open-stores.ts';

/** Three stories of 1, 3 and 2 reports with 2, 0 and 1 altered statements. */
async function threeStories(store: Store): Promise<string[]> {
  const a = await storyOf(store, ['a1']);
  const b = await storyOf(store, ['b1', 'b2', 'b3']);
  await store.receive([report({ id: 'c1', receivedAt: LATER }), report({ id: 'c2', receivedAt: NOON })]);
  for (const id of ['c1', 'c2']) await store.keepReading(id, 1, reading());
  await store.groupNext(1, NOON, async () => ({ story: null, copyOf: null, reasons: [] }));
  const c = (await store.report('c1'))!.story!;
  await store.groupNext(1, NOON, async () => ({ story: c, copyOf: null, reasons: [] }));
  const words = 'changed';
  await collate(store, a, [
    statement({ statement: 'st1', altered: true, words, date: '2031-05-01', text: 'One' }),
    statement({ statement: 'st2', altered: true, words: 'trimmed', date: '2031-05-03', text: 'Two' }),
  ]);
  await collate(store, b, [
    statement({ statement: 'st1', date: '2031-05-02', text: 'Three', words: 'verbatim' }),
    statement({ statement: 'st2', date: '2031-05-04', text: 'Four', speaker: 'Bo', speakerKey: 'bo' }),
  ]);
  await collate(store, c, [
    statement({ statement: 'st1', altered: true, words, date: '2031-05-05', text: 'Five' }),
  ]);
  return [a, b, c];
}

export function listsContract(contestant: Contestant): void {
  describe('lists', () => {
    const open = openStores(contestant);

    it('gives stories in three orders, page by page', async () => {
      const store = await open();
      const [a, b, c] = await threeStories(store);
      const ids = async (order: 'newest' | 'reports' | 'altered', limit: number) =>
        (await everyItem((request) => store.stories({ ...request, order }), limit)).map((story) => story.id);
      for (const limit of [1, 2, 200]) {
        expect(await ids('newest', limit)).toEqual([c, b, a]);
        expect(await ids('reports', limit)).toEqual([b, c, a]);
        expect(await ids('altered', limit)).toEqual([a, c, b]);
      }
    });

    it('filters statements, the latest first, page by page', async () => {
      const store = await open();
      const [a] = await threeStories(store);
      const texts = async (query: Parameters<Store['statements']>[0], limit = 1) =>
        (await everyItem((request) => store.statements({ ...request, ...query }), limit)).map(
          (card) => card.text,
        );
      expect(await texts({}, 2)).toEqual(['Five', 'Four', 'Two', 'Three', 'One']);
      expect(await texts({ altered: true })).toEqual(['Five', 'Two', 'One']);
      expect(await texts({ altered: false })).toEqual(['Four', 'Three']);
      expect(await texts({ words: 'changed' })).toEqual(['Five', 'One']);
      expect(await texts({ speakerKey: 'bo' })).toEqual(['Four']);
      expect(await texts({ speakerKey: 'ada brook', altered: true })).toEqual(['Five', 'Two', 'One']);
      expect(await texts({ from: '2031-05-02', to: '2031-05-04' })).toEqual(['Four', 'Two', 'Three']);
      expect(await texts({ words: 'changed', altered: true, to: '2031-05-04' })).toEqual(['One']);
      expect(await texts({ speakerKey: 'nobody' })).toEqual([]);
      const [card] = (await store.statements({ words: 'trimmed' })).items;
      expect(card).toEqual({
        story: a,
        storyTitle: 'Ferry of a1',
        statement: 'st2',
        speaker: 'Ada Brook',
        speakerKey: 'ada brook',
        text: 'Two',
        mode: 'direct',
        words: 'trimmed',
        speakerVerdict: null,
        chain: null,
        altered: true,
        witnesses: 1,
        date: '2031-05-03',
      });
    });

    it('counts speakers over all stories, and on when a story is collated anew', async () => {
      const store = await open();
      const [a, b] = await threeStories(store);
      const ada = {
        key: 'ada brook',
        name: 'Ada Brook',
        alsoCalled: [],
        statements: 4,
        altered: 3,
        stories: 3,
      };
      const bo = { key: 'bo', name: 'Bo', alsoCalled: [], statements: 1, altered: 0, stories: 1 };
      expect(await everyItem((request) => store.speakers(request), 1)).toEqual([ada, bo]);
      expect(await store.speaker('bo')).toEqual(bo);
      await store.joinStories(b!, a!, LATER);
      await collate(store, b!, [statement({ text: 'Six' })]);
      expect(await store.speaker('bo')).toBeNull();
      expect(await store.speaker('ada brook')).toEqual({ ...ada, statements: 2, altered: 1, stories: 2 });
    });

    it('lists reports by their dates, by outlet, by story and by day', async () => {
      const store = await open();
      await store.receive([
        report({ id: 'r1', date: '2031-05-02', outlet: 'The Gull' }),
        report({ id: 'r2', date: '2031-05-03T23:59:00-05:00', outlet: 'The Tern' }),
        report({ id: 'r3', date: 'no date', outlet: 'The Gull', receivedAt: NOON }),
      ]);
      await store.receive([report({ id: 'r4' })]);
      for (const id of ['r1', 'r2', 'r3']) await store.keepReading(id, 1, reading());
      await store.groupNext(1, NOON, async () => ({ story: null, copyOf: null, reasons: [] }));
      const ids = async (query: Parameters<Store['reports']>[0]) =>
        (await everyItem((request) => store.reports({ ...request, ...query }), 1)).map((card) => card.id);
      expect(await ids({})).toEqual(['r4', 'r3', 'r2', 'r1']);
      expect(await ids({ outlet: 'The Gull' })).toEqual(['r3', 'r1']);
      expect(await ids({ from: '2031-05-03', to: '2031-05-03' })).toEqual(['r2']);
      expect(await ids({ story: (await store.report('r1'))!.story! })).toEqual(['r1']);
      expect(await ids({ story: 'none' })).toEqual([]);
      expect(await ids({ story: 'none', text: 'ferry' })).toEqual([]);
      expect(await ids({ story: (await store.report('r1'))!.story!, text: 'ferry' })).toEqual(['r1']);
      expect(await ids({ story: (await store.report('r1'))!.story!, text: 'tide' })).toEqual([]);
      expect(await ids({ text: 'ferry', outlet: 'The Gull' })).toEqual(['r3', 'r1']);
      expect(await ids({ text: 'ferry', to: '2031-05-03' })).toEqual(['r2', 'r1']);
    });

    it('counts what it holds and what waits', async () => {
      const store = await open();
      await threeStories(store);
      await store.receive([report({ id: 'u1' }), report({ id: 'u2' })]);
      await store.keepReading('u2', 1, reading());
      await store.addFeed('https://gull.example/feed', NOON);
      expect(await store.counts()).toEqual({
        reports: 8,
        stories: 3,
        statements: 5,
        altered: 3,
        unread: 1,
        ungrouped: 2,
        stale: 0,
        failed: 0,
        deadLetters: 0,
        feeds: 1,
      });
    });

    it('refuses cursors and limits that are none', async () => {
      const store = await open();
      await threeStories(store);
      const cursor = (await store.stories({ limit: 1 })).next!;
      expect(cursor).toMatch(/^[\w-]+$/);
      for (const bad of [
        '',
        'x',
        '!!',
        cursor.slice(2),
        Buffer.from('[{}]').toString('base64url'),
        'A'.repeat(9_999),
      ]) {
        for (const list of [store.stories, store.statements, store.reports, store.speakers, store.groups]) {
          await expect(list({ cursor: bad })).rejects.toMatchObject({ code: 'bad-option' });
        }
      }
      for (const limit of [0, -1, 1.5, Number.NaN]) {
        await expect(store.stories({ limit })).rejects.toMatchObject({ code: 'bad-option' });
      }
      expect((await store.stories({ limit: 9_999 })).items).toHaveLength(3);
    });
  });
}
