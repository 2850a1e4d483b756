import type { Span } from '../model/span.ts';
import { alignPassage, type PassageAlignment } from './align-passage.ts';
import { type Evidence, weighPassage } from './evidence.ts';
import { findCandidates } from './find-candidates.ts';
import { type PassageIndex, passageText, turnAt } from './passage-index.ts';
import { createQuery, type QuotationQuery } from './quotation-query.ts';

/** A place in a document of the index where the words of a quotation were found. */
export interface Passage {
  /** The document's id. */
  readonly document: string;
  /** The document's place in the index. */
  readonly number: number;
  readonly span: Span;
  readonly text: string;
  /** The turn's label as written, null where it has none. */
  readonly label: string | null;
  /** The whole turn, or the whole text where there are no turns. */
  readonly turn: Span;
  readonly time: { readonly start: number; readonly end: number } | null;
  /** The part of the quotation that stands here, in its own text. */
  readonly part: Span;
  /** Bits of evidence; at 0 one such likeness is expected by chance. */
  readonly score: number;
  /** Share of the quotation's information that stands here word for word, 0 to 1. */
  readonly coverage: number;
  readonly exact: boolean;
}

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

export interface LocateOptions {
  /** Bits that a place gains or loses for other reasons: its speaker, its neighbours. */
  readonly prior?: (document: number, turn: number) => number;
  /** Documents to look at even where others share more words. */
  readonly preferred?: ReadonlySet<number>;
  /** Bits a passage needs to count as found. */
  readonly threshold?: number;
  /** Candidates aligned at most. */
  readonly limit?: number;
}

/** A candidate place, aligned and weighed. */
export interface Place {
  readonly alignment: PassageAlignment;
  readonly evidence: Evidence;
  readonly prior: number;
  /** The words of the stretch, as ids: equal for copies. */
  readonly key: string;
  readonly first: number;
  readonly last: number;
}

export const FOUND_BITS = 8;
const NOTHING: Located = { passages: [], runnerUp: null, copies: [], refused: null, lookalike: null };

/** Finds where a quotation's words stand in a body of documents: seeds on rare words and pairs, alignment on candidates. */
export function locate(index: PassageIndex, quotation: string, options: LocateOptions = {}): Located {
  const query = createQuery(index, quotation);
  const places = findPlaces(index, query, options);
  const best = places[0];
  if (best === undefined) return NOTHING;
  const other = places.find((place) => place.key !== best.key && !overlaps(place, best));
  const runnerUp = other === undefined ? null : toPassage(index, query, other);
  const passage = toPassage(index, query, best);
  if (passage.score < (options.threshold ?? FOUND_BITS)) {
    return { ...NOTHING, runnerUp, lookalike: passage, refused: refusal(index, query, best) };
  }
  const copies = places.filter((place) => place !== best && place.key === best.key);
  return {
    passages: [passage],
    runnerUp,
    copies: copies.map((place) => toPassage(index, query, place)),
    refused: null,
    lookalike: null,
  };
}

/** All candidate places of a quotation, the best supported first. */
export function findPlaces(index: PassageIndex, query: QuotationQuery, options: LocateOptions = {}): Place[] {
  const candidates = findCandidates(index, query, {
    limit: options.limit ?? 48,
    budget: 40_000,
    ...(options.preferred === undefined ? {} : { preferred: options.preferred }),
  });
  const aligned = candidates
    .map((candidate) => alignPassage(index, query, candidate))
    .filter((alignment) => alignment !== null);
  const most = aligned.reduce((score, alignment) => Math.max(score, alignment.score), 0);
  const copies = Math.max(1, aligned.filter((alignment) => alignment.score > most - 0.5).length);
  const places = aligned.map((alignment) => weigh(index, query, alignment, copies, options));
  places.sort((a, b) => b.evidence.bits + b.prior - (a.evidence.bits + a.prior) || a.first - b.first);
  const seen = new Set<string>();
  return places.filter((place) => {
    const id = `${place.alignment.document}:${place.first}`;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

function weigh(
  index: PassageIndex,
  query: QuotationQuery,
  alignment: PassageAlignment,
  copies: number,
  options: LocateOptions,
): Place {
  const evidence = weighPassage(index, query, alignment, copies);
  const partners = alignment.partners.filter((partner) => partner >= 0);
  const first = partners[0]!;
  const last = partners[partners.length - 1]!;
  const turn = turnAt(index, index.documents[alignment.document]!, first);
  return {
    alignment,
    evidence,
    prior: options.prior?.(alignment.document, turn) ?? 0,
    key: index.tokens.subarray(first, last + 1).join(' '),
    first,
    last,
  };
}

function overlaps(a: Place, b: Place): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** The place as a passage with its text, turn and time. */
export function toPassage(index: PassageIndex, query: QuotationQuery, place: Place): Passage {
  const number = place.alignment.document;
  const document = index.documents[number]!;
  const span = {
    start: index.starts[place.first]!,
    end: index.starts[place.last]! + index.lengths[place.last]!,
  };
  const turn = turnAt(index, document, place.first);
  const label = turn < 0 ? -1 : index.turns.label[turn]!;
  const time = turn < 0 ? -1 : index.turns.timeStart[turn]!;
  const rows = [...place.alignment.partners.entries()].filter(([, partner]) => partner >= 0);
  return {
    document: document.id,
    number,
    span,
    text: passageText(index, document, span),
    label: label < 0 ? null : index.labels[label]!,
    turn:
      turn < 0
        ? { start: 0, end: document.textLength }
        : { start: index.turns.start[turn]!, end: index.turns.end[turn]! },
    time: time < 0 ? null : { start: time, end: index.turns.timeEnd[turn]! },
    part: {
      start: query.spans[rows[0]![0]]!.start,
      end: query.spans[rows[rows.length - 1]![0]]!.end,
    },
    score: place.evidence.bits + place.prior,
    coverage: place.evidence.coverage,
    exact: place.evidence.exact,
  };
}

/** One sentence on why the best likeness of a quotation does not count. */
function refusal(index: PassageIndex, query: QuotationQuery, place: Place): string {
  const { evidence } = place;
  const expected = 2 ** Math.min(20, -evidence.bits);
  const size = index.tokens.length.toLocaleString('en');
  if (evidence.exact && query.words.length <= 8) {
    return `Its ${query.words.length} words are common: about ${expected < 10 ? expected.toFixed(1) : Math.round(expected)} such likenesses are expected by chance in a body of ${size} words, and nothing else (speaker, neighbouring quotations) speaks for this place.`;
  }
  return `Only ${evidence.matchedWords} of its ${query.words.length} words stand in the nearest passage, too few to rule out chance in a body of ${size} words.`;
}
