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
  const source = html.replaceAll('\u0000', '');
  if (source.length > LONGEST_PARSED) {
    return stripTags(source)
      .split(/\n+/u)
      .map((line) => ({ kind: 'paragraph' as const, words: line.replace(/\s+/gu, ' ').trim() }))
      .filter(({ words }) => words !== '');
  }
  return paragraphsOfElement(parsePage(source).body);
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
