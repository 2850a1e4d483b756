import { ADDED } from './evidence.ts';
import { findPlaces, type PlaceOptions, strength } from './find-places.ts';
import type { PassageIndex } from './index/passage-index.ts';
import { type Passage, type Place, toPassage } from './passage.ts';
import { createQuery, type QuotationQuery } from './quotation-query.ts';
import { contiguousRows, sliceQuery, uncoveredRows } from './sub-query.ts';

export interface Located {
  /** The best place, as several passages where the quotation joins some that do not touch; empty where none counts. */
  readonly passages: readonly Passage[];
  /** The next best place with other words. */
  readonly runnerUp: Passage | null;
  /** Places with the very same words as the best, in the order of the body. */
  readonly copies: readonly Passage[];
  /** Why a likeness was refused; null where one counts or there is none. */
  readonly refused: string | null;
  /** The likeness that was refused. */
  readonly lookalike: Passage | null;
}

export interface LocateOptions extends PlaceOptions {
  /** Bits added to what a passage needs to count as found: below 0 more is let through. */
  readonly strictness?: number;
}

/** Words of a document between two parts of a quotation that make them two passages. */
const SPLICE_GAP = 40;
/** A part of a quotation shorter than this is not looked for by itself. */
const LEAST_PIECE = 3;
const PIECES = 8;
/** What standing in the same document as the rest adds for a part, in bits. */
const SAME_DOCUMENT = 8;

const NOTHING: Located = { passages: [], runnerUp: null, copies: [], refused: null, lookalike: null };

/**
 * Finds where a quotation's words stand in a body of documents: seeds on rare words and pairs, alignment on
 * candidates. Where a transcript carries it, the transcript decides, even if a report has it closer: the report may be
 * where the draft has its error from.
 */
export function locate(index: PassageIndex, quotation: string, options: LocateOptions = {}): Located {
  const query = createQuery(index, quotation);
  const all = locateQuery(index, query, options);
  const best = all.passages[0];
  if (best === undefined || index.documents[best.number]!.kind === 'transcript') return all;
  const excluded = new Set(options.excluded);
  for (const [number, document] of index.documents.entries()) {
    if (document.kind === 'report') excluded.add(number);
  }
  if (excluded.size === index.documents.length) return all;
  const primary = locateQuery(index, query, { ...options, excluded });
  return primary.passages.length === 0 ? all : { ...primary, runnerUp: best };
}

function locateQuery(index: PassageIndex, query: QuotationQuery, options: LocateOptions): Located {
  const places = findPlaces(index, query, options);
  const best = places[0];
  if (best === undefined) return NOTHING;
  const pieces = findPieces(index, query, best, options);
  const other = places.find((place) => place.key !== best.key && !overlaps(place, best));
  const runnerUp = other === undefined ? null : toPassage(index, other);
  const coverage = coverageOf(query, [best, ...pieces]);
  if (strength(best) < requiredBits(coverage) + (options.strictness ?? 0) && pieces.length === 0) {
    const lookalike = toPassage(index, best);
    return { ...NOTHING, runnerUp, lookalike, refused: refusalOf(index, best) };
  }
  const passages = [best, ...pieces].flatMap((place) =>
    contiguousRows(place.alignment, SPLICE_GAP).map((rows) => toPassage(index, place, rows)),
  );
  const copies = places.filter((place) => place !== best && place.key === best.key);
  return {
    passages: passages.sort((a, b) => a.part.start - b.part.start),
    runnerUp,
    copies: copies.map((place) => toPassage(index, place)),
    refused: null,
    lookalike: null,
  };
}

/**
 * Bits that a passage needs to count as found. What chance alone brings about once in 2^12 bodies is enough for the
 * very words; the more of the quotation is missing, the more the rest must tell. Under half of it, nothing is enough.
 */
export function requiredBits(coverage: number): number {
  return coverage < 0.5 ? Number.POSITIVE_INFINITY : 12 + 60 * (1 - coverage);
}

/** Passages for the parts of a quotation that its best place does not carry, mostly from the same document. */
function findPieces(
  index: PassageIndex,
  query: QuotationQuery,
  best: Place,
  options: LocateOptions,
): Place[] {
  const home = best.alignment.document;
  const pieces: Place[] = [];
  for (const rows of uncoveredRows(best.alignment, LEAST_PIECE).slice(0, PIECES)) {
    const part = sliceQuery(query, rows);
    const place = findPlaces(index, part, {
      limit: 12,
      preferred: new Set([home]),
      ...(options.excluded === undefined ? {} : { excluded: options.excluded }),
      ...(options.within === undefined ? {} : { within: options.within }),
      prior: (document, turn, position) =>
        (options.prior?.(document, turn, position) ?? 0) + (document === home ? SAME_DOCUMENT : 0),
    })[0];
    if (place === undefined || strength(place) < requiredBits(coverageOf(part, [place]))) continue;
    if (!overlaps(place, best)) pieces.push(place);
  }
  // The words that other passages carry do not speak against this one.
  const elsewhere = pieces.reduce((sum, { query: { words } }) => sum + words.length, 0);
  if (pieces.length === 0 || strength(best) - ADDED * elsewhere < requiredBits(1)) return [];
  return coverageOf(query, [best, ...pieces]) < 0.6 ? [] : pieces;
}

/** Share of a quotation's information that stands word for word in some places of its parts. */
function coverageOf(query: QuotationQuery, places: readonly Place[]): number {
  let whole = 0;
  for (const bits of query.bits) whole += Math.min(12, bits);
  let shared = 0;
  for (const place of places) {
    let part = 0;
    for (const bits of place.query.bits) part += Math.min(12, bits);
    shared += part * place.evidence.coverage;
  }
  return whole === 0 ? 0 : shared / whole;
}

function overlaps(a: Place, b: Place): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** Of a quotation that stands somewhere with more of its information than this, only chance speaks against the place. */
export const NEARLY_WHOLE = 0.9;

/** One sentence on why the best likeness of a quotation does not count as found. */
function refusalOf(index: PassageIndex, place: Place): string {
  const { evidence, query } = place;
  const size = index.tokens.length.toLocaleString('en');
  const many = query.words.length;
  if (evidence.coverage > NEARLY_WHOLE) {
    return `${many === 1 ? 'The word is' : `The ${many} words are`} common: in a body of ${size} words ${chance(evidence.bits)}, and neither the speaker nor a neighbouring quotation speaks for this place.`;
  }
  return `${matchedOf(evidence.matchedWords, many)} in the nearest passage; in a body of ${size} words that is too few to rule out chance.`;
}

function matchedOf(matched: number, many: number): string {
  if (matched === 0) return many === 1 ? 'The word does not stand' : `None of the ${many} words stands`;
  return `Only ${matched} of the ${many} words ${matched === 1 ? 'stands' : 'stand'}`;
}

function chance(bits: number): string {
  const expected = 2 ** Math.min(30, -bits);
  if (expected >= 1.5)
    return `about ${Math.round(expected).toLocaleString('en')} such places are expected by chance`;
  if (expected >= 0.1) return 'such a place may well be there by chance';
  return 'such a place is there by chance now and then';
}
