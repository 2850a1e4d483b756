import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/app/archive/store.ts';
import { type Contestant, LATER, NOON, reading, report, storyOf } from './fixtures.ts';
import { openStores } from './open-stores.ts';

const anyString = fc.string({ unit: 'binary', maxLength: 40 });
const hardString = fc.oneof(
  anyString,
  fc.constantFrom('\0', '\ud800', '\udc00x', '\ufdd00000', 'a\0b\ufdd0', '\u{1f6a2}', ''),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
);

/** The rows of an archive as versions of Hearsay wrote them that had one engine. */
async function* withoutEngines(store: Store) {
  for await (const { table, row } of store.dump())
    yield {
      table,
      row: 'reading_engine' in row && row.reading_engine !== null ? { ...row, reading_engine: '0.1.0' } : row,
    };
}

export function arrivalsContract(contestant: Contestant): void {
  describe('reports that come in', () => {
    const open = openStores(contestant);

    it('shows a title of any length in some hundred characters, and keeps the whole', async () => {
      const store = await open();
      const title = 'Ferry '.repeat(2000);
      await store.receive([report({ id: 'r1', title, outlet: title })]);
      const card = (await store.reports({})).items[0];
      expect(card?.title).toHaveLength(501);
      expect(card?.outlet).toHaveLength(501);
      expect((await store.report('r1'))?.document.title).toBe(title);
      await store.keepReading('r1', 1, reading());
      await store.groupNext(9, NOON, async () => ({ story: null, copyOf: null, reasons: [] }));
      expect((await store.stories({})).items[0]?.title.length).toBeLessThan(502);
    });

    it('keeps a new report whole under its own id', async () => {
      const store = await open();
      const given = report({
        id: 'r1',
        outlet: 'The Gull',
        date: '2031-05-03',
        address: 'https://gull.example/1',
      });
      expect(await store.receive([given])).toEqual([{ id: 'r1', outcome: 'new', version: 1 }]);
      expect(await store.report('r1')).toEqual({
        id: 'r1',
        title: 'Ferry of r1',
        outlet: 'The Gull',
        date: '2031-05-03',
        receivedAt: NOON,
        address: 'https://gull.example/1',
        kind: 'report',
        version: 1,
        story: null,
        copyOf: null,
        state: 'received',
        document: given.document,
        attributions: [],
        bytesHash: given.bytesHash,
        textHash: given.textHash,
        engine: null,
        hearsay: '1.2.3',
      });
    });

    it('adds nothing for a known text under a known identity', async () => {
      const store = await open();
      await store.receive([report({ id: 'r1' })]);
      expect(await store.receive([report({ id: 'r1' })])).toEqual([
        { id: 'r1', outcome: 'known', version: 1 },
      ]);
      expect((await store.counts()).reports).toBe(1);
    });

    it('makes another text under a known identity a new version, and an earlier text none', async () => {
      const store = await open();
      await store.receive([report({ id: 'r1', text: 'It sails.' })]);
      const second = report({ id: 'r1', text: 'It does not sail.', receivedAt: LATER });
      expect(await store.receive([second])).toEqual([{ id: 'r1', outcome: 'revised', version: 2 }]);
      const back = await store.receive([report({ id: 'r1', text: 'It sails.' })]);
      expect(back).toEqual([{ id: 'r1', outcome: 'known', version: 2 }]);
      const versions = await store.versions('r1');
      expect(versions.map((version) => [version.version, version.document.text, version.receivedAt])).toEqual(
        [
          [1, 'It sails.', NOON],
          [2, 'It does not sail.', LATER],
        ],
      );
    });

    it('knows a file that was moved, and keeps the same text at two addresses as two reports', async () => {
      const store = await open();
      const text = 'The same words.';
      const receipts = await store.receive([
        report({ id: 'a', text, identity: 'file:/x/a.txt' }),
        report({ id: 'b', text, identity: 'file:/y/b.txt' }),
        report({ id: 'c', text, identity: 'url:https://gull.example/c' }),
        report({ id: 'b', text: 'Changed at its new path.', identity: 'file:/y/b.txt' }),
      ]);
      expect(receipts).toEqual([
        { id: 'a', outcome: 'new', version: 1 },
        { id: 'a', outcome: 'known', version: 1 },
        { id: 'c', outcome: 'new', version: 1 },
        { id: 'a', outcome: 'revised', version: 2 },
      ]);
    });

    it('gives another id where a different report has the wished one', async () => {
      const store = await open();
      const wishes = Array.from({ length: 8 }, (_, n) =>
        report({ id: 'same', text: `Text ${n}.`, identity: `file:/${n}/same.txt` }),
      );
      const ids = (await store.receive(wishes)).map((receipt) => receipt.id);
      expect(ids[0]).toBe('same');
      expect(new Set(ids).size).toBe(8);
      for (const id of ids) expect((await store.report(id))!.document.id).toBe(id);
    });

    it('lists the unread in order of arrival, until they are read', async () => {
      const store = await open();
      await store.receive(['r3', 'r1', 'r2'].map((id) => report({ id })));
      expect(await store.unreadIds(2)).toEqual(['r3', 'r1']);
      await store.keepReading('r3', 1, reading());
      expect((await store.unread(9)).map((unread) => unread.id)).toEqual(['r1', 'r2']);
      expect(await store.report('r3')).toMatchObject({ state: 'read', attributions: reading().attributions });
    });

    it('tells which engine found what it keeps, the fast one of readings before engines had names', async () => {
      const store = await open();
      await store.receive([report({ id: 'r1' }), report({ id: 'r2' })]);
      await store.keepReading('r1', 1, reading());
      expect(await store.report('r1')).toMatchObject({ engine: 'deep', hearsay: '1.2.3' });
      expect(await store.report('r2')).toMatchObject({ engine: null });
      const earlier = await open();
      await earlier.restore(withoutEngines(store));
      expect(await earlier.report('r1')).toMatchObject({ engine: 'fast' });
    });

    it('keeps no reading of a version that is not the latest, and no second one', async () => {
      const store = await open();
      await store.receive([report({ id: 'r1', text: 'Old.' })]);
      await store.receive([report({ id: 'r1', text: 'New.' })]);
      await store.keepReading('r1', 1, reading());
      expect(await store.report('r1')).toMatchObject({ state: 'received', attributions: [] });
      await store.keepReading('r1', 2, reading());
      await store.keepReading('r1', 2, { ...reading(), attributions: [] });
      expect((await store.report('r1'))!.attributions).toHaveLength(1);
    });

    it('leaves a new version of a grouped report in its story, which has the old text until the new one is read', async () => {
      const store = await open();
      const story = await storyOf(store, ['r1', 'r2']);
      await store.receive([report({ id: 'r1', text: 'Changed.' })]);
      const before = await store.staleRevision(story);
      const [old] = await store.storyReports(story);
      expect(old).toMatchObject({ id: 'r1', version: 1, document: report({ id: 'r1' }).document });
      await store.keepReading('r1', 2, reading(['tide']));
      const [fresh] = await store.storyReports(story);
      expect(fresh).toMatchObject({ id: 'r1', version: 2, state: 'grouped', story });
      expect(fresh!.document.text).toBe('Changed.');
      expect(await store.staleRevision(story)).toBe(before! + 1);
    });

    it('sets a report aside whose reading failed, and puts it back when its letter is taken', async () => {
      const store = await open();
      await store.receive([report({ id: 'r1' })]);
      const letter = {
        kind: 'report',
        place: 'r1',
        part: null,
        code: 'internal',
        message: 'no',
        at: NOON,
      } as const;
      await store.keepFailure('r1', 1, letter);
      await store.keepFailure('r1', 1, letter);
      expect(await store.unreadIds(9)).toEqual([]);
      expect((await store.report('r1'))!.state).toBe('failed');
      const [kept] = (await store.deadLetters({})).items;
      expect(kept).toMatchObject({ ...letter, tries: 1 });
      expect(await store.takeDeadLetter(kept!.id)).toEqual(kept);
      expect(await store.takeDeadLetter(kept!.id)).toBeNull();
      expect(await store.unreadIds(9)).toEqual(['r1']);
      await store.keepFailure('r1', 1, letter);
      expect((await store.deadLetters({})).items[0]).toMatchObject({ tries: 2 });
    });

    it('gives back every string exactly: NUL, lone surrogates, astral characters', async () => {
      const store = await open();
      let n = 0;
      await fc.assert(
        fc.asyncProperty(hardString, hardString, hardString, async (id, text, title) => {
          n += 1;
          const given = report({ id: `${n}${id}`, text, title, outlet: title, address: `u${n}${text}` });
          const [receipt] = await store.receive([given]);
          expect(receipt).toEqual({ id: given.document.id, outcome: 'new', version: 1 });
          const { document, outlet, address } = (await store.report(receipt!.id))!;
          expect({ document, outlet, address }).toEqual({
            document: given.document,
            outlet: title,
            address: given.address,
          });
          expect(await store.knownAddresses([given.address!, 'none'])).toEqual(new Set([given.address]));
        }),
        { numRuns: 60, seed: 5 },
      );
    });

    it('takes ids, identities and addresses of any length', async () => {
      const store = await open();
      const long = 'x\u{1f6a2}'.repeat(20_000);
      const given = [report({ id: long, address: long }), report({ id: `${long}y`, address: `${long}y` })];
      const receipts = await store.receive(given);
      expect(new Set(receipts.map((receipt) => receipt.id)).size).toBe(2);
      expect((await store.report(receipts[1]!.id))!.address).toBe(`${long}y`);
      expect(await store.knownAddresses([`${long}y`, `${long}z`])).toEqual(new Set([`${long}y`]));
      expect((await store.receive(given)).map((receipt) => receipt.outcome)).toEqual(['known', 'known']);
    });
  });
}
