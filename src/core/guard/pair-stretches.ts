import type { QuotedStretch } from './quoted-stretch.ts';
import { indexWords, type WordWeight, weightOf } from './word-weights.ts';

/** Quotations of the old version and of the new whose words are the same, or made of one another. */
export interface StretchGroup {
  readonly before: readonly QuotedStretch[];
  readonly after: readonly QuotedStretch[];
}

/** What became of the quotations of two versions. */
export interface PairedStretches {
  /** The very same words. */
  readonly same: readonly StretchGroup[];
  readonly altered: readonly StretchGroup[];
  /** Those that repeat, whole or in part, what the other version has in marks elsewhere too. */
  readonly repeated: readonly StretchGroup[];
  /** Those of which the other version has nothing in marks. */
  readonly gone: readonly QuotedStretch[];
  readonly come: readonly QuotedStretch[];
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

/**
 * Lays the quotations of two versions together, wherever they stand: the same words first, then what shares most of its
 * words (a quotation cut in two, two joined into one, one altered).
 */
export function pairStretches(
  before: readonly QuotedStretch[],
  after: readonly QuotedStretch[],
  weight: WordWeight,
): PairedStretches {
  const { same, repeated, left, right } = pairSame(before, after);
  const links = linkByWords({ before, after, left, right, weight });
  const linked = new Set([...links.altered, ...links.repeated].flatMap((link) => [link.before, link.after]));
  const isLeft = (stretch: QuotedStretch): boolean => !linked.has(stretch);
  const parts = links.repeated.map((link) => ({ before: [link.before], after: [link.after] }));
  return {
    same,
    altered: connected(links.altered),
    repeated: [...repeated, ...parts],
    gone: left.filter(isLeft),
    come: right.filter(isLeft),
  };
}

/** Pairs the very same words in the order in which they stand; what one version has more often repeats the last of them. */
function pairSame(before: readonly QuotedStretch[], after: readonly QuotedStretch[]) {
  const byKey = Map.groupBy(after, ({ key }) => key);
  const same: StretchGroup[] = [];
  const repeated: StretchGroup[] = [];
  const left: QuotedStretch[] = [];
  for (const [key, own] of Map.groupBy(before, ({ key }) => key)) {
    const others = byKey.get(key) ?? [];
    byKey.delete(key);
    if (others.length === 0) left.push(...own);
    else
      for (let at = 0; at < Math.max(own.length, others.length); at++) {
        const pair = { before: [own[at] ?? own.at(-1)!], after: [others[at] ?? others.at(-1)!] };
        (at < own.length && at < others.length ? same : repeated).push(pair);
      }
  }
  const right = [...byKey.values()].flat();
  return { same, repeated, left: inOrder(left), right: inOrder(right) };
}

interface Link {
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

/** Links what is made of one another; `repeated` where the one that a quotation is made of has its counterpart already. */
function linkByWords({ before, after, left, right, weight }: Sought) {
  const free = new Set(left);
  const weights = new Map([...before, ...after].map((one) => [one, weightOf(one.words, weight)]));
  const isEnough = (share: number, a: QuotedStretch, b: QuotedStretch): boolean => {
    const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
    // A word or two stand in many a longer quotation by chance.
    if (short.words.length < LEAST_REPEATED) return share >= LEAST_SHARED * weights.get(long)!;
    const isPart = long.words.length > MUCH_LONGER * short.words.length;
    return share >= (isPart ? LEAST_OF_PART : LEAST_SHARED) * Math.min(weights.get(a)!, weights.get(b)!);
  };
  const altered: Link[] = [];
  const repeated: Link[] = [];
  const inBefore = indexWords(
    before.map(({ words }) => words),
    weight,
  );
  for (const own of right) {
    const rated = [...inBefore.with(own.words)]
      .map(([at, share]) => ({ other: before[at]!, share }))
      .filter(({ other, share }) => isEnough(share, own, other))
      .sort((x, y) => y.share - x.share || x.other.index - y.other.index);
    const most = rated[0]?.share ?? 0;
    const best = rated.find(({ other, share }) => free.has(other) && share >= FREE_FIRST * most) ?? rated[0];
    if (best === undefined) continue;
    const isWhole = best.share >= REPEATED * weights.get(own)! && own.words.length >= LEAST_REPEATED;
    if (!free.has(best.other) && isWhole) repeated.push({ before: best.other, after: own });
    else if (!free.has(best.other)) continue;
    else
      for (const { other, share } of rated)
        if (other === best.other || (free.has(other) && share >= TAKEN_IN * weights.get(other)!))
          altered.push({ before: other, after: own });
  }
  const linked = new Set(altered.map((link) => link.before));
  const inAfter = indexWords(
    after.map(({ words }) => words),
    weight,
  );
  for (const own of left) {
    if (linked.has(own)) continue;
    const holder = [...inAfter.with(own.words).keys()].find((at) => after[at]!.key.includes(own.key));
    if (holder !== undefined && own.words.length >= LEAST_REPEATED)
      repeated.push({ before: own, after: after[holder]! });
  }
  return { altered, repeated };
}

/** Of the weight of a quotation, what another that has its counterpart must share to be what it repeats. */
const REPEATED = 0.8;
/** So many words in a row that another quotation holds too are a part of it, and no chance. */
const LEAST_REPEATED = 3;

/** The links as groups: all that hang together. */
function connected(links: readonly Link[]): StretchGroup[] {
  const groupOf = new Map<QuotedStretch, Set<QuotedStretch>>();
  const befores = new Set(links.map(({ before }) => before));
  for (const { before, after } of links) {
    const joined = new Set([before, after, ...(groupOf.get(before) ?? []), ...(groupOf.get(after) ?? [])]);
    for (const member of joined) groupOf.set(member, joined);
  }
  return [...new Set(groupOf.values())].map((members) => ({
    before: inOrder([...members].filter((member) => befores.has(member))),
    after: inOrder([...members].filter((member) => !befores.has(member))),
  }));
}

function inOrder(stretches: readonly QuotedStretch[]): QuotedStretch[] {
  return [...stretches].sort((a, b) => a.index - b.index);
}
