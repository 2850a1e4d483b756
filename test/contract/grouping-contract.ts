import { describe, expect, it } from 'vitest';
import type { GroupingDecision } from '../../src/app/archive/store.ts';
import { type Contestant, LATER, NOON, reading, receiveRead, report } from './fixtures.ts';
import { openStores } from './open-stores.ts';

const ALONE: GroupingDecision = { story: null, copyOf: null, reasons: [] };

export function groupingContract(contestant: Contestant): void {
  describe('grouping', () => {
    const open = openStores(contestant);

    it('goes in order of arrival, up to the first report that is not read', async () => {
      const store = await open();
      await store.receive(['r1', 'r2', 'r3', 'r4'].map((id) => report({ id })));
      for (const id of ['r4', 'r2', 'r1']) await store.keepReading(id, 1, reading());
      expect(await store.groupNext(9, NOON, async () => ALONE)).toEqual(['r1', 'r2']);
      await store.keepReading('r3', 1, reading());
      expect(await store.groupNext(1, NOON, async () => ALONE)).toEqual(['r3']);
      expect(await store.groupNext(9, NOON, async () => ALONE)).toEqual(['r4']);
      expect(await store.groupNext(9, NOON, async () => ALONE)).toEqual([]);
    });

    it('does not wait for a report that was set aside', async () => {
      const store = await open();
      await store.receive(['r1', 'r2'].map((id) => report({ id })));
      await store.keepFailure('r1', 1, {
        kind: 'report',
        place: 'r1',
        part: null,
        code: 'internal',
        message: 'no',
        at: NOON,
      });
      await store.keepReading('r2', 1, reading());
      expect(await store.groupNext(9, NOON, async () => ALONE)).toEqual(['r2']);
    });

    it('shows each arrival with its reading, and the stories that share most of its terms first', async () => {
      const store = await open();
      await store.receive(['r1', 'r2', 'r3'].map((id) => report({ id })));
      await store.keepReading('r1', 1, reading(['ferry', 'storm'], [], 'one'));
      await store.keepReading('r2', 1, reading(['ferry', 'tide', 'pier'], [], 'two'));
      await store.keepReading('r3', 1, reading(['ferry', 'tide', 'pier'], [], 'three'));
      const seen: unknown[] = [];
      await store.groupNext(9, NOON, async (arrival, view) => {
        const found = await view.storiesSharing(arrival.reading.terms, 5);
        seen.push([arrival.id, arrival.reading.profile, found.map((candidate) => candidate.members)]);
        expect(arrival.document).toEqual(report({ id: arrival.id }).document);
        return ALONE;
      });
      expect(seen).toEqual([
        ['r1', 'one', []],
        ['r2', 'two', [['one']]],
        ['r3', 'three', [['two'], ['one']]],
      ]);
    });

    it('shows a story by its latest twelve members, the latest first', async () => {
      const store = await open();
      const ids = Array.from({ length: 15 }, (_, n) => `r${n}`);
      await store.receive(ids.map((id) => report({ id })));
      for (const [n, id] of ids.entries()) await store.keepReading(id, 1, reading(['ferry'], [], n));
      let last: readonly unknown[] = [];
      await store.groupNext(99, NOON, async (arrival, view) => {
        const [story] = await view.storiesSharing(arrival.reading.terms, 3);
        last = story?.members ?? [];
        return { story: story?.id ?? null, copyOf: null, reasons: [] };
      });
      expect(last).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
    });

    it('joins stories that an arrival shows to be one, under the id of the oldest, and leads the other id there', async () => {
      const store = await open();
      await receiveRead(store, ['r1', 'r2', 'r3', 'r4']);
      await store.groupNext(2, NOON, async () => ALONE);
      const [older, younger] = [(await store.report('r1'))!.story!, (await store.report('r2'))!.story!];
      const shown = async () => ({ ...ALONE, story: younger, joins: [older] });
      expect(
        await store.groupNext(9, LATER, async (arrival) => (arrival.id === 'r3' ? shown() : ALONE)),
      ).toEqual(['r3', 'r4']);
      expect(await store.story(younger)).toEqual(await store.story(older));
      expect((await store.storyReports(older)).map(({ id }) => id)).toEqual(['r1', 'r2', 'r3']);
      expect(await store.story(older)).toMatchObject({ id: older, reports: 3, witnesses: 3, byHand: false });
    });

    it('ends a batch before a join, which begins the next one', async () => {
      const store = await open();
      await receiveRead(store, ['r1', 'r2', 'r3', 'r4']);
      await store.groupNext(2, NOON, async () => ALONE);
      const [older, younger] = [(await store.report('r1'))!.story!, (await store.report('r2'))!.story!];
      const decide = async ({ id }: { id: string }) =>
        id === 'r4' ? { ...ALONE, story: older, joins: [younger] } : ALONE;
      expect(await store.groupNext(9, LATER, decide)).toEqual(['r3']);
      expect(await store.groupNext(9, LATER, decide)).toEqual(['r4']);
      expect((await store.storyReports(older)).map(({ id }) => id)).toEqual(['r1', 'r2', 'r4']);
    });

    it('keeps stories apart that a person parted', async () => {
      const store = await open();
      await receiveRead(store, ['r1', 'r2', 'r3']);
      await store.groupNext(1, NOON, async () => ALONE);
      const story = (await store.report('r1'))!.story!;
      await store.groupNext(1, NOON, async () => ({ ...ALONE, story }));
      const other = await store.splitStory(story, ['r2'], null, LATER);
      await store.groupNext(1, LATER, async () => ({ ...ALONE, story: other, joins: [story] }));
      expect((await store.storyReports(story)).map(({ id }) => id)).toEqual(['r1']);
      expect((await store.storyReports(other)).map(({ id }) => id)).toEqual(['r2', 'r3']);
    });

    it('finds reports of a story by shared bands, those that share most first', async () => {
      const store = await open();
      await store.receive(['r1', 'r2', 'r3', 'r4', 'r5'].map((id) => report({ id })));
      const bands = [['a', 'b', 'c'], ['a', 'x', 'y'], ['z'], ['a', 'b', 'q'], ['a', 'b', 'q']];
      for (const [n, own] of bands.entries()) await store.keepReading(`r${n + 1}`, 1, reading([], own));
      const seen: string[][] = [];
      await store.groupNext(1, NOON, async () => ALONE);
      const story = (await store.report('r1'))!.story!;
      await store.groupNext(9, NOON, async (arrival, view) => {
        const found = await view.reportsSharing(story, arrival.reading.bands, 2);
        seen.push(found.map((near) => `${near.id}:${near.document.id}:${near.attributions.length}`));
        return { ...ALONE, story: arrival.id === 'r4' ? null : story };
      });
      expect(seen).toEqual([['r1:r1:1'], [], ['r1:r1:1', 'r2:r2:1'], ['r1:r1:1', 'r2:r2:1']]);
    });

    it('finds reports by their ids, in the order asked, also those grouped a moment before', async () => {
      const store = await open();
      await receiveRead(store, ['r1', 'r2', 'r3']);
      const seen: string[][] = [];
      await store.groupNext(9, NOON, async (_, view) => {
        seen.push(
          (await view.reports(['r2', 'gone', 'r1'])).map(({ id, document }) => `${id}:${document.id}`),
        );
        return ALONE;
      });
      expect(seen).toEqual(Array(3).fill(['r2:r2', 'r1:r1']));
    });

    it('counts witnesses without copies, and keeps what a report was copied from', async () => {
      const store = await open();
      await receiveRead(store, ['r1', 'r2']);
      await store.groupNext(1, NOON, async () => ALONE);
      const story = (await store.report('r1'))!.story;
      const copyOf = { report: 'r1', relation: 'derived' } as const;
      await store.groupNext(1, LATER, async () => ({ story, copyOf, reasons: [] }));
      expect(await store.report('r2')).toMatchObject({ story, copyOf, state: 'grouped' });
      expect(await store.story(story!)).toMatchObject({
        title: 'Ferry of r1',
        reports: 2,
        witnesses: 1,
        byHand: false,
        collated: false,
        firstAt: NOON,
        latestAt: NOON,
      });
    });

    it('calls a story by its first words where the report has no title', async () => {
      const store = await open();
      const text = `${'A ferry sails. '.repeat(20)}`;
      await store.receive([report({ id: 'r1', title: null, text })]);
      await store.keepReading('r1', 1, reading());
      await store.groupNext(1, NOON, async () => ALONE);
      const [story] = (await store.stories({})).items;
      expect(story!.title).toMatch(/^A ferry sails\. .{20,80} …$/);
    });

    it('groups every report once where several processes ask at the same time', async () => {
      const place = await contestant.place();
      const [a, b] = [await open(place), await open(place)];
      const ids = Array.from({ length: 12 }, (_, n) => `r${n}`);
      await receiveRead(a, ids);
      const decided: string[] = [];
      const work = async (store: typeof a) => {
        const done: string[] = [];
        for (;;) {
          const grouped = await store.groupNext(2, NOON, async (arrival, view) => {
            decided.push(arrival.id);
            const [story] = await view.storiesSharing(arrival.reading.terms, 1);
            await new Promise((resolve) => setTimeout(resolve, 3));
            return { story: story?.id ?? null, copyOf: null, reasons: [] };
          });
          if (grouped.length === 0) return done;
          done.push(...grouped);
        }
      };
      const done = (await Promise.all([work(a), work(b)])).flat();
      expect(decided).toEqual(ids);
      expect(done.sort()).toEqual([...ids].sort());
      expect((await a.groups({})).items).toHaveLength(1);
    });

    it('refuses a story that there is not, and keeps nothing then', async () => {
      const store = await open();
      await receiveRead(store, ['r1']);
      const grouping = store.groupNext(1, NOON, async () => ({ story: 'none', copyOf: null, reasons: [] }));
      await expect(grouping).rejects.toMatchObject({ code: 'not-found' });
      expect((await store.report('r1'))!.state).toBe('read');
    });
  });
}
