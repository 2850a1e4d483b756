import { stemsOf } from '../language/content-stems.ts';
import { type Token, tokenise } from '../language/tokens.ts';
import type { Document } from '../model/document.ts';
import type { StoryBackground } from './story-background.ts';

/** Term → weight; the weights of one list have length 1 as a vector. */
export type TermWeights = Readonly<Record<string, number>>;

/** All that grouping needs to know of one report: plain JSON, a few kilobytes whatever the report's length. */
export interface StoryProfile {
  /** Of the shape of this profile; another version must be made anew. */
  readonly version: 1;
  /** The document's id. */
  readonly id: string;
  /** As the page's metadata gives it; null where they give none. */
  readonly date: string | null;
  /** The report's weightiest stems. */
  readonly words: TermWeights;
  /** Those of its title and first words. */
  readonly lead: TermWeights;
  /** Words of names. */
  readonly names: TermWeights;
  /** How many words the report has. */
  readonly length: number;
}

const LEAD_WORDS = 80;
const MOST_WORDS = 120;
const MOST_LEAD = 60;
const MOST_NAMES = 40;
/** Reports longer than this are read to here: what a story is about stands at its head. */
const READ_LIMIT = 60_000;

/** What one report tells of its story. Linear in the text, and bounded for a very long one. */
export function storyProfile(document: Document, background: StoryBackground): StoryProfile {
  const body = document.text.slice(0, READ_LIMIT);
  const title = document.title ?? '';
  const text = title !== '' && !body.trimStart().startsWith(title) ? `${title}\n${body}` : body;
  const tokens = tokenise(text).filter((token) => token.kind !== 'punctuation');
  const counts = new Map<string, number>();
  const lead = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    for (const stem of stemsOf(token)) {
      if (stem.length > 40) continue;
      add(counts, stem);
      if (index < LEAD_WORDS) add(lead, stem);
    }
  }
  return {
    version: 1,
    id: document.id,
    date: document.meta.date,
    words: weigh(counts, background, MOST_WORDS),
    lead: weigh(lead, background, MOST_LEAD),
    names: weigh(nameCounts(text, tokens), background, MOST_NAMES),
    length: tokens.length,
  };
}

/** Capitalised words that do not open a sentence, counted. */
function nameCounts(text: string, tokens: readonly Token[]): Map<string, number> {
  const names = new Map<string, number>();
  for (const token of tokens) {
    if (!/^\p{Lu}[\p{L}\p{M}]/u.test(token.text) || token.text.length > 40) continue;
    if (opensSentence(text, token.start)) continue;
    for (const stem of stemsOf(token)) add(names, stem);
  }
  return names;
}

function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.?!:;\n“"‘'])\s*$/u.test(text.slice(Math.max(0, start - 4), start));
}

function add(counts: Map<string, number>, term: string): void {
  counts.set(term, (counts.get(term) ?? 0) + 1);
}

/** The `most` weightiest terms; weight: dampened count times rarity, the whole scaled to length 1. */
function weigh(counts: ReadonlyMap<string, number>, background: StoryBackground, most: number): TermWeights {
  const weighed: [string, number][] = [];
  for (const [term, count] of counts) {
    const weight = (1 + Math.log(count)) * background.rarityOf(term);
    if (weight > 0) weighed.push([term, weight]);
  }
  weighed.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  const kept = weighed
    .slice(0, most)
    .map(([term, weight]) => [term, Math.round((weight / length) * 1e4) / 1e4]);
  return Object.fromEntries(kept);
}
