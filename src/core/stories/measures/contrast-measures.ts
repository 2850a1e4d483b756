import type { StoryProfile } from '../story-profile.ts';
import { hasTerm } from './term-vectors.ts';

type Weighed = readonly (readonly [string, number])[];

/** What a report is about in one respect, and whether a report has it at all. */
interface Respect {
  of(profile: StoryProfile): Weighed;
  has(profile: StoryProfile, key: string): boolean;
}

/** What `contrastMeasures` measures; each grows with likeness. */
export const CONTRASTS = [
  'carried',
  'missing',
  'absent',
  'core',
  'coreMissing',
  'bothMissing',
  'bothAbsent',
] as const;

const MOST_SALIENT = 12;
const MOST_CORE = 8;
const LEAST_RARITY = 3;
/** Measures of what one side is silent on. */
const UNKNOWN = 0.3;
const MOST_COUNTED = 4;
const UNKNOWN_AGREEMENT = 0.4;

const salient = new WeakMap<StoryProfile, Weighed>();

/** Seven measures each of the words that both are most about, and of the full names. */
export function contrastMeasures(profile: StoryProfile, members: readonly StoryProfile[]): number[] {
  return [...contrast(SALIENT, profile, members), ...contrast(FULL_NAMES, profile, members)];
}

/** The twelve words that a report is most about, by rarity and how often they stand in the text and its lead. */
const SALIENT: Respect = {
  of(profile) {
    const before = salient.get(profile);
    if (before !== undefined) return before;
    const weighed: [string, number][] = [];
    for (const [at, term] of profile.terms.split(' ').entries()) {
      if (term === '' || term.startsWith('@') || profile.rarity[at]! < LEAST_RARITY) continue;
      const often = Math.log(1 + profile.body[at]!) + Math.log(1 + profile.lead[at]!);
      weighed.push([term, often * profile.rarity[at]!]);
    }
    const top = weighed.sort(byWeight).slice(0, MOST_SALIENT);
    salient.set(profile, top);
    return top;
  },
  has: hasTerm,
};

const FULL_NAMES: Respect = {
  of: (profile) => profile.fullNames,
  has(profile, key) {
    if (profile.fullNames.some(([name]) => name === key)) return true;
    return key.split(' ').every((word) => hasTerm(profile, word));
  },
};

/**
 * The share of the report's weight that members carry; how heavy its heaviest is that none carries (negative); the share
 * that none carries (negative); the share of the story's that the report carries; how heavy its heaviest missing one is
 * (negative); and the products of both sides' lacks, which tell of two events of one kind (negative).
 */
function contrast(respect: Respect, profile: StoryProfile, members: readonly StoryProfile[]): number[] {
  const own = respect.of(profile);
  const total = own.reduce((sum, [, weight]) => sum + weight, 0);
  let carried = 0;
  let missing = 0;
  let absent = 0;
  for (const [key, weight] of own) {
    const share = members.filter((member) => respect.has(member, key)).length / members.length;
    carried += (weight / total) * share;
    if (share > 0) continue;
    missing = Math.max(missing, weight / own[0]![1]);
    absent += weight / total;
  }
  const story = storyWeights(
    members.map((member) => respect.of(member)),
    MOST_CORE,
  );
  const storyTotal = story.reduce((sum, [, weight]) => sum + weight, 0);
  let core = storyTotal > 0 ? 0 : UNKNOWN;
  let coreMissing = 0;
  for (const [key, weight] of story) {
    if (respect.has(profile, key)) core += weight / storyTotal;
    else coreMissing = Math.max(coreMissing, weight);
  }
  return [
    total > 0 ? carried : UNKNOWN,
    -missing,
    -absent,
    core,
    -coreMissing,
    -missing * coreMissing,
    storyTotal > 0 ? -absent * (1 - core) : 0,
  ];
}

/** The heaviest of a story, `most` of them, each with its mean weight (1: the heaviest of every member). */
export function storyWeights(lists: readonly Weighed[], most: number): [string, number][] {
  const weights = new Map<string, number>();
  for (const list of lists) {
    const heaviest = list[0]?.[1] || 1;
    for (const [key, weight] of list) {
      weights.set(key, (weights.get(key) ?? 0) + weight / heaviest / lists.length);
    }
  }
  return [...weights].sort(byWeight).slice(0, most);
}

/**
 * Three measures of what both sides count or measure: things with a number in common, things with none in common
 * (negative), and the share of the former.
 */
export function quantityMeasures(profile: StoryProfile, members: readonly StoryProfile[]): number[] {
  const theirs = numbersOfThings(members.flatMap(({ quantities }) => quantities));
  let agreed = 0;
  let contradicted = 0;
  for (const [thing, numbers] of numbersOfThings(profile.quantities)) {
    const others = theirs.get(thing);
    if (others === undefined) continue;
    if ([...numbers].some((number) => others.has(number))) agreed++;
    else contradicted++;
  }
  const both = agreed + contradicted;
  return [
    Math.min(agreed, MOST_COUNTED),
    -Math.min(contradicted, MOST_COUNTED),
    both === 0 ? UNKNOWN_AGREEMENT : agreed / both,
  ];
}

function numbersOfThings(quantities: readonly string[]): Map<string, Set<string>> {
  const things = new Map<string, Set<string>>();
  for (const quantity of quantities) {
    const [thing, number] = quantity.split('=') as [string, string];
    things.set(thing, (things.get(thing) ?? new Set<string>()).add(number));
  }
  return things;
}

function byWeight(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
}
