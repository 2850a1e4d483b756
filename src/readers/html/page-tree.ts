import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

/** A page's tree as browsers build it (the HTML Standard), by parse5. It is inert: no script runs, nothing is loaded. */
export interface PageTree {
  readonly root: DefaultTreeAdapterTypes.Document;
  /** How many elements were made for it. */
  readonly elements: number;
}

const FORMATTING = /<\/?(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])[^<>]*>/giu;

/**
 * Parses HTML, broken or not, in time linear in its length. Formatting elements that are never closed are opened again
 * in each paragraph, as the standard asks: where that would multiply a page, it is read without them.
 */
export function parseTree(html: string): PageTree {
  try {
    return parseWithin(html, Math.ceil(html.length / 2) + 1000);
  } catch (error) {
    if (!(error instanceof TooManyElements)) throw error;
    return parseWithin(html.replace(FORMATTING, ''), Number.POSITIVE_INFINITY);
  }
}

class TooManyElements extends Error {}

function parseWithin(html: string, most: number): PageTree {
  let elements = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...made) {
      elements += 1;
      if (elements > most) throw new TooManyElements();
      return defaultTreeAdapter.createElement(...made);
    },
  };
  return { root: parse(html, { treeAdapter }), elements };
}
