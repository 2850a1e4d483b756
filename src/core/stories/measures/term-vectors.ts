import type { StoryProfile } from '../story-profile.ts';

/** The kinds of term by which reports are compared. */
export const TERM_KINDS = [
  'words',
  'lead',
  'names',
  'leadNames',
  'common',
  'leadCommon',
  'numbers',
  'dates',
] as const;

/** A profile made ready for comparing: for each kind of term the weights of `terms`, of length 1 as a vector. */
export interface TermVectors {
  readonly terms: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  /** Term by term, for each the weights of the kinds in `TERM_KINDS`. */
  readonly weights: Float64Array;
}

const known = new WeakMap<StoryProfile, TermVectors>();

/** The vectors of a profile; remembers them as long as the profile lives. */
export function termVectors(profile: StoryProfile): TermVectors {
  const before = known.get(profile);
  if (before !== undefined) return before;
  const terms = profile.terms === '' ? [] : profile.terms.split(' ');
  const weights = new Float64Array(terms.length * TERM_KINDS.length);
  for (const [at, term] of terms.entries()) {
    const counts = countsOf(profile, at, term);
    for (const [kind, count] of counts.entries()) {
      if (count > 0) weights[at * TERM_KINDS.length + kind] = (1 + Math.log(count)) * profile.rarity[at]!;
    }
  }
  for (let kind = 0; kind < TERM_KINDS.length; kind++) scaleToUnit(weights, kind);
  const vectors = { terms, places: new Map(terms.map((term, at) => [term, at])), weights };
  known.set(profile, vectors);
  return vectors;
}

/** Whether a term is among a profile's terms. */
export function hasTerm(profile: StoryProfile, term: string): boolean {
  return termVectors(profile).places.has(term);
}

/** How often a term counts under each kind. */
function countsOf(profile: StoryProfile, at: number, term: string): number[] {
  const body = profile.body[at]!;
  if (term.startsWith('@')) return [0, 0, 0, 0, 0, 0, 0, body];
  const lead = profile.lead[at]!;
  const name = profile.name[at]!;
  const isNumber = /^\p{N}/u.test(term);
  return [
    body,
    lead,
    name,
    Math.min(lead, name),
    isNumber ? 0 : Math.max(0, body - name),
    isNumber ? 0 : Math.max(0, lead - name),
    isNumber ? body : 0,
    0,
  ];
}

function scaleToUnit(weights: Float64Array, kind: number): void {
  let sum = 0;
  for (let at = kind; at < weights.length; at += TERM_KINDS.length) sum += weights[at]! * weights[at]!;
  const length = Math.sqrt(sum) || 1;
  for (let at = kind; at < weights.length; at += TERM_KINDS.length) weights[at]! /= length;
}
