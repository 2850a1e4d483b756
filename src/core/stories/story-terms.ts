import type { StoryProfile } from './story-profile.ts';

const MOST_TERMS = 32;

/**
 * The few terms (at most 32, weightiest first) by which an index finds the stories that a report may belong to: reports
 * of one event share several of them.
 */
export function storyTerms(profile: StoryProfile): string[] {
  const weights = new Map<string, number>();
  for (const [list, factor] of [
    [profile.words, 1],
    [profile.lead, 0.7],
    [profile.names, 0.7],
  ] as const) {
    for (const [term, weight] of Object.entries(list)) {
      weights.set(term, (weights.get(term) ?? 0) + factor * weight);
    }
  }
  return [...weights]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(([term]) => term);
}
