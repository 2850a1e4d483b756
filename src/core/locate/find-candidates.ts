import { documentAt, type PassageIndex } from './index/passage-index.ts';
import { pairKey, postingCount } from './index/postings.ts';
import type { QuotationQuery } from './quotation-query.ts';

/** A stretch of one document where several rare words of a quotation stand in nearly the right distances. */
export interface Candidate {
  readonly document: number;
  /** Least and greatest of (word position in the body − word number in the quotation) among the hits. */
  readonly lowDiagonal: number;
  readonly highDiagonal: number;
  readonly weight: number;
}

export interface CandidateOptions {
  /** How many candidates to keep. */
  readonly limit: number;
  /** How many postings to read at most (the rarest seed is always read, up to four times as many). */
  readonly budget: number;
  /** Documents to look at even when others weigh more. */
  readonly preferred?: ReadonlySet<number>;
  /** Documents never to look at. */
  readonly excluded?: ReadonlySet<number>;
}

/** Stretches that weigh less than this share of the heaviest are not aligned. */
const WORTH_ALIGNING = 0.3;

interface Seed {
  readonly from: number;
  readonly width: 1 | 2;
  readonly first: number;
  readonly second: number;
  readonly count: number;
}

/** Collects the hits of a quotation's rarest words and word pairs by diagonal, and keeps the heaviest stretches. */
export function findCandidates(
  index: PassageIndex,
  query: QuotationQuery,
  options: CandidateOptions,
): Candidate[] {
  const seeds = chooseSeeds(index, query, options.budget);
  const total = seeds.reduce((sum, seed) => sum + Math.min(seed.count, options.budget * 4), 0);
  if (total === 0) return [];
  const shift = Math.min(6, Math.max(4, Math.ceil(Math.log2(query.ids.length + 1))));
  const bins = createBins(total);
  for (const [number, seed] of seeds.entries()) {
    const weight = seedWeight(index, seed);
    readSeed(index, seed, options.budget * 4, (position) => {
      bins.add((position - seed.from + query.ids.length) >> shift, number, weight, position, seed.from);
    });
  }
  return heaviest(index, bins, options);
}

function seedWeight(index: PassageIndex, seed: Seed): number {
  return Math.log2((index.tokens.length + 1) / (seed.count + 1)) * (seed.width === 2 ? 1 : 0.6);
}

/** The rarest words and pairs of a quotation, within a budget of postings. */
function chooseSeeds(index: PassageIndex, query: QuotationQuery, budget: number): Seed[] {
  const buckets = index.pairPostings.offsets.length - 1;
  const seeds: Seed[] = [];
  for (let at = 0; at < query.ids.length; at++) {
    const first = query.ids[at]!;
    if (first < 0) continue;
    seeds.push({ from: at, width: 1, first, second: -1, count: postingCount(index.wordPostings, first) });
    const second = query.ids[at + 1] ?? -1;
    if (second < 0 || query.gapBefore[at + 1] === 1) continue;
    const count = postingCount(index.pairPostings, pairKey(first, second, buckets));
    if (count > 0) seeds.push({ from: at, width: 2, first, second, count });
  }
  seeds.sort((a, b) => a.count - b.count || a.from - b.from);
  let spent = 0;
  const chosen: Seed[] = [];
  for (const seed of seeds) {
    spent += seed.count;
    if (spent > budget && chosen.length >= 1) break;
    chosen.push(seed);
  }
  return chosen;
}

function readSeed(index: PassageIndex, seed: Seed, limit: number, hit: (position: number) => void): void {
  const buckets = index.pairPostings.offsets.length - 1;
  const table = seed.width === 1 ? index.wordPostings : index.pairPostings;
  const key = seed.width === 1 ? seed.first : pairKey(seed.first, seed.second, buckets);
  const start = table.offsets[key]!;
  const end = Math.min(table.offsets[key + 1]!, start + limit);
  const tokens = index.tokens;
  for (let slot = start; slot < end; slot++) {
    const position = table.positions[slot]!;
    if (seed.width === 2 && (tokens[position] !== seed.first || tokens[position + 1] !== seed.second))
      continue;
    hit(position);
  }
}

/** Weights by bin in an open-addressed table; a seed counts once in a bin. */
function createBins(hits: number) {
  const size = 2 ** Math.ceil(Math.log2(hits * 2 + 16));
  const keys = new Int32Array(size).fill(-1);
  const weights = new Float32Array(size);
  const lastSeed = new Int32Array(size).fill(-1);
  const places = new Uint32Array(size);
  const filled: number[] = [];
  const low = new Float64Array(size);
  const high = new Float64Array(size);
  const slotOf = (bin: number): number => {
    let slot = (Math.imul(bin, 0x9e3779b1) >>> 7) & (size - 1);
    while (keys[slot] !== -1 && keys[slot] !== bin) slot = (slot + 1) & (size - 1);
    return slot;
  };
  return {
    keys,
    weights,
    low,
    high,
    slotOf,
    places,
    filled,
    add(bin: number, seed: number, weight: number, position: number, from: number) {
      const slot = slotOf(bin);
      const diagonal = position - from;
      if (keys[slot] === -1) {
        keys[slot] = bin;
        filled.push(slot);
        places[slot] = position;
        low[slot] = diagonal;
        high[slot] = diagonal;
      } else {
        if (diagonal < low[slot]!) low[slot] = diagonal;
        if (diagonal > high[slot]!) high[slot] = diagonal;
      }
      if (lastSeed[slot] === seed) return;
      lastSeed[slot] = seed;
      weights[slot] = weights[slot]! + weight;
    },
  };
}

/** The heaviest pairs of neighbouring bins, as stretches of documents. */
function heaviest(
  index: PassageIndex,
  bins: ReturnType<typeof createBins>,
  options: CandidateOptions,
): Candidate[] {
  const joint = (slot: number): number => {
    const next = bins.slotOf(bins.keys[slot]! + 1);
    return bins.weights[slot]! + (bins.keys[next] === -1 ? 0 : bins.weights[next]!);
  };
  const joints = new Float32Array(bins.filled.length);
  let most = 0;
  for (const [at, slot] of bins.filled.entries()) {
    joints[at] = joint(slot);
    most = Math.max(most, joints[at]!);
  }
  const filled: { slot: number; weight: number }[] = [];
  for (const [at, slot] of bins.filled.entries()) {
    const weight = joints[at]!;
    if (weight > most * WORTH_ALIGNING) filled.push({ slot, weight });
  }
  filled.sort((a, b) => b.weight - a.weight || bins.keys[a.slot]! - bins.keys[b.slot]!);
  const kept: Candidate[] = [];
  const taken = new Set<number>();
  let ofPreferred = 0;
  for (const { slot, weight } of filled) {
    const full = kept.length - ofPreferred >= options.limit;
    if (full && (options.preferred === undefined || ofPreferred >= 16)) break;
    const bin = bins.keys[slot]!;
    if (taken.has(bin)) continue;
    const next = bins.slotOf(bin + 1);
    const joined = bins.keys[next] !== -1;
    const low = joined ? Math.min(bins.low[slot]!, bins.low[next]!) : bins.low[slot]!;
    const high = joined ? Math.max(bins.high[slot]!, bins.high[next]!) : bins.high[slot]!;
    const document = documentAt(index, bins.places[slot]!);
    if (document < 0 || options.excluded?.has(document) === true) continue;
    const wanted = options.preferred?.has(document) === true;
    if (full && !wanted) continue;
    if (full) ofPreferred++;
    taken.add(bin).add(bin + 1);
    kept.push({ document, lowDiagonal: low, highDiagonal: high, weight });
  }
  return kept;
}
