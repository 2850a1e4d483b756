import { describe, expect, it } from 'vitest';
import type { Oddity } from '../../core/model/document.ts';
import { readDocuments } from '../read-document.ts';

const FEED =
  `<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Ledger</title>
<item><title>Pier closed</title><link>https://ledger.example/pier-closed</link><pubDate>Tue, 03 Nov 2026 10:00:00 GMT</pubDate>
<content:encoded><![CDATA[<p>“The pier stays closed,” Ada Moll said.</p><script>alert(1)</script><p>The café stays open.</p>]]></content:encoded></item>
<item><title>In short</title><link>https://ledger.example/short</link><description>Only a summary.</description></item>
</channel></rss>`.replaceAll(/[“”]/gu, '"');

describe('a feed as documents', () => {
  it.each([
    ['extension', { path: 'all.rss' }],
    ['first words', { path: 'all.xml' }],
    ['content type', { path: 'https://ledger.example/feed', contentType: 'application/rss+xml' }],
    [
      'first words against a wrong content type',
      { path: 'https://ledger.example/feed', contentType: 'text/html' },
    ],
  ])('is known by its %s and read as the entries that carry their text', async (_how, hints) => {
    const oddities: Oddity[] = [];
    const bytes = Buffer.from(FEED, 'latin1');
    const documents = await readDocuments(bytes, {
      ...hints,
      onOddity: (oddity) => oddities.push(oddity),
    });
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({
      id: 'pier-closed',
      title: 'Pier closed',
      text: 'Pier closed\n\n"The pier stays closed," Ada Moll said.\n\nThe café stays open.',
      meta: {
        outlet: 'Harbour Ledger',
        date: '2026-11-03T10:00:00Z',
        url: 'https://ledger.example/pier-closed',
        format: 'feed',
      },
    });
    expect(documents[0]?.blocks[0]).toEqual({ kind: 'headline', span: { start: 0, end: 11 } });
    expect(oddities.map(({ code }) => code)).toContain('entries-without-text');
  });

  it('is read in UTF-16 and as JSON Feed', async () => {
    const wide = Buffer.from(`\ufeff${FEED}`, 'utf16le');
    expect((await readDocuments(wide, { path: 'a.xml' }))[0]?.text).toContain('café');
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '1', content_html: '<p>Low tide.</p>' }],
    };
    const [document] = await readDocuments(Buffer.from(JSON.stringify(json)), { path: 'feed.json' });
    expect(document).toMatchObject({ id: 'feed-1', text: 'Low tide.' });
  });

  it('fails where no entry carries its text', async () => {
    const bare = FEED.replace(/<content:encoded>.*<\/content:encoded>/u, '');
    await expect(readDocuments(Buffer.from(bare), { path: 'all.rss' })).rejects.toMatchObject({
      code: 'empty',
      message: 'all.rss: no entry of this feed carries its whole text',
    });
  });
});

it('reads a summary that quotes somebody, and says that it is one', async () => {
  const oddities: Oddity[] = [];
  const feed = FEED.replace('Only a summary.', '"The pier stays shut," said Ada Moll.');
  const documents = await readDocuments(Buffer.from(feed, 'latin1'), {
    path: 'all.rss',
    onOddity: (oddity) => oddities.push(oddity),
  });
  expect(documents[1]?.text).toBe('In short\n\n"The pier stays shut," said Ada Moll.');
  expect(oddities.map(({ message }) => message)).toEqual([
    expect.stringContaining('entries read from their summary alone: 1 of 2'),
  ]);
});

it.each([
  ['2033-13-45T99:00:00Z', 1],
  ['Wed, 31 Feb 2033 10:00:00 GMT', 1],
  ['soon', 1],
  ['2033-06-02T09:00:00Z', 0],
  ['', 0],
])('says where a date is none: %s', async (date, count) => {
  const codes: string[] = [];
  const feed = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Ledger',
    items: [
      { id: '1', title: 'Pier', date_published: date, content_html: '<p>“We wait,” said Ada Moll.</p>' },
    ],
  });
  await readDocuments(Buffer.from(feed), { path: 'a.json', onOddity: ({ code }) => codes.push(code) });
  expect(codes).toEqual(new Array(count).fill('unreadable-date'));
});

describe('readFeedRecords, content that was escaped too often', () => {
  const words = '<p>“We wait,” said Nora Lind.</p><p>The pier stays closed.</p>';
  const asWords = (html: string) =>
    html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  it.each([
    ['a CDATA section', `<![CDATA[${words}]]>`],
    ['escaped tags', asWords(words)],
    ['an escaped CDATA section', asWords(`<![CDATA[${words}]]>`)],
    ['a CDATA section of escaped tags', `<![CDATA[${asWords(words)}]]>`],
    ['tags escaped twice', asWords(asWords(words))],
    ['a CDATA section inside another', `<![CDATA[<![CDATA[${words}]]]]><![CDATA[>]]>`],
  ])('reads %s', async (_what, content) => {
    const feed = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Ledger</title><item><title>Pier</title><link>https://a.example/1</link><content:encoded>${content}</content:encoded></item></channel></rss>`;
    const texts: string[] = [];
    for (const { text } of await readDocuments(Buffer.from(feed), { path: 'a.xml' })) texts.push(text);
    expect(texts).toEqual(['Pier\n\n“We wait,” said Nora Lind.\n\nThe pier stays closed.']);
  });
});
