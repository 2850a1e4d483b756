import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/core/model/collation.ts';
import { sampleCollation } from '../arbitraries/sample-collation.ts';
import {
  type Contestant,
  collate,
  collationFor,
  everyItem,
  LATER,
  NOON,
  reading,
  receiveRead,
  report,
  statement,
  storyOf,
} from './fixtures.ts';
import { openStores } from './open-stores.ts';

export function storiesContract(contestant: Contestant): void {
  describe('stories', () => {
    const open = openStores(contestant);

    it('keeps a collation with the texts that were collated, also after a report has changed', async () => {
      const store = await open();
      const story = await storyOf(store, ['r1', 'r2']);
      const transcript = {
        ...report({ id: 't1', text: 'AIDE: \0 Well.' }).document,
        kind: 'transcript' as const,
      };
      const plain = await collationFor(store, story);
      const collation = { ...plain, witnesses: [...plain.witnesses, transcript] };
      const edge = {
        from: 'r1',
        to: 'r2',
        relation: 'copy',
        directed: true,
        confidence: 1,
        level: 'certain',
      } as const;
      const stemmaEdges = [{ ...edge, evidence: [] }];
      const made = { story, revision: 2, collation, stemmaEdges, hearsay: '1.2.5' };
      await store.keepCollation(made, []);
      expect(await store.collationOf(story)).toEqual(made);
      await store.receive([report({ id: 'r1', text: 'Changed.' })]);
      await store.keepReading('r1', 2, reading());
      expect(await store.collationOf(story)).toEqual(made);
      expect(await store.story(story)).toMatchObject({ collated: false });
    });

    it('fills in what collations of earlier versions left out', async () => {
      const store = await open();
      const story = await storyOf(store, ['r1', 'r2']);
      const plain = await collationFor(store, story);
      const [{ nearest: _, ...statement }] = sampleCollation().statements as [Statement];
      const comparisons = statement.comparisons.map(({ bond: __, ...comparison }) => comparison);
      const missing = [{ wording: 0, witness: 't', words: 'not-found', speakerInSource: true, reason: '' }];
      const statements = [{ ...statement, comparisons, missing }] as unknown as Statement[];
      await store.keepCollation(
        { story, revision: 2, collation: { ...plain, statements }, hearsay: '0.1.0' },
        [],
      );
      const kept = (await store.collationOf(story))!.collation.statements[0]!;
      expect(kept.nearest).toEqual([]);
      expect(kept.comparisons[0]!.bond).toMatchObject({ rule: 'untold', score: null });
      expect(kept.missing).toMatchObject([{ words: 'not-found', provesNothing: false }]);
    });

    it('keeps the last decision on a finding, counts it by kind, and carries it in a dump', async () => {
      const store = await open();
      const decided = {
        kind: 'changed',
        state: 'dismissed',
        reason: 'tape',
        who: 'osei',
        when: NOON,
      } as const;
      await store.settleFinding({ ...decided, id: 'f-2' });
      await store.settleFinding({ ...decided, id: 'f-1', kind: 'trimmed' });
      await store.settleFinding({ ...decided, id: 'f-2', state: 'confirmed', when: LATER });
      const settled = [
        { ...decided, id: 'f-1', kind: 'trimmed' },
        { ...decided, id: 'f-2', state: 'confirmed', when: LATER },
      ];
      expect(await store.settledAmong(['f-2', 'f-1', 'f-0'])).toEqual(settled);
      expect(await store.settledAmong([])).toEqual([]);
      expect(await store.countSettled()).toEqual([
        { kind: 'changed', confirmed: 1, dismissed: 0 },
        { kind: 'trimmed', confirmed: 0, dismissed: 1 },
      ]);
      const other = await open();
      await other.restore(store.dump());
      expect(await other.settledAmong(['f-1', 'f-2'])).toEqual(settled);
    });

    it('has no collation before the first, and none of what there is not', async () => {
      const store = await open();
      const story = await storyOf(store, ['r1']);
      expect(await store.collationOf(story)).toBeNull();
      expect(await store.collationOf('none')).toBeNull();
      expect(await store.story('none')).toBeNull();
      expect(await store.storyReports('none')).toEqual([]);
      expect(await store.staleRevision('none')).toBeNull();
    });

    it('keeps no collation over one of the same or a later revision, and stays stale under an older one', async () => {
      const store = await open();
      const story = await storyOf(store, ['r1', 'r2']);
      const collation = await collationFor(store, story);
      const keep = (revision: number, hearsay: string) =>
        store.keepCollation({ story, revision, collation, hearsay }, [statement({})]);
      await keep(1, 'first');
      expect(await store.staleRevision(story)).toBe(2);
      await keep(2, 'second');
      await keep(2, 'again');
      await keep(1, 'late');
      expect((await store.collationOf(story))!.hearsay).toBe('second');
      expect(await store.staleRevision(story)).toBeNull();
      expect(await store.staleStories(9)).toEqual([]);
      expect(await store.story(story)).toMatchObject({ collated: true, statements: 1, altered: 0 });
    });

    it('names the stories whose collation lags behind, the longest waiting first', async () => {
      const store = await open();
      await receiveRead(store, ['r1', 'r2', 'r3']);
      for (const now of [LATER, NOON, LATER]) {
        await store.groupNext(1, now, async () => ({ story: null, copyOf: null, reasons: [] }));
      }
      expect(await store.staleStories(9)).toEqual([
        { id: (await store.report('r2'))!.story, revision: 1 },
        { id: (await store.report('r1'))!.story, revision: 1 },
        { id: (await store.report('r3'))!.story, revision: 1 },
      ]);
      expect(await store.staleStories(1)).toHaveLength(1);
    });

    it('splits reports off into a story of their own', async () => {
      const store = await open();
      const story = await storyOf(store, ['r1', 'r2', 'r3']);
      await collate(store, story, [statement({})]);
      const other = await store.splitStory(story, ['r1', 'r3'], null, LATER);
      expect(
        (await everyItem((request) => store.groups(request), 1)).map(({ id, reports }) => [id, reports]),
      ).toEqual([
        [story, ['r2']],
        [other, ['r1', 'r3']],
      ]);
      expect(await store.story(story)).toMatchObject({
        title: 'Ferry of r2',
        byHand: true,
        reports: 1,
        collated: false,
      });
      expect(await store.story(other)).toMatchObject({
        title: 'Ferry of r1',
        byHand: true,
        reports: 2,
        collated: false,
      });
      expect((await store.report('r3'))!.story).toBe(other);
    });

    it('finds split stories each by its own terms', async () => {
      const store = await open();
      await store.receive(['r1', 'r2', 'r3'].map((id) => report({ id })));
      for (const [id, terms] of [
        ['r1', ['pier']],
        ['r2', ['tide']],
        ['r3', ['tide', 'pier']],
      ] as const) {
        await store.keepReading(id, 1, reading(terms));
      }
      let story: string | null = null;
      for (const id of ['r1', 'r2']) {
        await store.groupNext(1, NOON, async () => ({ story, copyOf: null, reasons: [] }));
        story = (await store.report(id))!.story;
      }
      const other = await store.splitStory(story!, ['r2'], 'Tide', NOON);
      await store.groupNext(1, NOON, async (_, view) => {
        expect((await view.storiesSharing(['tide'], 9)).map(({ id }) => id)).toEqual([other]);
        expect((await view.storiesSharing(['pier'], 9)).map(({ id }) => id)).toEqual([story]);
        return { story: null, copyOf: null, reasons: [] };
      });
    });

    it('counts a copy as a witness where its original is in another story', async () => {
      const store = await open();
      await receiveRead(store, ['r1', 'r2']);
      await store.groupNext(1, NOON, async () => ({ story: null, copyOf: null, reasons: [] }));
      const story = (await store.report('r1'))!.story!;
      const copyOf = { report: 'r1', relation: 'copy' } as const;
      await store.groupNext(1, NOON, async () => ({ story, copyOf, reasons: [] }));
      const other = await store.splitStory(story, ['r2'], null, NOON);
      expect(await store.story(other)).toMatchObject({ reports: 1, witnesses: 1 });
      await store.joinStories(story, other, NOON);
      expect(await store.story(story)).toMatchObject({ reports: 2, witnesses: 1 });
    });

    it.each([
      ['no such story', 'none', ['r1'], 'not-found'],
      ['a report of another story', 'story', ['r9'], 'bad-option'],
      ['no reports', 'story', [], 'bad-option'],
      ['all reports', 'story', ['r1', 'r2'], 'bad-option'],
    ])('refuses to split: %s', async (_, which, reports, code) => {
      const store = await open();
      const story = await storyOf(store, ['r1', 'r2']);
      const split = store.splitStory(which === 'none' ? 'none' : story, reports, null, NOON);
      await expect(split).rejects.toMatchObject({ code });
      expect((await store.groups({})).items).toHaveLength(1);
    });

    it('joins stories; the id that is gone leads to the other, also over two steps', async () => {
      const store = await open();
      const [a, b, c] = [
        await storyOf(store, ['a1']),
        await storyOf(store, ['b1']),
        await storyOf(store, ['c1']),
      ];
      await collate(store, b, [statement({})]);
      await store.joinStories(b, a, LATER);
      await store.joinStories(c, b, LATER);
      for (const id of [a, b, c]) expect((await store.story(id))!.id).toBe(c);
      expect((await store.groups({})).items).toMatchObject([{ id: c, reports: ['a1', 'b1', 'c1'] }]);
      expect((await store.statements({})).items).toEqual([]);
      expect((await store.speakers({})).items).toEqual([]);
      await expect(store.joinStories(c, a, LATER)).rejects.toMatchObject({ code: 'bad-option' });
      await expect(store.joinStories(c, 'none', LATER)).rejects.toMatchObject({ code: 'not-found' });
      expect(await storyOf(store, ['d1'])).not.toBe(c);
    });

    it('never gives the id of a story that was joined away to a new one', async () => {
      const store = await open();
      const [a, b] = [await storyOf(store, ['a1']), await storyOf(store, ['b1'])];
      await store.joinStories(a, b, LATER);
      const fresh = await storyOf(store, ['c1']);
      expect([a, b]).not.toContain(fresh);
      expect((await store.story(b))!.id).toBe(a);
    });

    it('keeps the title that a person gave', async () => {
      const store = await open();
      const story = await storyOf(store, ['r1', 'r2']);
      await store.renameStory(story, 'The \0 ferry of 2031');
      await store.splitStory(story, ['r1'], 'Only one', LATER);
      expect(await store.story(story)).toMatchObject({ title: 'The \0 ferry of 2031', byHand: true });
      expect((await store.stories({ text: 'ferry 2031' })).items).toHaveLength(1);
      expect((await store.stories({ text: 'only' })).items).toHaveLength(1);
      await expect(store.renameStory(story, ' ')).rejects.toMatchObject({ code: 'bad-option' });
      await expect(store.renameStory('none', 'x')).rejects.toMatchObject({ code: 'not-found' });
    });
  });
}
