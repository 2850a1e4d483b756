import type { StoryProfile } from '../story-profile.ts';
import { CONTRASTS, contrastMeasures, quantityMeasures } from './contrast-measures.ts';
import { dateMeasures } from './date-measures.ts';
import { mainNameMeasures, numberMeasures } from './name-measures.ts';
import { TERM_KINDS, type TermVectors, termVectors } from './term-vectors.ts';

const PER_KIND = ['mean', 'top', 'carried', 'half', 'core', 'cohesion'] as const;

/** What is measured of a report and a story, in the order of the values. All but the last three grow with likeness. */
export const STORY_MEASURES: readonly string[] = [
  ...TERM_KINDS.flatMap((kind) => PER_KIND.map((measure) => `${kind}:${measure}`)),
  ...['carried', 'missing', 'first', 'core', 'coreMissing', 'eitherMissing', 'bothMissing'].map(
    (measure) => `mainNames:${measure}`,
  ),
  ...['salient', 'fullNames'].flatMap((respect) => CONTRASTS.map((measure) => `${respect}:${measure}`)),
  ...['agreed', 'contradicted', 'share'].map((measure) => `quantities:${measure}`),
  'headNumbers:carried',
  'headNumbers:core',
  'day',
  'days',
  'year',
  'weekday',
  'log:members',
  'log:length',
  'log:memberLength',
];

/** The measures from here on may count either way. */
export const FREE_MEASURES = STORY_MEASURES.length - 3;

/** A usual report, in words. */
const USUAL_LENGTH = 300;

/** The measures of a report beside the members of a story; `members` is not empty. */
export function storyMeasures(profile: StoryProfile, members: readonly StoryProfile[]): number[] {
  const count = members.length;
  const memberLength = members.reduce((sum, member) => sum + member.length, 0) / count;
  return [
    ...termMeasures(termVectors(profile), members.map(termVectors)),
    ...mainNameMeasures(profile, members),
    ...contrastMeasures(profile, members),
    ...quantityMeasures(profile, members),
    ...numberMeasures(profile, members),
    ...dateMeasures(profile, members),
    Math.log(count),
    Math.log((profile.length + 1) / USUAL_LENGTH),
    Math.log((memberLength + 1) / USUAL_LENGTH),
  ];
}

/** Running sums over the members of a story, by term and kind as in `TermVectors`; the report's own terms come first. */
interface TermSums {
  /** Summed weight over the members. */
  readonly sums: Float64Array;
  /** Of the report's terms: how many members have them. */
  readonly holders: Float64Array;
  /** By member and kind: the likeness to the report (cosine). */
  readonly likenesses: Float64Array;
  /** Where the terms that the report lacks stand. */
  readonly others: Map<string, number>;
}

const KINDS = TERM_KINDS.length;

/**
 * Six measures for each kind of term: the mean likeness of the members; how far the three likest exceed it; the share
 * of the report that some member carries; that share by how many carry it; the share of the story's mean that the
 * report carries; and the mean likeness less the members' own likeness to each other.
 */
function termMeasures(own: TermVectors, members: readonly TermVectors[]): number[] {
  const most = members.reduce((sum, member) => sum + member.terms.length, own.terms.length);
  const running: TermSums = {
    sums: new Float64Array(most * KINDS),
    holders: new Float64Array(own.terms.length * KINDS),
    likenesses: new Float64Array(members.length * KINDS),
    others: new Map(),
  };
  for (const [number, member] of members.entries()) addMember(own, member, number, running);
  return TERM_KINDS.flatMap((_, kind) => kindMeasures(own, running, kind, members.length));
}

function addMember(own: TermVectors, member: TermVectors, number: number, running: TermSums): void {
  const { sums, holders, likenesses, others } = running;
  const count = own.terms.length;
  // Plain loops over flat lists: this is the inner loop of grouping.
  for (let at = 0; at < member.terms.length; at++) {
    const term = member.terms[at]!;
    let place = own.places.get(term) ?? others.get(term);
    if (place === undefined) {
      place = count + others.size;
      others.set(term, place);
    }
    const shared = place < count;
    for (let kind = 0; kind < KINDS; kind++) {
      const weight = member.weights[at * KINDS + kind]!;
      if (weight === 0) continue;
      const cell = place * KINDS + kind;
      sums[cell]! += weight;
      if (!shared || own.weights[cell] === 0) continue;
      holders[cell]!++;
      likenesses[number * KINDS + kind]! += weight * own.weights[cell]!;
    }
  }
}

function kindMeasures(own: TermVectors, running: TermSums, kind: number, count: number): number[] {
  const { sums, holders, others } = running;
  const likenesses = running.likenesses.filter((_, at) => at % KINDS === kind);
  const mean = likenesses.reduce((sum, likeness) => sum + likeness, 0) / count;
  const likest = likenesses.sort().slice(-3);
  const top = likest.reduce((sum, likeness) => sum + likeness, 0) / likest.length;
  let carried = 0;
  let half = 0;
  let total = 0;
  let core = 0;
  let square = 0;
  const end = (own.terms.length + others.size) * KINDS;
  for (let cell = kind; cell < end; cell += KINDS) {
    const sum = sums[cell]!;
    square += sum * sum;
    const weight = own.weights[cell] ?? 0;
    if (weight === 0) continue;
    total += weight * weight;
    core += sum * sum;
    const share = holders[cell]! / count;
    if (share > 0) carried += weight * weight;
    half += weight * weight * share;
  }
  const cohesion = count > 1 ? (square - count) / (count * (count - 1)) : mean;
  return [
    mean,
    top - mean,
    total > 0 ? carried / total : 0,
    total > 0 ? half / total : 0,
    square > 0 ? core / square : 0,
    Math.max(-0.5, Math.min(0.3, mean - cohesion)),
  ];
}
