import fc from 'fast-check';
import { line, text } from '../texts.ts';
import { escaped } from './markup.ts';

const odd = fc.constantFrom<unknown>(
  null,
  5,
  '',
  {},
  [],
  true,
  '__proto__',
  'constructor',
  '../../etc',
  1e300,
);
const date = fc.constantFrom<unknown>(
  '2016-10-10',
  '2016-99-99',
  '10/10/16',
  '+275760-09-13',
  5,
  null,
  'Mon, 06 Sep 2016 00:01:00 +0000',
);
const address = fc.constantFrom<unknown>(
  'http://a.example/x',
  'javascript:alert(1)',
  'x',
  null,
  'http://[',
  'http://a.example/?utm_source=1#f',
);

/** A record as newsrooms export them, some fields of another type or missing. */
const record = fc.record(
  {
    id: fc.oneof(line, odd),
    title: fc.oneof(line, odd),
    text: fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: odd }),
    url: address,
    outlet: fc.oneof(line, odd),
    date,
    kind: fc.constantFrom<unknown>('report', 'transcript', 'x', null),
  },
  { requiredKeys: [] },
);

const spoken = fc.array(
  fc.record(
    { speaker: fc.oneof(line, odd), start: fc.double(), end: fc.double(), text: fc.oneof(line, odd) },
    { requiredKeys: ['text'] },
  ),
  { maxLength: 5 },
);

export const json: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 3, arbitrary: record },
    { weight: 2, arbitrary: fc.array(record, { maxLength: 4 }) },
    { weight: 1, arbitrary: spoken.map((segments) => ({ segments })) },
    { weight: 1, arbitrary: spoken.map((utterances) => ({ utterances })) },
    {
      weight: 1,
      arbitrary: line.map((utf8) => ({ events: [{ tStartMs: 1, dDurationMs: 5, segs: [{ utf8 }] }] })),
    },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  )
  .map((value) => JSON.stringify(value));

export const jsonLines: fc.Arbitrary<string> = fc
  .tuple(fc.array(record, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n', '\n\n'))
  .map(([records, between]) => records.map((one) => JSON.stringify(one)).join(between));

const entry = fc.record({ title: line, body: text, date, address });

/** RSS, Atom, RDF and JSON Feed of the same entries. */
export const feed: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('rss', 'atom', 'rdf', 'json'), fc.array(entry, { maxLength: 3 }))
  .map(([kind, entries]) => {
    if (kind === 'json') {
      const items = entries.map(({ title, body, address: url, date: date_published }, id) => ({
        id,
        url,
        title,
        content_html: `<p>${body}</p>`,
        date_published,
      }));
      return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items });
    }
    const items = entries.map(({ title, body, date: on, address: at }) =>
      kind === 'atom'
        ? `<entry><title>${escaped(title)}</title><id>${at}</id><link href="${at}"/><updated>${on}</updated><content type="html">${escaped(`<p>${body}</p>`)}</content></entry>`
        : `<item><title>${escaped(title)}</title><link>${at}</link><pubDate>${on}</pubDate><content:encoded><![CDATA[<p>${body}</p>]]></content:encoded><description>${escaped(body)}</description></item>`,
    );
    if (kind === 'atom')
      return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>${items.join('')}</feed>`;
    if (kind === 'rdf')
      return `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>T</title></channel>${items.join('')}</rdf:RDF>`;
    return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title>${items.join('')}</channel></rss>`;
  });

/** A list of feeds, folders in folders, some of its addresses none. */
export const opml: fc.Arbitrary<string> = fc
  .array(fc.record({ title: line, at: address, depth: fc.nat(40) }), { maxLength: 5 })
  .map((feeds) => {
    const outlines = feeds.map(
      ({ title, at, depth }) =>
        `${'<outline text="F">'.repeat(depth)}<outline type="rss" text="${escaped(title)}" xmlUrl="${escaped(String(at))}"/>${'</outline>'.repeat(depth)}`,
    );
    return `<?xml version="1.0"?><opml version="2.0"><head><title>T</title></head><body>${outlines.join('')}</body></opml>`;
  });
