import type { StoryProfile, TermWeights } from './story-profile.ts';

/** What is measured of two reports, in the order of the values. */
export const STORY_FEATURES = ['words', 'lead', 'names'] as const;

/** The measures of two reports; symmetrical. */
export function pairLikeness(a: StoryProfile, b: StoryProfile): number[] {
  return [cosine(a.words, b.words), cosine(a.lead, b.lead), cosine(a.names, b.names)];
}

/** The terms that two lists share, the weightiest first. */
export function sharedTerms(a: TermWeights, b: TermWeights): string[] {
  return Object.keys(a)
    .filter((term) => b[term] !== undefined)
    .sort((x, y) => b[y]! * a[y]! - b[x]! * a[x]! || (x < y ? -1 : 1));
}

function cosine(a: TermWeights, b: TermWeights): number {
  let sum = 0;
  for (const term in a) {
    const other = b[term];
    if (other !== undefined) sum += a[term]! * other;
  }
  return sum;
}
