import { type Markup, markup } from '../../../reports/html/markup.ts';
import { toOneLine } from '../../../reports/words/printable.ts';

/** A link out of the site where the address is one of the web; else its bare text. It tells the other site nothing. */
export function outLink(address: string, text = address): Markup {
  const line = toOneLine(text);
  const href = URL.canParse(address) ? new URL(address) : null;
  if (href === null || (href.protocol !== 'https:' && href.protocol !== 'http:'))
    return markup`<span>${line}</span>`;
  return markup`<a href="${href.href}" rel="noreferrer noopener nofollow" target="_blank">${line}</a>`;
}
