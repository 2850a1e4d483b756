import { describe, expect, it } from 'vitest';
import { readHtml } from './read-html.ts';

const LONG =
  'The council meets on Monday, and members said they would ask the county for help with the cost of the work, which engineers put at four million crowns.';

function read(html: string) {
  const [document] = readHtml(html, { path: 'page.html' });
  return {
    document: document!,
    blocks: document!.blocks.map(({ kind, span, label }) => [
      kind,
      (label ? `<${label.text}> ` : '') + document!.text.slice(span.start, span.end),
    ]),
  };
}

const page = (body: string, head = '') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

describe('readHtml, text', () => {
  it('reads the main text with its breaks and kinds, and leaves navigation and scripts out', () => {
    const { document, blocks } = read(
      page(
        `<nav><ul><li><a href="/">Home</a><li><a href="/sea">Sea</a></ul></nav>
        <article><h1>Mayor vows to rebuild</h1><p class="byline">By Ada Roe</p>
        <p>The mayor of Fenwick said on Friday that the pier would be <b>re</b>built<br>by spring.</p>
        <figure><img src="x" onerror="alert(1)"><figcaption>The pier on Friday.</figcaption></figure>
        <h2>No help from the county</h2><ul><li>One pile broke.</li><li><a href="/y">Ferry fares rise</a></li></ul>
        <script>alert(2)</script><p onclick="alert(3)"><a href="/x">Storm in pictures</a></p><p>${LONG}</p><p><q>We wait,</q> she said.</p></article>
        <footer>© 2031 The Fenwick Ledger</footer>`,
        '<title>Mayor vows to rebuild | The Fenwick Ledger</title>',
      ),
    );
    expect(blocks).toEqual([
      ['headline', 'Mayor vows to rebuild'],
      ['paragraph', 'The mayor of Fenwick said on Friday that the pier would be rebuilt\nby spring.'],
      ['caption', 'The pier on Friday.'],
      ['heading', 'No help from the county'],
      ['list-item', 'One pile broke.'],
      ['aside', 'Ferry fares rise'],
      ['aside', 'Storm in pictures'],
      ['paragraph', LONG],
      ['paragraph', '“We wait,” she said.'],
    ]);
    expect(document.text).not.toMatch(/alert|onclick|Home/u);
  });

  it('keeps block quotes and embedded posts as quotes', () => {
    const { blocks } = read(
      page(`<article><p>${LONG}</p><blockquote><p>First.</p><p>Second.</p></blockquote><p>${LONG}</p>
      <blockquote class="twitter-tweet"><p lang="en">We will rebuild.<br>All of it.</p>&mdash; Ines Calder (@calder) <a href="https://x.example/1">May 2</a></blockquote></article>`),
    );
    expect(blocks.filter(([kind]) => kind === 'quote' || kind === 'byline')).toEqual([
      ['quote', 'First.'],
      ['quote', 'Second.'],
      ['quote', '<Ines Calder> We will rebuild.\nAll of it.'],
      ['byline', '— Ines Calder (@calder) May 2'],
    ]);
  });

  it('reads bold names as the labels of turns, with a colon or without', () => {
    for (const colon of ['', ':']) {
      const turns = [
        'Jane Roe|Is it true?',
        'Tom Oak|It is not, and it never was.',
        'Jane Roe|Who says so?',
        'Tom Oak|I do.',
      ];
      const { document, blocks } = read(
        page(
          `<main>${turns.map((turn) => `<p><strong>${turn.replace('|', `${colon}</strong> `)}</p>`).join('')}</main>`,
        ),
      );
      expect(document.kind).toBe('transcript');
      expect(blocks).toEqual(turns.map((turn) => ['turn', `<${turn.replace('|', '> ')}`]));
    }
  });

  it('survives broken, empty and poisoned markup', () => {
    expect(
      read('<p>One <b>two<p>three</i></div> four &copy; &bogus; <').blocks.map(([, words]) => words),
    ).toEqual(['One two', 'three four © &bogus; <']);
    expect(read('just words, she said').blocks).toEqual([['paragraph', 'just words, she said']]);
    expect(() => read('<html><body></body></html>')).toThrow(expect.objectContaining({ code: 'empty' }));
  });
});

describe('readHtml, bounds', () => {
  it.each([
    ['200 deep', 200],
    ['a hundred thousand deep', 100_000],
  ])('reads words from markup %s', (_how, depth) => {
    const from = process.cpuUsage();
    const { document } = read(
      `<script>no()</script>${'<div>'.repeat(depth)}deep words here${'</div>'.repeat(depth)}<p>And flat ones.</p>`,
    );
    expect(document.text).toMatch(/^\s*deep words here\s+And flat ones\.\s*$/u);
    expect(process.cpuUsage(from).user).toBeLessThan(25_000_000);
  });

  it('takes 50,000 opening brackets in linear time', () => {
    const from = process.cpuUsage();
    expect(read(`<p>words</p>${'<'.repeat(50_000)}`).document.text).toContain('words');
    expect(process.cpuUsage(from).user).toBeLessThan(25_000_000);
  });
});

describe('readHtml, metadata', () => {
  const body = `<article><p>${LONG}</p></article>`;

  it('believes JSON-LD first, also in a graph with references', () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Organization', '@id': '#o', name: 'The Fenwick Ledger' },
        { '@type': 'Person', '@id': '#a', name: 'Ada Roe' },
        {
          '@type': ['NewsArticle'],
          headline: 'Mayor vows',
          datePublished: '2031-05-02T10:00:00+02:00',
          author: [{ '@id': '#a' }, { name: 'Tom Oak' }],
          publisher: { '@id': '#o' },
        },
      ],
    };
    const { document } = read(
      page(
        body,
        `<script type="application/ld+json">${JSON.stringify(data)}</script><meta property="og:title" content="Other"><link rel="canonical" href="https://ledger.example/p">`,
      ),
    );
    expect(document).toMatchObject({
      title: 'Mayor vows',
      meta: {
        outlet: 'The Fenwick Ledger',
        date: '2031-05-02T10:00:00+02:00',
        authors: ['Ada Roe', 'Tom Oak'],
        url: 'https://ledger.example/p',
      },
    });
  });

  it('falls back on OpenGraph and meta tags, and on broken JSON-LD', () => {
    const head = `<script type="application/ld+json">{"headline": </script><meta property="og:title" content="Mayor  vows"><meta property="og:site_name" content="Ledger"><meta property="article:published_time" content="2031-05-02"><meta name="author" content="By Ada Roe and Tom Oak">`;
    expect(read(page(body, head)).document).toMatchObject({
      title: 'Mayor vows',
      meta: { outlet: 'Ledger', date: '2031-05-02', authors: ['Ada Roe', 'Tom Oak'] },
    });
  });

  it('reads <time> and the first heading where nothing else speaks', () => {
    const { document } = read(
      page(
        `<article><h1>Mayor vows</h1><time datetime="2031-05-02T10:00Z">May 2</time><p>${LONG}</p></article>`,
      ),
    );
    expect(document).toMatchObject({
      title: 'Mayor vows',
      meta: { date: '2031-05-02T10:00Z', outlet: null, authors: [], url: null },
    });
  });

  it('guesses nothing: a date in another form is no date', () => {
    expect(read(page(body, '<meta name="date" content="last Friday">')).document.meta.date).toBeNull();
  });
});
