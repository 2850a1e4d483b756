import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/app/archive/store.ts';
import { type Contestant, collate, LATER, NOON, statement, storyOf } from './fixtures.ts';
import { openStores } from './open-stores.ts';

const SAID = { reason: 'the same office', who: 'edna', when: NOON };

/** Two stories: Ada Brook speaks in both, once as `A. Brook`. */
async function twoStories(store: Store): Promise<[string, string]> {
  const one = await storyOf(store, ['r1', 'r2']);
  const two = await storyOf(store, ['r3']);
  await collate(store, one, first());
  await collate(store, two, [
    statement({ speaker: 'Ada Brook', speakerKey: 'ada brook', text: 'The tide is low', date: '2031-06-02' }),
  ]);
  return [one, two];
}

function first() {
  return [
    statement({ statement: 'st1', text: 'The ferry sails', carriers: carriedBy('r1', 'The Gull', true) }),
    statement({
      statement: 'st2',
      text: 'The quay is closed',
      speaker: 'A. Brook',
      speakerKey: 'a brook',
      altered: true,
      words: 'changed',
      carriers: [...carriedBy('r1', 'The Gull', false), ...carriedBy('r2', 'The Tern', true)],
    }),
  ];
}

function carriedBy(id: string, outlet: string, altered: boolean) {
  return [{ report: id, outlet, altered }];
}

const merge = {
  ...SAID,
  kind: 'merge',
  from: 'a brook',
  into: 'ada brook',
  intoName: 'Ada Brook',
  stories: [],
  reports: [],
} as const;

export function speakersContract(contestant: Contestant): void {
  describe('who is who', () => {
    const open = openStores(contestant);
    const ada = async (store: Store) =>
      (await store.statements({ speakerKey: 'ada brook' })).items.map(({ text }) => text);

    it('merges two speakers in lists, searches and counts, and stays when the story is collated again', async () => {
      const store = await open();
      const [one] = await twoStories(store);
      await store.ruleSpeaker(merge);
      const check = async () => {
        expect(await ada(store)).toEqual(['The tide is low', 'The quay is closed', 'The ferry sails']);
        expect(await store.speaker('a brook')).toBeNull();
        expect(await store.speaker('ada brook')).toMatchObject({
          statements: 3,
          altered: 1,
          stories: 2,
          alsoCalled: ['A. Brook'],
        });
        expect((await store.speakers({ text: 'a brook' })).items).toHaveLength(1);
        const found = await store.statements({ text: 'quay', speakerKey: 'ada brook' });
        expect(found.items).toMatchObject([{ speaker: 'Ada Brook' }]);
      };
      await check();
      await store.joinStories(one, await storyOf(store, ['r5']), LATER);
      await collate(store, one, first());
      await check();
    });

    it('takes a merge back, with who did it and when, and leaves what was ruled after it', async () => {
      const store = await open();
      await twoStories(store);
      const made = await store.ruleSpeaker(merge);
      const other = { ...merge, from: 'ada brook', into: 'ida', intoName: 'Ida' };
      await store.ruleSpeaker(other);
      await store.undoRuling(made.id, 'edna', LATER);
      expect((await store.statements({ speakerKey: 'a brook' })).items).toHaveLength(1);
      expect(await store.speaker('ida')).toMatchObject({ statements: 2 });
      expect(await store.rulings('a brook')).toEqual([
        { ...merge, id: made.id, fromName: 'A. Brook', undone: { who: 'edna', when: LATER } },
      ]);
      await expect(store.undoRuling(made.id, 'edna', LATER)).rejects.toMatchObject({ code: 'not-found' });
      await expect(store.undoRuling('x', 'edna', LATER)).rejects.toMatchObject({ code: 'not-found' });
    });

    it('parts one name by stories and by reports', async () => {
      const store = await open();
      const [, two] = await twoStories(store);
      const part = { ...SAID, kind: 'part', from: 'ada brook' } as const;
      const into = { into: 'ada brook (2)', intoName: 'Ada Brook, the mayor' };
      await store.ruleSpeaker({ ...part, ...into, stories: [two], reports: [] });
      expect(await ada(store)).toEqual(['The ferry sails']);
      expect(await store.speaker(into.into)).toMatchObject({ statements: 1, name: into.intoName });
      const third = { into: 'ada brook (3)', intoName: 'Ada Brook, a poet' };
      await store.ruleSpeaker({ ...part, ...third, stories: [], reports: ['r1'] });
      expect(await ada(store)).toEqual([]);
      expect(await store.speaker('ada brook')).toBeNull();
      const again = { ...part, from: into.into, ...third, stories: [], reports: ['r1'] };
      await expect(store.ruleSpeaker(again)).rejects.toMatchObject({ code: 'bad-option' });
      expect(await store.rulings()).toHaveLength(2);
      await expect(store.ruleSpeaker({ ...merge, from: 'nobody' })).rejects.toMatchObject({
        code: 'not-found',
      });
    });

    it('is dumped and restored, and holds there too', async () => {
      const store = await open();
      await twoStories(store);
      await store.ruleSpeaker(merge);
      const view = { id: 'v1', owner: 'edna', name: 'Ferries', query: 'q=ferry', when: NOON };
      await store.keepView(view);
      const copy = await open();
      await copy.restore(store.dump());
      expect(await copy.rulings()).toEqual(await store.rulings());
      expect(await ada(copy)).toHaveLength(3);
      expect(await copy.views('edna')).toEqual([view]);
    });

    it('tells everything that a speaker is said to have said, with who carries it', async () => {
      const store = await open();
      await twoStories(store);
      expect(await store.saidBy('a brook', 9)).toMatchObject([
        { text: 'The quay is closed', mode: 'direct', carriers: first()[1]!.carriers },
      ]);
      expect(await store.saidBy('ada brook', 1)).toMatchObject([{ text: 'The tide is low' }]);
    });
  });

  describe('facets and views', () => {
    const open = openStores(contestant);

    it('counts what a search finds by speaker, outlet, verdict and month, and filters by outlet', async () => {
      const store = await open();
      await twoStories(store);
      const all = await store.facets({});
      expect(all).toEqual({
        total: 3,
        isAll: true,
        speakers: [
          { value: 'ada brook', name: 'Ada Brook', count: 2 },
          { value: 'a brook', name: 'A. Brook', count: 1 },
        ],
        outlets: [
          { value: 'The Gull', name: 'The Gull', count: 2 },
          { value: 'The Tern', name: 'The Tern', count: 1 },
        ],
        verdicts: [{ value: 'changed', name: 'changed', count: 1 }],
        months: [
          { value: '2031-06', name: '2031-06', count: 1 },
          { value: '2031-05', name: '2031-05', count: 2 },
        ],
      });
      expect(await store.facets({ text: 'quay', altered: true })).toMatchObject({ total: 1 });
      expect(await store.facets({ text: '!!' })).toMatchObject({ total: 0, isAll: true });
      const texts = async (outlet: string, more: object = {}) =>
        (await store.statements({ outlet, ...more })).items.map(({ text }) => text);
      expect(await texts('The Tern')).toEqual(['The quay is closed']);
      expect(await texts('The Gull', { text: 'ferry' })).toEqual(['The ferry sails']);
      expect(await texts('The Heron')).toEqual([]);
    });

    it('shows a wording that holds the words where the one shown does not', async () => {
      const store = await open();
      const story = await storyOf(store, ['r1']);
      await collate(store, story, [
        statement({ text: 'The boat sails', allWordings: 'The boat sails\nThe ferry sails' }),
      ]);
      expect((await store.statements({ text: 'ferry' })).items[0]?.found).toBe('The ferry sails');
      expect((await store.statements({ text: 'boat' })).items[0]?.found).toBeUndefined();
    });

    it('keeps the views of each, by name', async () => {
      const store = await open();
      const view = { id: 'v1', owner: 'edna', name: 'Ferries', query: 'q=ferry', when: NOON };
      await store.keepView(view);
      await store.keepView({ ...view, id: 'v2', query: 'q=tide' });
      await store.keepView({ ...view, id: 'v3', owner: 'otto' });
      expect(await store.views('edna')).toMatchObject([{ id: 'v2', query: 'q=tide' }]);
      expect(await store.view('v3')).toMatchObject({ owner: 'otto' });
      expect(await store.view('v1')).toBeNull();
      await expect(store.removeView('edna', 'v3')).rejects.toMatchObject({ code: 'not-found' });
      await store.removeView('otto', 'v3');
      expect(await store.views('otto')).toEqual([]);
    });
  });
}
