import { dayOfDate, textDates } from '../english/calendar.ts';
import type { Document } from '../model/document.ts';
import { type Token, tokenise } from '../reading/tokens.ts';
import { countTerms, type TermCounts } from './count-terms.ts';
import { findNames } from './find-names.ts';
import { fullNames, mainNames } from './measures/main-names.ts';
import { quantities } from './measures/quantities.ts';
import type { StoryBackground } from './story-background.ts';

/** All that grouping needs to know of one report: plain JSON, a few kilobytes whatever the report's length. */
export interface StoryProfile {
  /** Of the shape of this profile; another version must be made anew. */
  readonly version: 3;
  /** The document's id. */
  readonly id: string;
  /** Day number (days since 1970-01-01) by the page's metadata; null where they give none. */
  readonly day: number | null;
  /** The same by the first full date at the text's head, where the metadata give none. */
  readonly headDay: number | null;
  /** The latest year that the text names. */
  readonly year: number | null;
  /** Days of the week named near the head: "mon", "tue", … */
  readonly weekdays: readonly string[];
  /** How many words the report has. */
  readonly length: number;
  /** Stems, and days of the year ("@5/3"), weightiest first, joined by spaces. */
  readonly terms: string;
  /** Of each term: its rarity, and how often it stands in the text, in the lead, and as a name. */
  readonly rarity: readonly number[];
  readonly body: readonly number[];
  readonly lead: readonly number[];
  readonly name: readonly number[];
  /** The names that the report is about, with their weights, heaviest first. */
  readonly mainNames: readonly (readonly [string, number])[];
  /** The same for names of two words and more, by their first and last stem: "tove harkin". */
  readonly fullNames: readonly (readonly [string, number])[];
  /** Numbers in the report's head, without dates. */
  readonly numbers: readonly string[];
  /** What is counted or measured near the head, with its number: "passeng=40", "harkin=52". */
  readonly quantities: readonly string[];
}

/** Reports are read to here: what a story is about stands at the head. */
const READ_LIMIT = 60_000;
const MOST_TERMS = 220;
const NUMBER_WORDS = 100;
const MOST_NUMBERS = 6;

/** What one report tells of its story. Linear in the text, and bounded for a very long one. */
export function storyProfile(document: Document, background: StoryBackground): StoryProfile {
  const body = document.text.slice(0, READ_LIMIT);
  const title = (document.title ?? '').slice(0, 1000);
  const text = title !== '' && !body.trimStart().startsWith(title) ? `${title}\n${body}` : body;
  const tokens = tokenise(text).filter((token) => token.kind !== 'punctuation');
  const dates = textDates(tokens.map((token) => token.text));
  const names = findNames(text, tokens, dates.places, background);
  const counts = countTerms(tokens, { names, dates, background });
  const day = dayOfDate(document.meta.date);
  return {
    version: 3,
    id: document.id,
    day,
    headDay: day ?? dates.headDay,
    year: dates.year,
    weekdays: dates.weekdays,
    length: tokens.length,
    ...columns(counts),
    mainNames: mainNames(text, tokens, names, background),
    fullNames: fullNames(text, tokens, names),
    numbers: headNumbers(tokens, dates.places),
    quantities: quantities(tokens, dates.places),
  };
}

/** The weightiest terms as parallel lists. */
function columns(
  counts: readonly TermCounts[],
): Pick<StoryProfile, 'terms' | 'rarity' | 'body' | 'lead' | 'name'> {
  const kept = counts
    .filter(({ rarity }) => rarity > 0)
    .map((count) => ({ count, weight: (1 + Math.log(count.body)) * count.rarity + (count.lead > 0 ? 4 : 0) }))
    .sort((a, b) => b.weight - a.weight || (a.count.term < b.count.term ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(({ count }) => count);
  return {
    terms: kept.map(({ term }) => term).join(' '),
    rarity: kept.map(({ rarity }) => Math.round(rarity * 100) / 100),
    body: kept.map((count) => count.body),
    lead: kept.map((count) => count.lead),
    name: kept.map((count) => count.name),
  };
}

function headNumbers(tokens: readonly Token[], dates: ReadonlySet<number>): string[] {
  const numbers = new Set<string>();
  for (const [at, { kind, text }] of tokens.slice(0, NUMBER_WORDS).entries()) {
    const digits = kind === 'number' && !dates.has(at) ? text.replace(/,|(?:st|nd|rd|th)$/g, '') : '';
    if (/^\d[\d.]+$/.test(digits) && !/^(?:19|20)\d\d$/.test(digits)) numbers.add(digits);
  }
  return [...numbers].slice(0, MOST_NUMBERS);
}
