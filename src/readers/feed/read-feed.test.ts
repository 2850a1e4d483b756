import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeed } from './read-feed.ts';

const FEED = { path: 'https://ledger.example/feeds/all.xml' };
const rss = (items: string, head = '') =>
  `<?xml version="1.0"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Harbour Ledger</title><link>https://ledger.example/</link>${head}\n${items}\n</channel></rss>`;

describe('readFeed', () => {
  it('reads RSS into entries', async () => {
    const feed = await readFeed(
      rss(
        `<item><title>Pier &amp; quay</title><link>/pier</link><guid isPermaLink="false">47</guid>
          <pubDate>Tue, 03 Nov 2026 10:00:00 +0100</pubDate><dc:creator>Ada Moll</dc:creator>
          <author>desk@ledger.example (Ben Oyelaran)</author><description>In short.</description>
          <content:encoded><![CDATA[<p>The pier &amp; the quay stay closed.</p>]]></content:encoded></item>`,
        '<ttl>15</ttl>',
      ),
      FEED,
    );
    expect(feed).toEqual({
      title: 'Harbour Ledger',
      cut: false,
      strangeDates: [],
      minutes: 15,
      entries: [
        {
          id: '47',
          address: 'https://ledger.example/pier',
          title: 'Pier & quay',
          date: '2026-11-03T09:00:00Z',
          authors: ['Ada Moll', 'Ben Oyelaran'],
          html: '<p>The pier &amp; the quay stay closed.</p>',
          summary: 'In short.',
        },
      ],
    });
  });

  it('reads Atom, with the authors of the feed where an entry has none', async () => {
    const { title, entries } = await readFeed(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Tide Post</title><author><name>Cleo Farr</name></author>
        <entry><id>tag:tide.example,2026:1</id><title type="html">&lt;b&gt;Low&lt;/b&gt; tide</title>
        <link rel="self" href="/self"/><link href="/low-tide"/><updated>2026-11-04T08:00:00Z</updated>
        <published>2026-11-03T08:00:00Z</published>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The water fell.</p></div></content></entry>
        <entry><id>x</id><title>5 &lt; 6</title><content>One &lt; two.</content></entry></feed>`,
      { path: 'https://tide.example/atom' },
    );
    expect(title).toBe('Tide Post');
    expect(entries[0]).toMatchObject({
      address: 'https://tide.example/low-tide',
      title: 'Low tide',
      date: '2026-11-03T08:00:00Z',
      authors: ['Cleo Farr'],
      html: expect.stringContaining('The water fell.'),
    });
    expect(entries[1]).toMatchObject({ title: '5 < 6', html: 'One &lt; two.', address: null, date: null });
  });

  it('reads RSS 1.0 in RDF with its period', async () => {
    const { entries, minutes } = await readFeed(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
        <channel rdf:about="https://a.example"><title>R</title><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency></channel>
        <item rdf:about="https://a.example/3"><title>Three</title><link>https://a.example/3</link><dc:date>2026-11-03</dc:date></item></rdf:RDF>`,
      FEED,
    );
    expect(minutes).toBe(30);
    expect(entries[0]).toMatchObject({ address: 'https://a.example/3', date: '2026-11-03', html: null });
  });

  it('reads JSON Feed, whose plain text is kept from being markup', async () => {
    const { entries } = await readFeed(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Quay Wire',
        items: [
          { id: '1', url: 'https://quay.example/1', content_text: 'a < b\n\nand <script>c</script>' },
          {
            id: '2',
            url: 'https://quay.example/2',
            content_html: '<p>Two.</p>',
            date_published: '2026-11-03',
          },
        ],
      }),
      FEED,
    );
    expect(entries.map(({ html }) => html)).toEqual([
      '<p>a &lt; b</p><p>and &lt;script&gt;c&lt;/script&gt;</p>',
      '<p>Two.</p>',
    ]);
  });

  it('takes a description for the whole text only where it is as long as one', async () => {
    const long = `&lt;p&gt;${'The ferry sails again at dawn. '.repeat(40)}&lt;/p&gt;`;
    const { entries } = await readFeed(
      rss(
        `<item><link>/a</link><description>The ferry sails.</description></item><item><link>/b</link><description>${long}</description></item>`,
      ),
      FEED,
    );
    expect(entries.map(({ html }) => html === null)).toEqual([true, false]);
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/hostname',
    'mailto:desk@ledger.example',
    'data:text/html,x',
    'https://ada:pw@ledger.example/',
    `https://ledger.example/${'x'.repeat(3000)}`,
    '47',
    '',
  ])('gives no address for the link "%s"', async (link) => {
    const { entries } = await readFeed(rss(`<item><link>${link}</link><title>T</title></item>`), FEED);
    expect(entries[0]?.address).toBeNull();
  });

  it('takes two entries of one address once, and keeps two of one guid', async () => {
    const { entries } = await readFeed(
      rss(
        ['/a', '/a', '/b']
          .map((link) => `<item><guid isPermaLink="false">same</guid><link>${link}</link></item>`)
          .join(''),
      ),
      FEED,
    );
    expect(entries.map(({ address }) => address)).toEqual([
      'https://ledger.example/a',
      'https://ledger.example/b',
    ]);
  });

  it('leaves no script in title, authors and feed title', async () => {
    const evil = '&lt;script&gt;alert(1)&lt;/script&gt;Low &lt;img src=x onerror=alert(1)&gt;tide';
    const feed = await readFeed(
      rss(`<item><title>${evil}</title><dc:creator>${evil}</dc:creator></item>`).replace(
        'Harbour Ledger',
        evil,
      ),
      FEED,
    );
    expect([feed.title, feed.entries[0]?.title, feed.entries[0]?.authors[0]]).toEqual([
      'Low tide',
      'Low tide',
      'Low tide',
    ]);
  });

  it('reads the first 10,000 entries', async () => {
    const items = Array.from(
      { length: 10_100 },
      (_, n) => `<item><link>/p${n}</link><title>Entry ${n}</title></item>`,
    );
    const { entries, cut } = await readFeed(rss(items.join('')), FEED);
    expect([entries.length, cut]).toEqual([10_000, true]);
    await expect(readFeed(rss('<item/>'.repeat(200_000)), FEED)).rejects.toMatchObject({
      code: 'too-large',
    });
  });
});

describe('readFeed, bad input', () => {
  it.each<[what: string, text: string, message: string]>([
    ['a page', '<!doctype html><html><body>Hello</body></html>', 'is no RSS, Atom, RDF or JSON feed'],
    ['plain words', 'Low tide.', 'is no RSS, Atom, RDF or JSON feed'],
    [
      'a feed that is cut short',
      rss('<item><title>Pier').slice(0, -6),
      'line 4: </channel> closes <title> of line 3',
    ],
    [
      'a tag without an end',
      `${rss('<item>\n<title>Pier').split('</channel>')[0]!}<titl`,
      'line 5: "<titl" does not end',
    ],
    ['JSON that is cut short', '{"version": "https://jsonfeed.org/version/1.1", "items": [', 'is no RSS'],
  ])('tells the place in %s', async (_what, text, message) => {
    await expect(readFeed(text, FEED)).rejects.toMatchObject({
      code: 'malformed',
      message: expect.stringContaining(message),
    });
  });

  const levels = 'abcdefghij'.split('');
  const bomb = (root: string) =>
    `<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY a "lollipop">${levels
      .slice(1)
      .map((name, index) => `<!ENTITY ${name} "${`&${levels[index]};`.repeat(10)}">`)
      .join('')}]>\n${root.replace(/^.*?\n/u, '')}`;

  it('refuses a billion laughs before a word of them is made', async () => {
    await expect(readFeed(bomb(rss('<item><title>&j;</title></item>')), FEED)).rejects.toMatchObject({
      code: 'malformed',
      message: `${FEED.path}: line 2: declares entities (a DTD), which are refused`,
    });
  });

  it('leaves entities inert where their declaration hides behind a comment', async () => {
    const hidden = bomb(rss('<item><title>&j;</title></item>')).replace(
      '<!DOCTYPE',
      '<!-- <rss> --><!DOCTYPE',
    );
    const titles = await readFeed(hidden, FEED).then(
      ({ entries }) => entries.map(({ title }) => title ?? ''),
      (error: { code: string }) => [error.code],
    );
    expect(titles.every((title) => title.length < 20)).toBe(true);
  });

  it('refuses an entity that asks for a file', async () => {
    const asking = `<!DOCTYPE feed [<!ENTITY x SYSTEM "file:///etc/hostname">]><feed xmlns="http://www.w3.org/2005/Atom"><title>&x;</title></feed>`;
    await expect(readFeed(asking, FEED)).rejects.toMatchObject({ code: 'malformed' });
  });

  it('reads past a DOCTYPE that declares nothing', async () => {
    const old = `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.example/rss-0.91.dtd">\n${rss('<item><link>/a</link></item>').replace(/^.*?\n/u, '')}`;
    expect((await readFeed(old, FEED)).entries.length).toBe(1);
  });

  it.each([
    ['100,000 open tags', rss('<a>'.repeat(100_000))],
    ['100,000 begun comments', rss('<!--'.repeat(100_000))],
    ['100,000 begun CDATA sections', rss('<![CDATA['.repeat(100_000))],
    ['100,000 angle brackets', rss('<'.repeat(100_000))],
    ['a million quotation marks', rss(`<item a="${"'".repeat(1_000_000)}`)],
    ['NUL bytes', rss('<item><title>\0Pier\0</title></item>')],
    [
      'content nested 100,000 deep',
      rss(`<item><content:encoded><![CDATA[${'<div>'.repeat(100_000)}x]]></content:encoded></item>`),
    ],
  ])('survives %s', async (_what, text) => {
    const outcome = await readFeed(text, FEED).then(
      () => 'read',
      (error: { code?: string }) => error.code,
    );
    expect(['read', 'malformed']).toContain(outcome);
  });

  it('reads or refuses whatever a feed may become, and fails in no other way', async () => {
    const whole = rss(
      `<item><title>Pier &amp; quay</title><link>/pier</link><pubDate>Tue, 03 Nov 2026 10:00:00 GMT</pubDate><content:encoded><![CDATA[<p>Low tide.</p>]]></content:encoded></item>`,
    );
    const pieces = [
      '<',
      '>',
      '</',
      '/>',
      '"',
      '&',
      '&#0;',
      '&#x110000;',
      '<![CDATA[',
      ']]>',
      '<!--',
      '<?',
      '\0',
      '\ud800',
      '<item>',
    ];
    const change = fc.tuple(fc.nat(whole.length), fc.nat(20), fc.constantFrom(...pieces));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        let text = whole;
        for (const [at, length, piece] of changes) text = text.slice(0, at) + piece + text.slice(at + length);
        try {
          const { entries } = await readFeed(text, FEED);
          for (const { address } of entries) expect(address ?? 'http:').toMatch(/^https?:/u);
        } catch (error) {
          expect(error).toMatchObject({ code: 'malformed' });
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
