import { countBy } from '../model/lists/count-by.ts';
import type { QuotedStretch } from './quoted-stretch.ts';
import { indexWords, type WordWeight, weightOf } from './word-weights.ts';

/** A quotation of the new version with one of the old that it is made of. */
export interface Link {
  readonly before: QuotedStretch;
  readonly after: QuotedStretch;
}

interface Sought {
  readonly before: readonly QuotedStretch[];
  readonly after: readonly QuotedStretch[];
  /** Those of either without the same words on the other side. */
  readonly left: readonly QuotedStretch[];
  readonly right: readonly QuotedStretch[];
  readonly weight: WordWeight;
}

/** Of the shorter side's weight, what two quotations must share to be made of one another, and where one is much longer. */
const LEAST_SHARED = 0.5;
const LEAST_OF_PART = 0.75;
/** How many times as long makes one much longer. */
const MUCH_LONGER = 2.5;
/** Of a quotation's weight, what a longer one must hold to have taken it in beside others. */
const TAKEN_IN = 0.7;
/** A quotation that is free comes before one that has its counterpart, where it shares nearly as much. */
const FREE_FIRST = 0.8;

/** Of the weight of a quotation, what another that has its counterpart must share to be what it repeats. */
const REPEATED = 0.8;
/** So many words in a row that another quotation holds too are a part of it, and no chance. */
const LEAST_REPEATED = 3;

/** Links what is made of one another; `repeated` where the one that a quotation is made of has its counterpart already. */
export function linkByWords({ before, after, left, right, weight }: Sought) {
  const free = new Set(left);
  const altered: Link[] = [];
  const repeated: Link[] = [];
  const linked = new Set<QuotedStretch>();
  const likest = rateByLikeness(before, linked, weight);
  for (const own of right) {
    const rated = likest(own);
    const most = rated[0]?.share ?? 0;
    const best = rated.find(({ other, share }) => free.has(other) && share >= FREE_FIRST * most) ?? rated[0];
    if (best === undefined) continue;
    if (!free.has(best.other)) {
      const isWhole = best.share >= REPEATED * weightOf(own.words, weight);
      if (isWhole && own.words.length >= LEAST_REPEATED) repeated.push({ before: best.other, after: own });
      continue;
    }
    const rest = restOf(own.words, best.other.words);
    for (const { other } of rated) {
      if (other !== best.other && !(free.has(other) && isIn(other.words, rest, weight))) continue;
      altered.push({ before: other, after: own });
      linked.add(other);
    }
  }
  const inAfter = indexWords(
    after.map(({ words }) => words),
    weight,
  );
  for (const own of left) {
    if (linked.has(own) || own.words.length < LEAST_REPEATED) continue;
    const like = [...inAfter.with(own.words, own.index).keys()];
    const holder = like.find((at) => after[at]!.key.includes(own.key));
    if (holder !== undefined) repeated.push({ before: own, after: after[holder]! });
  }
  return { altered, repeated };
}

/**
 * The old quotations that a new one may be made of, with the weight that both share, the likest first; of several that are
 * as like, those that nothing is made of yet.
 */
function rateByLikeness(
  before: readonly QuotedStretch[],
  linked: ReadonlySet<QuotedStretch>,
  weight: WordWeight,
) {
  const inBefore = indexWords(
    before.map(({ words }) => words),
    weight,
  );
  const taken = (one: QuotedStretch): number => Number(linked.has(one));
  return (own: QuotedStretch) =>
    [...inBefore.with(own.words, own.index)]
      .map(([at, share]) => ({ other: before[at]!, share }))
      .filter(({ other, share }) => isEnough(share, own.words, other.words, weight))
      .sort((x, y) => y.share - x.share || taken(x.other) - taken(y.other) || x.other.index - y.other.index);
}

function isEnough(share: number, a: readonly string[], b: readonly string[], weight: WordWeight): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  // A word or two stand in many a longer quotation by chance.
  if (short.length < LEAST_REPEATED) return share >= LEAST_SHARED * weightOf(long, weight);
  const isPart = long.length > MUCH_LONGER * short.length;
  const least = isPart ? LEAST_OF_PART : LEAST_SHARED;
  return share >= least * Math.min(weightOf(short, weight), weightOf(long, weight));
}

/** Whether words hold most of some others. */
function isIn(others: readonly string[], words: readonly string[], weight: WordWeight): boolean {
  const whole = weightOf(others, weight);
  return whole - weightOf(restOf(others, words), weight) >= TAKEN_IN * whole;
}

/** The words of a list without those of another, each as often as that has it. */
function restOf(words: readonly string[], without: readonly string[]): string[] {
  const counts = countBy(without, (word) => word);
  return words.filter((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count <= 0;
  });
}
