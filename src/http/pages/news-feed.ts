import { generateRssFeed } from 'feedsmith';
import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import type { StatementCard } from '../../core/model/archive.ts';
import { plural } from '../../reports/words/figures.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { CHAIN_LABELS, SPEAKER_LABELS, WORDS_LABELS } from '../../reports/words/verdict-words.ts';
import type { SiteContext, SiteEnv } from '../parts/shell/site-env.ts';
import { statementPath } from '../parts/words/links.ts';

const MOST_ITEMS = 50;

/** The site's own origin as the client of a request sees it: `https://hearsay.example`. */
export type OriginOf = (c: SiteContext) => string;

/** /feed.xml: the newest altered quotes as RSS. */
export function newsFeedRoutes({ store }: Archive, originOf: OriginOf): Hono<SiteEnv> {
  return new Hono<SiteEnv>().get('/feed.xml', async (c) => {
    const origin = originOf(c);
    const { items } = await store.statements({ altered: true, order: 'newest', limit: MOST_ITEMS });
    const feed = generateRssFeed({
      title: 'Hearsay: newly altered quotes',
      link: `${origin}/search?verdict=altered`,
      description: 'Statements whose words, speaker or chain differ between the reports that carry them.',
      items: items.map((card) => toItem(card, origin)),
    });
    return c.body(feed, 200, {
      'content-type': 'application/rss+xml; charset=utf-8',
      'cache-control': 'private, max-age=60',
      'x-content-type-options': 'nosniff',
    });
  });
}

function toItem(card: StatementCard, origin: string) {
  const link = `${origin}${statementPath(card.story, card.statement)}`;
  const speaker = toOneLine(card.speaker) || 'speaker unresolved';
  const found = [
    card.words === null ? '' : WORDS_LABELS[card.words].label,
    card.speakerVerdict === 'misattributed' ? SPEAKER_LABELS.misattributed.label : '',
    card.chain === 'collapsed' ? CHAIN_LABELS.collapsed.label : '',
  ].filter(Boolean);
  const date = new Date(card.date);
  return {
    title: withoutTags(`${speaker}: ${clip(toOneLine(card.text))}`),
    link,
    guid: { value: link, isPermaLink: true },
    description: withoutTags(
      `${found.join(', ')}; ${plural(card.witnesses, 'witness', 'witnesses')}; ${toOneLine(card.storyTitle)}`,
    ),
    ...(Number.isNaN(date.getTime()) ? {} : { pubDate: date }),
  };
}

/** Some readers of feeds take titles and descriptions for HTML, some for text: this is the same in both. */
function withoutTags(text: string): string {
  return text.replace(/</gu, '‹').replace(/>/gu, '›');
}

function clip(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 200).replace(/\s+\S*$/u, '')} …`;
}
