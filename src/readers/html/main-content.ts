import { Readability } from '@mozilla/readability';
import { pageDocument } from './page-document.ts';
import type { PageTree } from './page-tree.ts';

const LEAST = 140;
/** Elements beyond which the extractor takes seconds; real pages stay far below. */
const MOST_EXTRACTED = 20_000;

/**
 * The element that holds a page's main text, by Mozilla's Readability; null where it finds none or too little (short
 * pages, pages without article markup), or where the page has too many elements for it.
 */
export function mainContent(tree: PageTree, { body }: Document): Element | null {
  if (tree.elements > MOST_EXTRACTED) return null;
  const extracted = new Readability<Element>(pageDocument(tree), {
    charThreshold: LEAST,
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse();
  const content = extracted?.content;
  if (!content) return null;
  const found = lengthOf(content);
  return found >= LEAST || found >= lengthOf(body) * 0.5 ? content : null;
}

function lengthOf(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/gu, ' ').length;
}
