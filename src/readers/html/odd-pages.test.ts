import { describe, expect, it } from 'vitest';
import { readHtml } from './read-html.ts';

const BODY = [
  '<p>The strike has cut the island off for nine days, and the shops have little left to sell, the council says.</p>',
  '<p>The talks go on in May, when the county will have a new budget and a new council to spend it.</p>',
];

function read(html: string) {
  const [document] = readHtml(html, { path: 'page.html' });
  return document!.blocks.map(({ kind, span, label }) => [
    kind,
    (label ? `<${label.text}> ` : '') + document!.text.slice(span.start, span.end),
  ]);
}

/** The blocks that stand between the two paragraphs of an article with some markup between them. */
function between(markup: string) {
  const blocks = read(
    `<!doctype html><title>Strike</title><body><nav><a href="/">Home</a></nav><article><h1>Strike</h1>${BODY.join(markup)}</article>`,
  );
  return blocks.slice(2, -1);
}

const WORDS = 'The sea does not wait for a rota.';
const QUOTED = ['quote', `<Nora Lind> ${WORDS}`];

describe('readHtml, pages as browsers build them', () => {
  it.each(['\ufeff', '\u200b', '\u00ad\ufeff'])('reads a word with an unseen sign inside as one', (sign) => {
    expect(between(`<p>The s${sign}ea does not wa${sign}it for a rota.</p>`)).toEqual([['paragraph', WORDS]]);
  });

  it.each([
    ['no tags round it', BODY.join('')],
    ['no body and no closing tags', `<title>Strike</title>${BODY.join('').replaceAll('</p>', '')}`],
    ['no body behind a head', `<html><head><title>Strike</title></head>${BODY.join('')}</html>`],
    ['mis-nested tags', `<b><div><i>${BODY.join('</b></i></div>')}`],
    ['cells without a row', `<table><td>${BODY.join('<td>')}</table>`],
    ['words outside of a row', `<table><tr>${BODY.join('</tr>')}<tr><td>x</table>`],
    ['two bodies', `<body>${BODY.join('</body><body class="x">')}`],
    ['10,000 levels', `${'<div>'.repeat(10_000)}${BODY.join('')}`],
    ['tags that close nothing', `${'<div></x>'.repeat(1111)}${BODY.join('</y></z>')}`],
  ])('reads a page with %s', (_what, html) => {
    const words = read(html).map(([, text]) => text);
    for (const paragraph of BODY) expect(words).toContain(paragraph.replace(/<[^>]+>/gu, ''));
  });

  it.each<[string, (count: number) => string]>([
    ['elements that are closed by nothing', (count) => '<div></x>'.repeat(count)],
    ['nested elements', (count) => '<div>'.repeat(count)],
    [
      'formatting that is opened again and again',
      (count) => {
        const fonts = Array.from({ length: count / 2 }, (_, index) => `<font size=${index}>`);
        return `${fonts.join('')}${'<p>x'.repeat(count / 2)}`;
      },
    ],
    ['attributes', (count) => `<p ${Array.from({ length: count }, (_, index) => `a${index}`).join(' ')}>`],
    ['nested tables', (count) => '<table><td>'.repeat(count / 2)],
    ['words that tables push out', (count) => `<table>${'<b>x'.repeat(count)}`],
    ['nested quotations', (count) => '<blockquote><cite>x'.repeat(count / 2)],
  ])('takes time linear in %s', (_what, make) => {
    const time = (count: number) => {
      const from = process.cpuUsage();
      read(BODY.join('') + make(count));
      return process.cpuUsage(from).user / 1e6;
    };
    time(1000);
    // Sixteen times as much; a quarter of a second is what measuring itself may err by.
    expect(time(32_000)).toBeLessThan(4 * (16 * time(2000) + 0.25));
  });

  it('reads a first paragraph in another container, and a last one, but not what goes round an article', () => {
    const blocks = read(
      `<title>Strike grows</title><div class="cookie-banner"><p>We use cookies, and by going on you accept them all.</p></div><div class="lead"><p>“We are done here,” Nora Lind said as she left the talks.</p></div><div class="ad">Advertisement</div><div class="story">${BODY.join(BODY[0])}</div><div class="story two"><p>“The boats stay in,” said the mate, Ada Holt.</p></div><section class="comments"><p>“I hate boats,” said one Anna, who is here a lot.</p></section>`,
    );
    const words = blocks.filter(([kind]) => kind === 'paragraph').map(([, text]) => text);
    expect(words[0]).toBe('“We are done here,” Nora Lind said as she left the talks.');
    expect(words.at(-1)).toBe('“The boats stay in,” said the mate, Ada Holt.');
    expect(words).toHaveLength(5);
  });

  it.each([
    ['an article each', (post: string) => `<li><article>${post}</article></li>`],
    ['items', (post: string) => `<li>${post}</li>`],
  ])('reads a live blog to its last post, in a list of %s', (_what, item) => {
    const posts = ['4:31 p.m. ET', '3 hr 12 min ago', '12.10pm'].map((time, at) =>
      item(
        `<span class="time">${time}</span><h3>Post ${at}</h3><p class="author">By Ned Holt</p><p>“We wait for tide ${at},” said the mate, Nora Lind, on the quay.</p><p>“It is late.”</p>`,
      ),
    );
    const blocks = read(`<title>Live</title><main><h1>Live</h1><ol>${posts.join('')}</ol></main>`);
    expect(blocks.filter(([kind]) => kind === 'paragraph').map(([, text]) => text)).toEqual(
      [0, 1, 2].flatMap((at) => [
        `“We wait for tide ${at},” said the mate, Nora Lind, on the quay.`,
        '“It is late.”',
      ]),
    );
  });

  it('tells the marks of notes from exponents, and clocks from words', () => {
    expect(
      read(
        '<p>“It sank,<sup>1</sup>” she said.<sup><a href="#n">[2]</a></sup> It was 12 km<sup>2</sup> of 10<sup>6</sup> crowns<a href="#n3">3</a>.</p><p><time>14:05</time> The mayor spoke on <time>Monday</time>.</p>',
      ).map(([, text]) => text),
    ).toEqual(['“It sank,” she said. It was 12 km2 of 10^6 crowns.', '14:05', 'The mayor spoke on Monday.']);
  });

  it('leaves out what nobody sees, and mends what was garbled before it was written', () => {
    expect(
      read(
        '<p>“The com&shy;mit&#8203;tee won&acirc;&euro;&trade;t meet,” she said, &amp;ldquo;ever&amp;rdquo;.</p>',
      ),
    ).toEqual([['paragraph', '“The committee won’t meet,” she said, “ever”.']]);
  });
});

describe('readHtml, block quotations', () => {
  it.each([
    [
      `<blockquote><p>${WORDS}</p><footer>— <cite>Nora Lind, mate</cite></footer></blockquote>`,
      '— Nora Lind, mate',
    ],
    [`<blockquote><p>${WORDS}</p><cite>Nora Lind</cite></blockquote>`, 'Nora Lind'],
    [`<blockquote>${WORDS} <cite>Nora Lind</cite></blockquote>`, 'Nora Lind'],
    [`<blockquote><p>${WORDS}</p><p>— Nora Lind, mate</p></blockquote>`, '— Nora Lind, mate'],
    [`<blockquote>${WORDS}<br>-- Nora Lind</blockquote>`, '-- Nora Lind'],
    [`<blockquote><p>${WORDS} – Nora Lind</p></blockquote>`, '– Nora Lind'],
    [`<blockquote><p>${WORDS}</p></blockquote><p>— Nora Lind, in a letter</p>`, '— Nora Lind, in a letter'],
    [`<blockquote><p>${WORDS}</p></blockquote><p class="attribution">Nora Lind</p>`, 'Nora Lind'],
    [
      `<figure><blockquote>${WORDS}</blockquote><figcaption>Nora Lind, <cite>Deep Waters</cite></figcaption></figure>`,
      'Nora Lind, Deep Waters',
    ],
    [`<blockquote><p>${WORDS}</p><small>Nora Lind</small></blockquote>`, 'Nora Lind'],
    [`<blockquote><p>${WORDS}</p><p align="right">Nora Lind, mate</p></blockquote>`, 'Nora Lind, mate'],
    [
      `<blockquote class="twitter-tweet"><p>${WORDS} <a href="#">pic.twitter.com/x</a></p>&mdash; Nora Lind (@nlind) <a href="#">May 3, 2031</a></blockquote>`,
      '— Nora Lind (@nlind) May 3, 2031',
    ],
    [
      `<blockquote class="bluesky-embed"><p>${WORDS}</p>&mdash; Nora Lind (<a href="#">@nlind.sky.example</a>) <a href="#">May 3, 2031 at 9:12 PM</a></blockquote>`,
      '— Nora Lind (@nlind.sky.example) May 3, 2031 at 9:12 PM',
    ],
    [
      `<blockquote class="instagram-media"><a href="#">View this post on Instagram</a><p>${WORDS}</p><p>A post shared by Nora Lind (@nlind) on Jun 2, 2033 at 9:02am PDT</p></blockquote>`,
      'A post shared by Nora Lind (@nlind) on Jun 2, 2033 at 9:02am PDT',
    ],
    [
      `<blockquote class="instagram-media"><p>${WORDS}</p><p>A reel shared by Nora Lind (@n.lind)</p></blockquote>`,
      'A reel shared by Nora Lind (@n.lind)',
    ],
    [
      `<blockquote class="mastodon-embed"><p>${WORDS}</p>— Nora Lind (@nlind@sea.example)</blockquote>`,
      '— Nora Lind (@nlind@sea.example)',
    ],
  ])('takes the name apart in %s', (markup, credit) => {
    expect(between(markup).filter(([kind]) => kind !== 'aside')).toEqual([QUOTED, ['byline', credit]]);
  });

  it('credits each of two quotations that follow each other by itself', () => {
    expect(
      between(
        `<blockquote><p>We sail.</p></blockquote><blockquote><p>${WORDS}</p><cite>Nora Lind</cite></blockquote>`,
      ),
    ).toEqual([['quote', 'We sail.'], QUOTED, ['byline', 'Nora Lind']]);
  });

  it('takes a network’s line in front of a post for its author, of that post alone', () => {
    const before = '<a href="#"><span>Post by @nlind@sea.example</span></a>';
    expect(
      between(
        `<blockquote class="mastodon-embed"><div>${before}</div><div>View on Mastodon</div><p>${WORDS}</p></blockquote><blockquote class="twitter-tweet"><p>We sail.</p>&mdash; Bo Carr (@bcarr)</blockquote>`,
      ).filter(([kind]) => kind !== 'aside'),
    ).toEqual([
      ['byline', 'Post by @nlind@sea.example'],
      ['quote', `<@nlind@sea.example> ${WORDS}`],
      ['quote', '<Bo Carr> We sail.'],
      ['byline', '— Bo Carr (@bcarr)'],
    ]);
  });

  it('takes an account alone above a post for its author', () => {
    const post = `<blockquote class="tiktok-embed"><section><a href="#">@nlind.sea</a><p>${WORDS}</p><a href="#">♬ original sound - Nora Lind</a></section></blockquote>`;
    expect(between(post).filter(([kind]) => kind !== 'aside')).toEqual([
      ['byline', '@nlind.sea'],
      ['quote', `<@nlind.sea> ${WORDS}`],
    ]);
  });

  it('credits a post to nobody whose own post did not load', () => {
    const placeholder =
      '<blockquote class="mastodon-embed"><div>Post by @nlind@sea.example</div><div>View on Mastodon</div></blockquote>';
    expect(
      between(
        `${placeholder}<blockquote class="twitter-tweet"><p>We sail.</p>&mdash; Bo Carr (@bcarr)</blockquote>`,
      ).filter(([kind]) => kind !== 'aside'),
    ).toEqual([
      ['quote', '<Bo Carr> We sail.'],
      ['byline', '— Bo Carr (@bcarr)'],
    ]);
  });

  it('keeps a post that ends with a tag, in a box of its own', () => {
    expect(
      between(
        `<div class="embed"><blockquote class="twitter-tweet"><p>Sixty people, one hall. <a href="https://x.example/t">#Fenwick</a></p>&mdash; Nora Lind (@nlind) <a href="https://x.example/1">March 3, 2031</a></blockquote></div>`,
      ),
    ).toEqual([
      ['quote', '<Nora Lind> Sixty people, one hall. #Fenwick'],
      ['byline', '— Nora Lind (@nlind) March 3, 2031'],
    ]);
  });

  it('reads a quotation in a box of another element', () => {
    expect(
      between(`<div class="quote"><p class="text">${WORDS}</p><p class="quote-author">Nora Lind</p></div>`),
    ).toEqual([QUOTED, ['byline', 'Nora Lind']]);
  });

  it('takes an author that stands before a post', () => {
    const post = `<div class="threads-post"><div class="author">Nora Lind <span>@nlind</span></div><p>${WORDS}</p><time datetime="2031-05-03">3 May</time></div>`;
    expect(between(post)).toEqual([['byline', 'Nora Lind @nlind'], QUOTED, ['byline', '3 May']]);
  });

  it('credits nobody where a work is cited amid a sentence, or a post did not load', () => {
    expect(between('<blockquote>I read <cite>Deep Waters</cite> each winter.</blockquote>')).toEqual([
      ['quote', 'I read Deep Waters each winter.'],
    ]);
    expect(
      between(
        '<blockquote class="text-post-media"><div>Post by @nlind</div><div>View on Threads</div></blockquote>',
      ),
    ).toEqual([
      ['aside', 'Post by @nlind'],
      ['aside', 'View on Threads'],
    ]);
  });

  const said = `<p>“${WORDS} And nor do we,” Nora Lind said.</p>`;
  it.each([
    `<aside class="pullquote">“${WORDS}”<br>Nora Lind</aside>`,
    `<div class="pull-quote">“The sea will never wait for a rota”</div>`,
    `<blockquote class="pullquote"><p>And nor do we</p></blockquote>`,
    `<figure class="wp-block-pullquote"><blockquote><p>${WORDS}</p><cite>Nora Lind</cite></blockquote></figure>`,
    `<blockquote><p>${WORDS}</p></blockquote>`,
  ])('reads words only once that are pulled out in %s', (pull) => {
    const kinds = between(said + pull)
      .slice(1)
      .map(([kind]) => kind);
    expect(kinds.filter((kind) => kind !== 'aside')).toEqual([]);
  });

  it('keeps a pull quote whose words stand nowhere else', () => {
    const pull = `<figure class="wp-block-pullquote"><blockquote><p>${WORDS}</p><cite>Nora Lind</cite></blockquote></figure>`;
    expect(between(pull)).toEqual([QUOTED, ['byline', 'Nora Lind']]);
  });
});
