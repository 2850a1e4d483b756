import type { StoryProfile } from './story-profile.ts';

const MOST_TERMS = 32;

/**
 * The few terms (at most 32, weightiest first) by which an index finds the stories that a report may belong to: reports
 * of one event share several of them.
 */
export function storyTerms(profile: StoryProfile): string[] {
  const weighed: [string, number][] = [];
  for (const [at, term] of profile.terms.split(' ').entries()) {
    if (term === '' || term.startsWith('@')) continue;
    const place = 1 + (profile.lead[at]! > 0 ? 0.7 : 0) + (profile.name[at]! > 0 ? 0.7 : 0);
    weighed.push([term, (1 + Math.log(profile.body[at]!)) * profile.rarity[at]! * place]);
  }
  return weighed
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(([term]) => term);
}
