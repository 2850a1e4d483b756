import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const LEAST = 140;
/** Beyond these the extractor's cost grows out of proportion; real pages stay far below. */
const DEEPEST_EXTRACTED = 100;
const LONGEST_EXTRACTED = 5_000_000;

/** Parses HTML, broken or not. The page is inert: no script runs, nothing is loaded. */
export function parsePage(html: string): Document {
  const source = /<html[\s>]/iu.test(html.slice(0, 20_000))
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const { document } = parseHTML(source);
  return document as unknown as Document;
}

/**
 * The element that holds a page's main text, by Mozilla's Readability; the whole body where it finds none or too
 * little (short pages, pages without article markup), or where the page is too deep or too long for it.
 */
export function mainContent(html: string, depth: number): Element {
  const body = parsePage(html).body;
  if (depth > DEEPEST_EXTRACTED || html.length > LONGEST_EXTRACTED) return body;
  const extracted = new Readability<Element>(parsePage(html), {
    charThreshold: LEAST,
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse();
  const content = extracted?.content;
  if (!content) return body;
  const found = lengthOf(content);
  return found >= LEAST || found >= lengthOf(body) * 0.5 ? content : body;
}

function lengthOf(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/gu, ' ').length;
}
