/** A page long enough to be told from its surroundings. */
export function page(title: string, head = ''): string {
  const words = `“${title} was never promised,” said Ada Moll of the harbour office, and the council wrote it down. `;
  return `<html><head><title>${title}</title>${head}</head><body><article><h1>${title}</h1><p>${words.repeat(4)}</p></article></body></html>`;
}

export interface Item {
  readonly link?: string;
  readonly title?: string;
  readonly guid?: string;
  readonly content?: string;
  readonly date?: string;
}

/** A feed's answer, with validators where asked. */
export function feed(items: readonly Item[], head = ''): string {
  const entries = items.map(
    ({ link, title, guid, content, date }) =>
      `<item>${link === undefined ? '' : `<link>${escaped(link)}</link>`}<title>${escaped(title ?? 'Entry')}</title>${
        guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`
      }${date === undefined ? '' : `<pubDate>${date}</pubDate>`}${
        content === undefined ? '' : `<content:encoded><![CDATA[${content}]]></content:encoded>`
      }</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Ledger</title>${head}${entries.join('')}</channel></rss>`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
