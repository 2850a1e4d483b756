import type { EventText } from './event-text.ts';
import { type Relation, relationOf } from './related-stems.ts';
import { massOf, type WordingProfile } from './wording-profile.ts';

/** Weight from which a stem is looked up for related ones. */
const TELLING = 0.15;

/** Sum of the weights of the stems that two ascending sets share. */
export function overlap(a: readonly number[], b: readonly number[], weights: Float64Array): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]! < b[j]!) i++;
    else if (a[i]! > b[j]!) j++;
    else {
      sum += weights[a[i]!]!;
      i++;
      j++;
    }
  }
  return sum;
}

/** The weight of the weightiest stem that both sets hold. */
export function heaviestShared(a: readonly number[], b: readonly number[], weights: Float64Array): number {
  let most = 0;
  for (const stem of a) if (weights[stem]! > most && b.includes(stem)) most = weights[stem]!;
  return most;
}

/** Weight of the stems that one of two ascending sets lacks but has related stems for; the mean of both ways. */
export function relatedMass(
  a: readonly number[],
  b: readonly number[],
  { weights, related }: EventText,
): number {
  const ownA = tellingOnlyIn(a, b, weights);
  const ownB = tellingOnlyIn(b, a, weights);
  if (ownA.length === 0 || ownB.length === 0) return 0;
  const bestB = new Float64Array(ownB.length);
  let sum = 0;
  for (const stem of ownA) {
    let best = 0;
    for (let at = 0; at < ownB.length; at++) {
      const relatedness = related(stem, ownB[at]!);
      if (relatedness === 0) continue;
      const mass = relatedness * Math.min(weights[stem]!, weights[ownB[at]!]!);
      best = Math.max(best, mass);
      bestB[at] = Math.max(bestB[at]!, mass);
    }
    sum += best;
  }
  let back = 0;
  for (const best of bestB) back += best;
  return (sum + back) / 2;
}

/** The two telling stems, each in one set alone, that are related and weigh most together; null without any. */
export function closestRelated(
  a: readonly number[],
  b: readonly number[],
  { weights, related }: EventText,
): { readonly a: number; readonly b: number; readonly relation: Relation } | null {
  const onlyIn = (set: readonly number[], other: readonly number[]): number[] =>
    tellingOnlyIn(toAscending(set), toAscending(other), weights);
  let most = 0;
  let closest: ReturnType<typeof closestRelated> = null;
  const ownB = onlyIn(b, a);
  for (const stem of onlyIn(a, b)) {
    for (const other of ownB) {
      const relatedness = related(stem, other);
      const mass = relatedness * Math.min(weights[stem]!, weights[other]!);
      if (mass > most) [most, closest] = [mass, { a: stem, b: other, relation: relationOf(relatedness) }];
    }
  }
  return closest;
}

function toAscending(set: readonly number[]): number[] {
  return [...set].sort((x, y) => x - y);
}

/** The stems of weight of one ascending set that another lacks. */
function tellingOnlyIn(set: readonly number[], other: readonly number[], weights: Float64Array): number[] {
  const own: number[] = [];
  let at = 0;
  for (const stem of set) {
    while (at < other.length && other[at]! < stem) at++;
    if (other[at] !== stem && weights[stem]! >= TELLING) own.push(stem);
  }
  return own;
}

/** 1 where both sets hold something and share nothing, ½ where each also has something of its own. */
export function differ(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const common = a.filter((stem) => b.includes(stem)).length;
  if (common === 0) return 1;
  return common < a.length && common < b.length ? 0.5 : 0;
}

/** Lengths in stems of the longest passage that two contents share, and of the longest sequence with gaps. */
export function commonPassages(
  a: readonly number[],
  b: readonly number[],
): { run: number; sequence: number } {
  let run = 0;
  let [above, row] = [new Uint16Array(b.length + 1), new Uint16Array(b.length + 1)];
  let [longestAbove, longest] = [new Uint16Array(b.length + 1), new Uint16Array(b.length + 1)];
  for (const stem of a) {
    for (let j = 1; j <= b.length; j++) {
      if (stem === b[j - 1]) {
        row[j] = above[j - 1]! + 1;
        longest[j] = longestAbove[j - 1]! + 1;
        if (row[j]! > run) run = row[j]!;
      } else {
        row[j] = 0;
        longest[j] = Math.max(longestAbove[j]!, longest[j - 1]!);
      }
    }
    [above, row] = [row, above];
    [longestAbove, longest] = [longest, longestAbove];
  }
  return { run, sequence: longestAbove[b.length]! };
}

/** Stems of the longest quoted part of `a` that `b` holds as it stands. */
export function fragmentLength(a: WordingProfile, b: WordingProfile): number {
  let best = 0;
  for (const fragment of a.fragments) {
    if (fragment.length > best && holds(b.stems, fragment)) best = fragment.length;
  }
  return best;
}

/** Weight of the heaviest quoted part of `a` that `b` holds as it stands, up to 3. */
export function fragmentMass(a: WordingProfile, b: WordingProfile, weights: Float64Array): number {
  let best = 0;
  for (const fragment of a.fragments) {
    const mass = massOf(fragment, weights);
    if (mass > best && holds(b.stems, fragment)) best = mass;
  }
  return Math.min(3, best);
}

function holds(stems: readonly number[], fragment: readonly number[]): boolean {
  for (let i = 0; i + fragment.length <= stems.length; i++) {
    let j = 0;
    while (j < fragment.length && stems[i + j] === fragment[j]) j++;
    if (j === fragment.length) return true;
  }
  return false;
}
