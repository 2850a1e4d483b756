import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/app/archive/store.ts';
import { type Contestant, collate, everyItem, report, statement, storyOf } from './fixtures.ts';
import { openStores } from './open-stores.ts';

const HOSTILE = [
  '"',
  "'",
  '""""',
  'a" OR "b',
  "'; drop table reports; --",
  'words : ferry',
  'ferry*',
  'NEAR(ferry tide)',
  'ferry AND NOT',
  '(((',
  '-ferry',
  '^ferry',
  '{words facets} : ferry',
  'fer\0ry',
  '\0',
  '\ud800',
  '\u{1f6a2}',
  '%_\\',
  ':* & | ! <->',
  'ferry '.repeat(20_000),
  '"'.repeat(100_000),
  'x'.repeat(100_000),
  '\u0301'.repeat(1_000),
  '船'.repeat(3_000),
];

async function spoken(store: Store, texts: readonly string[]): Promise<void> {
  const story = await storyOf(store, ['r1']);
  await collate(
    store,
    story,
    texts.map((text, n) => statement({ statement: `st${n + 1}`, text, date: `2031-05-0${n + 1}` })),
  );
}

export function searchContract(contestant: Contestant): void {
  describe('search', () => {
    const open = openStores(contestant);
    const found = async (store: Store, text: string) =>
      (await store.statements({ text, order: 'newest' })).items.map((card) => card.text);

    it('finds statements that hold every word, whatever their case and accents', async () => {
      const store = await open();
      await spoken(store, ['The café opens.', 'The CAFE closes today', 'Nothing opens']);
      expect(await found(store, 'Cafe')).toEqual(['The CAFE closes today', 'The café opens.']);
      expect(await found(store, 'opens CAFÉ')).toEqual(['The café opens.']);
      expect(await found(store, 'caf')).toEqual([]);
    });

    it('finds phrases between quotation marks in their order', async () => {
      const store = await open();
      await spoken(store, ['a cold wet day', 'a wet cold day', "It's the state-owned ferry"]);
      expect(await found(store, 'cold wet')).toHaveLength(2);
      expect(await found(store, '"wet cold"')).toEqual(['a wet cold day']);
      expect(await found(store, '“cold wet” day')).toEqual(['a cold wet day']);
      expect(await found(store, 'state-owned')).toHaveLength(1);
      expect(await found(store, 'owned-state')).toHaveLength(0);
      expect(await found(store, 'it’s')).toHaveLength(1);
    });

    it('finds words in scripts without spaces', async () => {
      const store = await open();
      await spoken(store, ['渡し船は月曜日に出ます', '船は出ません']);
      expect(await found(store, '月曜日')).toEqual(['渡し船は月曜日に出ます']);
      expect(await found(store, '船')).toHaveLength(2);
    });

    it('finds any of the wordings and puts the best match first, page by page', async () => {
      const store = await open();
      const story = await storyOf(store, ['r1']);
      await collate(store, story, [
        statement({ statement: 'st1', text: 'ferry ferry', date: '2031-01-01' }),
        statement({
          statement: 'st2',
          text: 'a ferry among very many other words that say little',
          date: '2031-01-02',
        }),
        statement({
          statement: 'st3',
          text: 'the boat',
          allWordings: 'the boat\nthe ferry',
          date: '2031-01-03',
        }),
      ]);
      const ids = async (limit: number) =>
        (await everyItem((request) => store.statements({ ...request, text: 'ferry' }), limit)).map(
          (card) => card.statement,
        );
      expect(await ids(9)).toEqual(['st1', 'st2', 'st3']);
      expect(await ids(1)).toEqual(['st1', 'st2', 'st3']);
    });

    it('filters what it finds by speaker, verdict, alteration and day', async () => {
      const store = await open();
      const story = await storyOf(store, ['r1']);
      await collate(store, story, [
        statement({ statement: 'st1', date: '2031-01-01', altered: true, words: 'changed' }),
        statement({ statement: 'st2', date: '2031-01-02', altered: true, words: 'trimmed' }),
        statement({ statement: 'st3', date: '2031-01-03', speakerKey: 'bo', speaker: 'Bo' }),
      ]);
      const ids = async (query: Parameters<Store['statements']>[0]) =>
        (await store.statements({ text: 'ferry', ...query })).items.map((card) => card.statement);
      for (const order of ['newest', 'match'] as const) {
        expect(await ids({ order })).toEqual(['st3', 'st2', 'st1']);
        expect(await ids({ order, altered: true })).toEqual(['st2', 'st1']);
        expect(await ids({ order, words: 'changed' })).toEqual(['st1']);
        expect(await ids({ order, speakerKey: 'bo' })).toEqual(['st3']);
        expect(await ids({ order, from: '2031-01-02', to: '2031-01-02' })).toEqual(['st2']);
        expect(await ids({ order, speakerKey: 'bo', altered: true })).toEqual([]);
      }
    });

    it('forgets statements, titles and texts that are replaced', async () => {
      const store = await open();
      await spoken(store, ['old words']);
      await store.renameStory((await store.report('r1'))!.story!, 'Fresh');
      await store.receive([report({ id: 'r1', text: 'Fresh text.' })]);
      expect((await store.stories({ text: 'ferry r1' })).items).toEqual([]);
      expect((await store.stories({ text: 'fresh' })).items).toHaveLength(1);
      expect((await store.reports({ text: 'sails harbour r1' })).items).toEqual([]);
      expect((await store.reports({ text: 'fresh text' })).items).toHaveLength(1);
    });

    it('takes quotation marks, operators, NUL, lone surrogates and endless texts as plain text', async () => {
      const store = await open();
      await spoken(store, ['The ferry sails']);
      for (const text of HOSTILE) {
        for (const list of [store.statements, store.stories, store.reports, store.speakers]) {
          const page = await list({ text });
          expect(page.next).toBeNull();
          expect(page.items.length).toBeLessThanOrEqual(1);
        }
      }
    });

    it('finds every text by its own words, whatever they are', async () => {
      const store = await open();
      const story = await storyOf(store, ['r1']);
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
          await store.renameStory(story, `word ${text}`);
          expect(
            (await store.stories({ text: `word ${text.replaceAll(/["“”„«»]/gu, ' ')}` })).items,
          ).toHaveLength(1);
        }),
        { numRuns: 60, seed: 7 },
      );
    });
  });
}
