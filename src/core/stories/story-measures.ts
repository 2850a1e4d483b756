import { CONTRASTS, contrastMeasures, quantityMeasures } from './contrast-measures.ts';
import { dateMeasures } from './date-measures.ts';
import { mainNameMeasures, numberMeasures } from './name-measures.ts';
import type { StoryProfile } from './story-profile.ts';
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

/** Running sums of one kind of term over the members of a story. */
interface KindSums {
  /** By place of the report's terms, then of the others: summed weight over the members. */
  readonly sums: number[];
  /** By place of the report's terms: how many members have it. */
  readonly holders: Float64Array;
  /** The members' likenesses to the report (cosine), in their order. */
  readonly likenesses: number[];
}

/**
 * Six measures for each kind of term: the mean likeness of the members; how far the three likest exceed it; the share
 * of the report that some member carries; that share by how many carry it; the share of the story's mean that the
 * report carries; and the mean likeness less the members' own likeness to each other.
 */
function termMeasures(own: TermVectors, members: readonly TermVectors[]): number[] {
  const kinds = TERM_KINDS.map(
    (): KindSums => ({
      sums: new Array<number>(own.terms.length).fill(0),
      holders: new Float64Array(own.terms.length),
      likenesses: [],
    }),
  );
  const others = new Map<string, number>();
  for (const member of members) addMember(own, member, kinds, others);
  return kinds.flatMap((sums, kind) => kindMeasures(own.weights[kind]!, sums, members.length));
}

function addMember(
  own: TermVectors,
  member: TermVectors,
  kinds: readonly KindSums[],
  others: Map<string, number>,
): void {
  for (const { likenesses } of kinds) likenesses.push(0);
  const last = kinds[0]!.likenesses.length - 1;
  for (const [at, term] of member.terms.entries()) {
    const place = own.places.get(term) ?? others.get(term) ?? own.terms.length + others.size;
    const shared = place < own.terms.length;
    if (!shared) others.set(term, place);
    // Indexed, not destructured: this is the inner loop of grouping.
    for (let kind = 0; kind < kinds.length; kind++) {
      const weight = member.weights[kind]![at]!;
      const running = kinds[kind]!;
      if (running.sums[place] === undefined) running.sums[place] = 0;
      if (weight === 0) continue;
      running.sums[place]! += weight;
      const ownWeight = shared ? own.weights[kind]![place]! : 0;
      if (ownWeight === 0) continue;
      running.holders[place]!++;
      running.likenesses[last]! += weight * ownWeight;
    }
  }
}

function kindMeasures(own: Float64Array, { sums, holders, likenesses }: KindSums, count: number): number[] {
  const mean = likenesses.reduce((sum, likeness) => sum + likeness, 0) / count;
  const likest = [...likenesses].sort((a, b) => b - a).slice(0, 3);
  const top = likest.reduce((sum, likeness) => sum + likeness, 0) / likest.length;
  let carried = 0;
  let half = 0;
  let total = 0;
  let core = 0;
  let square = 0;
  for (let place = 0; place < sums.length; place++) {
    const sum = sums[place]!;
    square += sum * sum;
    const weight = own[place] ?? 0;
    if (weight === 0) continue;
    total += weight * weight;
    core += sum * sum;
    const share = holders[place]! / count;
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
