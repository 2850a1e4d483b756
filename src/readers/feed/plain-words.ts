import { paragraphsOfElement } from '../html/element-paragraphs.ts';
import { parsePage } from '../html/page-document.ts';
import { stripTags } from '../html/tags.ts';
import type { LooseParagraph } from '../marked-text.ts';

const LONGEST_PARSED = 4_000_000;

/** Plain words as HTML that shows them: paragraphs at empty lines. */
export function htmlOfWords(words: string): string {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const paragraphs = escaped.split(/\n[ \t\r]*\n/u).filter((paragraph) => /\S/u.test(paragraph));
  return paragraphs.length > 1 ? paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('') : escaped;
}

/** The paragraphs that some HTML shows: nothing of scripts, styles and hidden parts. Linear in the HTML. */
export function paragraphsOfHtml(html: string): LooseParagraph[] {
  const source = unwrapped(html.replaceAll('\u0000', ''));
  if (source.length > LONGEST_PARSED) {
    return stripTags(source)
      .split(/\n+/u)
      .map((line) => ({ kind: 'paragraph' as const, words: line.replace(/\s+/gu, ' ').trim() }))
      .filter(({ words }) => words !== '');
  }
  return paragraphsOfElement(parsePage(source).body);
}

/** HTML out of a CDATA section that was escaped once more than it should, as were perhaps its tags; a parser would read it as a comment. */
function unwrapped(html: string): string {
  const inner = html.replace(/<!\[CDATA\[|\]\]>/gu, '');
  const isEscaped =
    !/<\/?[a-z]/iu.test(inner) && /&lt;\/?(?:p|br|div|h[1-6]|blockquote|ul|li|em|strong|a)\b/iu.test(inner);
  if (!isEscaped) return inner;
  return inner
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/<!\[CDATA\[|\]\]>/gu, '');
}

/** The words that some HTML shows, on one line, cut at a number of characters; null where there are none. */
export function wordsOfHtml(html: string | undefined, longest: number): string | null {
  if (html === undefined) return null;
  const source = html.slice(0, longest * 20);
  const shown = /[<&]/u.test(source)
    ? paragraphsOfHtml(source)
        .map(({ words }) => words)
        .join(' ')
    : source;
  // A lone half of a surrogate pair at the cut would be no text.
  const words = shown
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/u, '');
  return words === '' ? null : words;
}
