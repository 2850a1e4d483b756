import { alignPassage, type PassageAlignment } from './align-passage.ts';
import { weighPassage } from './evidence.ts';
import { findCandidates } from './find-candidates.ts';
import { type PassageIndex, turnAt } from './index/passage-index.ts';
import type { Place } from './passage.ts';
import type { QuotationQuery } from './quotation-query.ts';

export interface PlaceOptions {
  /** Bits that a place gains or loses for other reasons than its words: its speaker, its neighbours. */
  readonly prior?: (document: number, turn: number, position: number) => number;
  /** Documents (by number) to look at even where others share more words. */
  readonly preferred?: ReadonlySet<number>;
  /** Documents (by number) never to look at. */
  readonly excluded?: ReadonlySet<number>;
  /** The turns to look in, all unless told; -1 is a document without turns. */
  readonly within?: (document: number, turn: number) => boolean;
  /** Candidates aligned at most, 48 unless told. */
  readonly limit?: number;
}

const PRIOR_IN_RANK = 0.3;
const DIFFERENCE_IN_RANK = 2;
const FORM_IN_RANK = 0.5;
const POSTINGS_READ = 16_000;

/** All candidate places of a quotation, the best supported first; equal ones in the order of the body. */
export function findPlaces(index: PassageIndex, query: QuotationQuery, options: PlaceOptions = {}): Place[] {
  const candidates = findCandidates(index, query, {
    limit: options.limit ?? 48,
    budget: POSTINGS_READ,
    ...(options.preferred === undefined ? {} : { preferred: options.preferred }),
    ...(options.excluded === undefined ? {} : { excluded: options.excluded }),
  });
  const aligned = candidates
    .map((candidate) => alignPassage(index, query, candidate))
    .filter((alignment) => alignment !== null);
  const copies = countCopies(index, aligned);
  const places = aligned
    .map((alignment) => toPlace(index, query, alignment, copies, options))
    .filter((place) => isWithin(index, place, options));
  places.sort((a, b) => rank(b) - rank(a) || a.first - b.first);
  const seen = new Set<number>();
  return places.filter((place) => {
    if (seen.has(place.first)) return false;
    seen.add(place.first);
    return true;
  });
}

/** Whether a place stands in a turn that is to be looked in. */
export function isWithin(index: PassageIndex, place: Place, { within }: PlaceOptions): boolean {
  const { document } = place.alignment;
  return within === undefined || within(document, turnAt(index, index.documents[document]!, place.first));
}

/** Words on either side by which a copy is told from another use of the same phrase. */
const CONTEXT = 3;

/**
 * How many of some alignments are copies of the best: as good, and with the same words before or after. A phrase that
 * stands in other surroundings each time is common, not copied.
 */
function countCopies(index: PassageIndex, aligned: readonly PassageAlignment[]): number {
  const best = aligned.reduce<PassageAlignment | null>(
    (most, alignment) => (most === null || alignment.score > most.score ? alignment : most),
    null,
  );
  if (best === null) return 1;
  const [before, after] = contextOf(index, best);
  return aligned.filter((alignment) => {
    if (alignment.score <= best.score - 0.5) return false;
    const [ownBefore, ownAfter] = contextOf(index, alignment);
    return ownBefore === before || ownAfter === after;
  }).length;
}

function contextOf(index: PassageIndex, alignment: PassageAlignment): [string, string] {
  const partners = alignment.partners.filter((partner) => partner >= 0);
  const first = partners[0] ?? 0;
  const last = partners[partners.length - 1] ?? 0;
  return [
    index.tokens.subarray(Math.max(0, first - CONTEXT), first).join(' '),
    index.tokens.subarray(last + 1, last + 1 + CONTEXT).join(' '),
  ];
}

/**
 * Which of several places is the best: their words decide first. What speaks for a place beside its words decides
 * whether it counts, and between places with nearly the same words.
 */
function rank(place: Place): number {
  const { bits, differences, forms } = place.evidence;
  return bits + PRIOR_IN_RANK * place.prior - DIFFERENCE_IN_RANK * differences - FORM_IN_RANK * forms;
}

/** All bits of a place: of its words and for other reasons. */
export function strength(place: Place): number {
  return place.evidence.bits + place.prior;
}

function toPlace(
  index: PassageIndex,
  query: QuotationQuery,
  alignment: PassageAlignment,
  copies: number,
  options: PlaceOptions,
): Place {
  const partners = alignment.partners.filter((partner) => partner >= 0);
  const first = partners[0]!;
  const last = partners[partners.length - 1]!;
  const turn = turnAt(index, index.documents[alignment.document]!, first);
  return {
    query,
    alignment,
    evidence: weighPassage(index, query, alignment, copies),
    prior: options.prior?.(alignment.document, turn, first) ?? 0,
    key: index.tokens.subarray(first, last + 1).join(' '),
    first,
    last,
  };
}
