import { HearsayError } from '../../core/model/error.ts';
import type { Hints } from '../hints.ts';
import { wordsOfHtml } from './plain-words.ts';
import { placeOfFault, refuseEntities } from './xml-faults.ts';

/** A feed as a list names it. */
export interface ListedFeed {
  readonly address: string;
  readonly title: string | null;
}

interface Outline {
  readonly text?: string;
  readonly title?: string;
  readonly xmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

/**
 * Reads the feeds of an OPML list, folders opened, each address once. Throws HearsayError 'malformed' with the line
 * where the markup breaks, and 'empty' for a list without a feed.
 */
export async function readOpml(text: string, hints: Pick<Hints, 'path'>): Promise<ListedFeed[]> {
  const source = refuseEntities(text, hints.path);
  const { parseOpml } = await import('feedsmith');
  let outlines: readonly Outline[];
  try {
    outlines = (parseOpml(source).body?.outlines ?? []) as readonly Outline[];
  } catch (cause) {
    const why = /<opml\b/iu.test(source)
      ? `is a damaged list: ${placeOfFault(source, cause)}`
      : 'is no OPML list';
    throw new HearsayError('malformed', `${hints.path}: ${why}`, { cause });
  }
  const feeds = new Map<string, ListedFeed>();
  const pending = [...outlines].reverse();
  for (let outline = pending.pop(); outline !== undefined; outline = pending.pop()) {
    pending.push(...[...(outline.outlines ?? [])].reverse());
    const address = (outline.xmlUrl ?? '').trim();
    if (!/^https?:\/\//iu.test(address) || !URL.canParse(address)) continue;
    const { href } = new URL(address);
    if (!feeds.has(href))
      feeds.set(href, { address: href, title: wordsOfHtml(outline.title ?? outline.text, 500) });
  }
  if (feeds.size === 0) throw new HearsayError('empty', `${hints.path}: lists no feed`);
  return [...feeds.values()];
}
