import type { TextDates } from '../english/calendar.ts';
import { stemsOf } from '../reading/content-stems.ts';
import type { Token } from '../reading/tokens.ts';
import type { StoryBackground } from './story-background.ts';

/** How often a term stands where in a report. */
export interface TermCounts {
  readonly term: string;
  readonly rarity: number;
  body: number;
  lead: number;
  name: number;
}

const LEAD_WORDS = 80;
const LONGEST_STEM = 40;

/** Every term of a report: stems without those of dates, and the days of the year that it names. */
export function countTerms(
  tokens: readonly Token[],
  reading: { names: readonly boolean[]; dates: TextDates; background: StoryBackground },
): TermCounts[] {
  const { names, dates, background } = reading;
  const counts = new Map<string, TermCounts>();
  const entry = (term: string, rarity: () => number): TermCounts => {
    const known = counts.get(term);
    if (known !== undefined) return known;
    const added = { term, rarity: rarity(), body: 0, lead: 0, name: 0 };
    counts.set(term, added);
    return added;
  };
  for (const [at, token] of tokens.entries()) {
    if (dates.places.has(at)) continue;
    const stems = stemsOf(token).filter((stem) => stem.length <= LONGEST_STEM);
    for (const stem of stems) {
      const count = entry(stem, () => background.rarityOf(stem));
      count.body++;
      if (at < LEAD_WORDS) count.lead++;
      if (names[at]) count.name++;
    }
  }
  for (const day of dates.monthDays) entry(`@${day}`, () => background.unknown).body = 1;
  return [...counts.values()];
}
