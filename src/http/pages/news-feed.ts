import { generateRssFeed } from 'feedsmith';
import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import type { StatementCard } from '../../core/model/archive.ts';
import { isShown } from '../../core/model/finding.ts';
import { plural } from '../../reports/words/figures.ts';
import { FINDING_LABELS } from '../../reports/words/finding-words.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import type { SiteContext, SiteEnv } from '../parts/shell/site-env.ts';
import { statementPath } from '../parts/words/links.ts';

const MOST_ITEMS = 50;

/** The site's own origin as the client of a request sees it: `https://hearsay.example`. */
export type OriginOf = (c: SiteContext) => string;

/** /feed.xml: the newest altered quotes as RSS, each with its gravest finding; none without one. */
export function newsFeedRoutes({ store }: Archive, originOf: OriginOf): Hono<SiteEnv> {
  return new Hono<SiteEnv>().get('/feed.xml', async (c) => {
    const origin = originOf(c);
    const { items } = await store.statements({ altered: true, order: 'newest', limit: MOST_ITEMS });
    const told = await gravestFindings(items, store);
    const feed = generateRssFeed({
      title: 'Hearsay: newly altered quotes',
      link: `${origin}/search?verdict=altered`,
      description: 'Statements whose words, speaker or chain differ between the reports that carry them.',
      items: items.flatMap((card) => {
        const found = told.get(`${card.story} ${card.statement}`);
        return found === undefined ? [] : [toItem(card, found, origin)];
      }),
    });
    return c.body(feed, 200, {
      'content-type': 'application/rss+xml; charset=utf-8',
      'cache-control': 'private, max-age=60',
      'x-content-type-options': 'nosniff',
    });
  });
}

/** The gravest finding of each statement, in words: what, how sure, both passages, and what differs. */
async function gravestFindings(
  cards: readonly StatementCard[],
  store: Archive['store'],
): Promise<ReadonlyMap<string, string>> {
  const told = new Map<string, string>();
  for (const story of new Set(cards.map((card) => card.story))) {
    const collation = (await store.collationOf(story))?.collation;
    const statements = new Map(collation?.statements.map((statement) => [statement.id, statement]));
    for (const finding of collation?.findings.filter(isShown) ?? []) {
      const key = `${story} ${finding.statement}`;
      const statement = statements.get(finding.statement);
      if (statement === undefined || told.has(key)) continue;
      const sides = [finding.a, finding.b].map(
        (index) => `“${clip(toOneLine(statement.wordings[index]!.text))}”`,
      );
      const { label } = FINDING_LABELS[finding.kind];
      told.set(key, `${label} (${finding.level}): ${sides.join(' against ')}. ${finding.reason}`);
    }
  }
  return told;
}

function toItem(card: StatementCard, found: string, origin: string) {
  const link = `${origin}${statementPath(card.story, card.statement)}`;
  const speaker = toOneLine(card.speaker) || 'speaker unresolved';
  const date = new Date(card.date);
  return {
    title: withoutTags(`${speaker}: ${clip(toOneLine(card.text))}`),
    link,
    guid: { value: link, isPermaLink: true },
    description: withoutTags(
      `${found} ${plural(card.witnesses, 'witness', 'witnesses')}; ${toOneLine(card.storyTitle)}`,
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
