import { type Link, linkByWords } from './link-by-words.ts';
import type { QuotedStretch } from './quoted-stretch.ts';
import type { WordWeight } from './word-weights.ts';

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
