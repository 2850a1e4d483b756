import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestArchive, type TestArchive } from '../../../../test/archive/open-test-archive.ts';
import { ingestGiven } from './ingest-given.ts';

let open: TestArchive;
beforeEach(async () => {
  open = await openTestArchive({
    fetcher: {
      fetch: async (address) => ({
        url: address,
        contentType: 'text/html; charset=utf-8',
        bytes: Buffer.from(
          '<title>Pier</title><p>The pier stays shut, the mayor said on Friday at noon.</p>',
        ),
      }),
    },
  });
});
afterEach(() => open.close());

describe('ingestGiven', () => {
  it('takes in a pasted text under its title, once', async () => {
    const given = { kind: 'text', title: 'Pier stays shut', text: 'It stays shut, she said.' } as const;
    const first = await ingestGiven(given, open.archive);
    expect(first.receipts).toEqual([{ id: 'pier-stays-shut', outcome: 'new', version: 1 }]);
    expect((await ingestGiven(given, open.archive)).receipts).toMatchObject([{ outcome: 'known' }]);
    expect(await open.archive.store.report('pier-stays-shut')).toMatchObject({ title: 'Pier stays shut' });
  });

  it('takes in a dropped file of many records and tells the bad ones', async () => {
    const bytes = Buffer.from('{"id":"a","text":"One."}\n{no\n{"id":"b","text":"Two."}\n');
    const { receipts, failures } = await ingestGiven({ kind: 'file', name: 'in.jsonl', bytes }, open.archive);
    expect(receipts.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(failures).toMatchObject([{ part: 'line 2', error: { code: 'malformed' } }]);
    expect(open.wakes()).toBe(1);
  });

  it('takes in an address, and knows it again', async () => {
    const given = { kind: 'address', address: 'https://ledger.example/a?utm_medium=x' } as const;
    expect((await ingestGiven(given, open.archive)).receipts).toMatchObject([{ outcome: 'new' }]);
    const again = { kind: 'address', address: 'https://ledger.example/a' } as const;
    expect((await ingestGiven(again, open.archive)).receipts).toMatchObject([{ outcome: 'known' }]);
  });

  it('throws for what holds nothing, and takes nothing in', async () => {
    const empty = [
      { kind: 'text', title: null, text: '  ' },
      { kind: 'file', name: 'in.json', bytes: Buffer.from('{"text":') },
      { kind: 'file', name: 'none.txt', bytes: new Uint8Array() },
    ] as const;
    for (const given of empty) await expect(ingestGiven(given, open.archive)).rejects.toThrow(/: /u);
    expect(await open.archive.store.counts()).toMatchObject({ reports: 0, deadLetters: 0 });
  });
});
