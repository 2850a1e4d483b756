import { describe, expect, it } from 'vitest';
import { readOpml } from './read-opml.ts';

const list = (body: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>Desk</title></head><body>${body}</body></opml>`;

describe('readOpml', () => {
  it('opens folders and takes each address once, in order', async () => {
    const feeds = await readOpml(
      list(
        `<outline text="Coast"><outline text="Harbour &amp; Ledger" type="rss" xmlUrl="https://ledger.example/feed"/>
          <outline text="Deep"><outline title="Tide" xmlUrl="https://tide.example/atom"/></outline></outline>
          <outline text="again" xmlUrl="https://ledger.example/feed"/><outline xmlUrl="file:///etc/hostname"/>`,
      ),
      { path: 'desk.opml' },
    );
    expect(feeds).toEqual([
      { address: 'https://ledger.example/feed', title: 'Harbour & Ledger' },
      { address: 'https://tide.example/atom', title: 'Tide' },
    ]);
  });

  it.each<[string, string, string]>([
    ['a list without a feed', list('<outline text="Coast"/>'), 'empty'],
    ['no list', '<html></html>', 'malformed'],
    ['a damaged list', list('<outline text="a"').slice(0, -15), 'malformed'],
    ['entities', `<!DOCTYPE opml [<!ENTITY a "x">]>${list('<outline text="&a;"/>').slice(21)}`, 'malformed'],
  ])('fails for %s and names the file', async (_what, text, code) => {
    await expect(readOpml(text, { path: 'desk.opml' })).rejects.toMatchObject({
      code,
      message: expect.stringContaining('desk.opml'),
    });
  });
});
