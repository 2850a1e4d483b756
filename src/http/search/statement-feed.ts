import { generateRssFeed } from 'feedsmith';
import { Hono } from 'hono';
import type { Archive } from '../../app/archive/archive.ts';
import type { Store } from '../../app/archive/store.ts';
import type { AlteredEdit, StatementCard } from '../../core/model/archive.ts';
import { isShown, shownWordings } from '../../core/model/finding.ts';
import { outcomePhrase, versionWords } from '../../reports/guard/guard-words.ts';
import { plural } from '../../reports/words/figures.ts';
import { FINDING_LABELS } from '../../reports/words/finding-words.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { withQuery } from '../parts/lists/paging.ts';
import type { SiteContext, SiteEnv } from '../parts/shell/site-env.ts';
import { reportName, reportPath, statementPath } from '../parts/words/links.ts';
import { type Asked, askedSpeakers, asksSomething, readAsked, statementQuery } from './asked.ts';

const MOST_ITEMS = 50;

/** The site's own origin as the client of a request sees it: `https://hearsay.example`. */
export type OriginOf = (c: SiteContext) => string;

interface AskedFeed {
  readonly asked: Asked;
  readonly title: string;
  readonly origin: string;
}

/** /feed.xml: what a search finds as RSS, the newest first; without a search the newest altered quotes. */
export function statementFeedRoutes({ store }: Archive, originOf: OriginOf): Hono<SiteEnv> {
  return new Hono<SiteEnv>().get('/feed.xml', (c) => {
    const asked = readAsked(c.req.query());
    const title = asksSomething(asked) ? asked.q || 'search' : 'newly altered quotes';
    return feedAnswer(c, { asked, title, origin: originOf(c) }, store);
  });
}

/** What a search finds as RSS; of altered quotes those with a finding, which tells what was altered. */
export async function feedAnswer(
  c: SiteContext,
  { asked, title, origin }: AskedFeed,
  store: Store,
): Promise<Response> {
  const wanted: Asked = asksSomething(asked) ? asked : { ...asked, verdict: 'altered' };
  const query = statementQuery(wanted, await askedSpeakers(wanted, store));
  const { items } =
    query === null ? { items: [] } : await store.statements({ ...query, order: 'newest', limit: MOST_ITEMS });
  const told = await gravestFindings(items, store);
  const edits = asksSomething(asked) ? [] : await store.alteredEdits(MOST_ITEMS);
  const shown = items.filter(
    (card) => wanted.verdict !== 'altered' || told.has(`${card.story} ${card.statement}`),
  );
  const feed = generateRssFeed({
    title: withoutTags(`Hearsay: ${toOneLine(title)}`),
    link: `${origin}${withQuery('/search', { ...wanted, cursor: '' })}`,
    description: 'Statements with what their witnesses made of them.',
    items: latest([
      ...shown.map((card) => toItem(card, told.get(`${card.story} ${card.statement}`), origin)),
      ...edits.map((edit) => editItem(edit, origin)),
    ]),
  });
  return c.body(feed, 200, {
    'content-type': 'application/rss+xml; charset=utf-8',
    'cache-control': 'private, max-age=60',
    'x-content-type-options': 'nosniff',
  });
}

/** The gravest finding of each statement, in words: what, how sure, both passages, and what differs. */
async function gravestFindings(
  cards: readonly StatementCard[],
  store: Store,
): Promise<ReadonlyMap<string, string>> {
  const told = new Map<string, string>();
  for (const story of new Set(cards.map((card) => card.story))) {
    const collation = (await store.collationOf(story))?.collation;
    const statements = new Map(collation?.statements.map((statement) => [statement.id, statement]));
    for (const finding of collation?.findings.filter(isShown) ?? []) {
      const key = `${story} ${finding.statement}`;
      const statement = statements.get(finding.statement);
      if (statement === undefined || told.has(key)) continue;
      const sides = shownWordings(finding).map(
        (index) => `“${clip(toOneLine(statement.wordings[index]!.text))}”`,
      );
      const { label } = FINDING_LABELS[finding.kind];
      told.set(key, `${label} (${finding.level}): ${sides.join(' against ')}. ${finding.reason}`);
    }
  }
  return told;
}

function toItem(card: StatementCard, found: string | undefined, origin: string) {
  const link = `${origin}${statementPath(card.story, card.statement)}`;
  const speaker = toOneLine(card.speaker) || 'speaker unresolved';
  const date = new Date(card.date);
  const words = clip(toOneLine(card.text));
  return {
    title: withoutTags(`${speaker}: ${card.mode === 'direct' ? `“${words}”` : words}`),
    link,
    guid: { value: link, isPermaLink: true },
    description: withoutTags(
      `${found === undefined ? '' : `${found} `}${plural(card.witnesses, 'witness', 'witnesses')}; ${toOneLine(card.storyTitle)}`,
    ),
    ...(Number.isNaN(date.getTime()) ? {} : { pubDate: date }),
  };
}

/** A later version of a report that has quotations otherwise: which, and how they stand now. */
function editItem({ report, version, at, altered }: AlteredEdit, origin: string) {
  const link = `${origin}${reportPath(report.id)}?from=${version - 1}&to=${version}#versions`;
  const told = altered.slice(0, 3).map((quotation) => {
    const { was, is } = versionWords(quotation);
    const sides = [was, is].map((side) => clip(side ?? '')).join(' became ');
    return `${outcomePhrase(quotation)}: ${sides}. ${quotation.reason}`;
  });
  const name = toOneLine(report.title ?? '') || reportName(report);
  return {
    title: withoutTags(
      `${plural(altered.length, 'quotation')} altered in version ${version} of ${clip(name)}`,
    ),
    link,
    guid: { value: link, isPermaLink: true },
    description: withoutTags(told.join(' ')),
    pubDate: new Date(at),
  };
}

function latest<Item extends { readonly pubDate?: Date }>(items: readonly Item[]): Item[] {
  const time = ({ pubDate }: Item) => pubDate?.getTime() ?? 0;
  return [...items].sort((x, y) => time(y) - time(x)).slice(0, MOST_ITEMS);
}

/** Some readers of feeds take titles and descriptions for HTML, some for text: this is the same in both. */
function withoutTags(text: string): string {
  return text.replace(/</gu, '‹').replace(/>/gu, '›');
}

function clip(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 200).replace(/\s+\S*$/u, '')} …`;
}
