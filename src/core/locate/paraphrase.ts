import { FUNCTION_WORDS } from '../english/word-classes.ts';
import type { PassageAlignment } from './align-passage.ts';
import type { Evidence } from './evidence.ts';
import { isWithin, type PlaceOptions } from './find-places.ts';
import { stemHash } from './index/create-passage-index.ts';
import { documentAt, type PassageIndex, turnAt } from './index/passage-index.ts';
import { postingCount } from './index/postings.ts';
import type { Place } from './passage.ts';
import type { QuotationQuery } from './quotation-query.ts';

/** One content stem of a paraphrase and where it stands in the body. */
interface Term {
  readonly row: number;
  readonly positions: readonly number[];
  readonly count: number;
}

interface Hit {
  readonly position: number;
  readonly term: number;
}

/** Occurrences of one stem that are looked at. */
const MOST_POSITIONS = 4000;
/** A paraphrase is looked for in stretches of this many times its words, and never fewer than `LEAST_STRETCH`. */
const STRETCH = 1.6;
const LEAST_STRETCH = 24;
const TOP = 24;
/** What each word of a stretch costs in bits: a place where the shared words stand close says more. */
const SPREAD = 0.12;

/**
 * Places where the content words of indirect speech stand close together in any order, as stems. Weaker evidence than
 * an alignment; its score says so.
 */
export function findParaphrases(
  index: PassageIndex,
  query: QuotationQuery,
  options: PlaceOptions = {},
): Place[] {
  const terms = termsOf(index, query);
  if (terms.length < 2) return [];
  const reach = Math.max(LEAST_STRETCH, Math.round(query.words.length * STRETCH));
  const hits = terms
    .flatMap((term, number) => term.positions.map((position): Hit => ({ position, term: number })))
    .sort((a, b) => a.position - b.position);
  const excluded = options.excluded ?? new Set();
  const places = bestStretches(index, terms, hits, reach).map(([from, to]) =>
    toPlace(index, query, terms, hits.slice(from, to + 1), options),
  );
  return places
    .filter((place) => !excluded.has(place.alignment.document) && isWithin(index, place, options))
    .sort((a, b) => b.evidence.bits + b.prior - (a.evidence.bits + a.prior) || a.first - b.first);
}

/** The distinct content stems of a query that the body holds, with their places. */
function termsOf(index: PassageIndex, query: QuotationQuery): Term[] {
  const byStem = wordsByStem(index);
  const seen = new Set<number>();
  const terms: Term[] = [];
  for (const [row, word] of query.words.entries()) {
    const stem = query.stems[row]!;
    if (FUNCTION_WORDS.has(word) || word.length < 2 || seen.has(stem)) continue;
    seen.add(stem);
    const ids = byStem.get(stem) ?? [];
    const count = ids.reduce((sum, id) => sum + postingCount(index.wordPostings, id), 0);
    if (count > MOST_POSITIONS) continue;
    const positions = ids.flatMap((id) => [
      ...index.wordPostings.positions.subarray(
        index.wordPostings.offsets[id]!,
        index.wordPostings.offsets[id + 1]!,
      ),
    ]);
    terms.push({ row, positions, count });
  }
  return terms;
}

const stemTables = new WeakMap<PassageIndex, ReadonlyMap<number, readonly number[]>>();

/** Word ids by the hash of their stem; made once an index. */
function wordsByStem(index: PassageIndex): ReadonlyMap<number, readonly number[]> {
  const known = stemTables.get(index);
  if (known !== undefined) return known;
  const table = Map.groupBy(index.words.keys(), (id) => index.stemHashes[id] ?? stemHash(index.words[id]!));
  stemTables.set(index, table);
  return table;
}

/** What one stem tells when it stands somewhere in a stretch of so many words. */
function termBits(index: PassageIndex, term: Term, words: number): number {
  return Math.max(0, -Math.log2(Math.min(1, ((term.count + 0.5) * words) / (index.tokens.length + 1))));
}

/** Runs of hits, first and last, that hold the most for their width; the best ones, disjoint. */
function bestStretches(
  index: PassageIndex,
  terms: readonly Term[],
  hits: readonly Hit[],
  reach: number,
): [number, number][] {
  const worth = terms.map((term) => termBits(index, term, reach));
  const present = new Int32Array(terms.length);
  const starts: { from: number; to: number; score: number }[] = [];
  let to = 0;
  let sum = 0;
  for (let from = 0; from < hits.length; from++) {
    while (to < hits.length && hits[to]!.position - hits[from]!.position <= reach) {
      if (present[hits[to]!.term]!++ === 0) sum += worth[hits[to]!.term]!;
      to++;
    }
    const width = hits[to - 1]!.position - hits[from]!.position;
    starts.push({ from, to: to - 1, score: sum - SPREAD * width });
    if (--present[hits[from]!.term]! === 0) sum -= worth[hits[from]!.term]!;
  }
  starts.sort((a, b) => b.score - a.score || a.from - b.from);
  const kept: [number, number][] = [];
  for (const { from, to: last } of starts) {
    if (kept.length >= TOP) break;
    if (kept.some(([a, b]) => from <= b && a <= last)) continue;
    kept.push([from, last]);
  }
  return kept;
}

function toPlace(
  index: PassageIndex,
  query: QuotationQuery,
  terms: readonly Term[],
  hits: readonly Hit[],
  options: PlaceOptions,
): Place {
  const document = documentAt(index, hits[0]!.position);
  const own = hits.filter(({ position }) => position < index.documents[document]!.endWord);
  const first = own[0]!.position;
  const last = own[own.length - 1]!.position;
  const partners = new Int32Array(query.ids.length).fill(-1);
  const same = new Uint8Array(query.ids.length);
  for (const { term, position } of own) {
    const { row } = terms[term]!;
    if (partners[row]! >= 0) continue;
    partners[row] = position;
    same[row] = index.tokens[position] === query.ids[row] ? 1 : 0;
  }
  const alignment: PassageAlignment = { document, partners, same, score: 0 };
  const turn = turnAt(index, index.documents[document]!, first);
  return {
    query,
    alignment,
    evidence: evidenceOf(index, query, terms, new Set(own.map(({ term }) => term)), last - first + 1),
    prior: options.prior?.(document, turn, first) ?? 0,
    key: index.tokens.subarray(first, last + 1).join(' '),
    first,
    last,
  };
}

function evidenceOf(
  index: PassageIndex,
  query: QuotationQuery,
  terms: readonly Term[],
  matched: ReadonlySet<number>,
  width: number,
): Evidence {
  const words = Math.max(width, LEAST_STRETCH / 2);
  let bits = -Math.log2((index.tokens.length + 2) / words);
  let shared = 0;
  let whole = 0;
  for (const [row, word] of query.words.entries()) {
    if (!FUNCTION_WORDS.has(word)) whole += Math.min(10, query.bits[row]!);
  }
  for (const [number, term] of terms.entries()) {
    if (!matched.has(number)) continue;
    bits += termBits(index, term, words);
    shared += Math.min(10, query.bits[term.row]!);
  }
  return {
    bits,
    coverage: whole === 0 ? 0 : Math.min(1, shared / whole),
    matchedWords: matched.size,
    differences: query.words.length - matched.size,
    forms: 0,
    exact: false,
  };
}
