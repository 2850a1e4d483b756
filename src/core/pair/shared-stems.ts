import type { EventText } from './event-text.ts';
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
    for (const [at, other] of ownB.entries()) {
      const relatedness = related(stem, other);
      if (relatedness === 0) continue;
      const mass = relatedness * Math.min(weights[stem]!, weights[other]!);
      best = Math.max(best, mass);
      bestB[at] = Math.max(bestB[at]!, mass);
    }
    sum += best;
  }
  let back = 0;
  for (const best of bestB) back += best;
  return (sum + back) / 2;
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
