import { compareWords } from '../compare/compare-words.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { findPlaces, strength } from '../locate/find-places.ts';
import type { PassageIndex } from '../locate/index/passage-index.ts';
import { locate, requiredBits } from '../locate/locate.ts';
import { type Place, toPassage } from '../locate/passage.ts';
import { createQuery } from '../locate/quotation-query.ts';
import type { TracedPlace } from '../model/checked-draft.ts';
import { changeInSource, passageSide } from './passage-side.ts';
import { sourcePassage } from './source-passage.ts';

export interface TraceOptions {
  readonly lexicon: Lexicon;
  /** Earliest witness first, by the dates that documents give; undated ones last. */
  readonly earliest?: boolean;
  /** Places returned at most, 20 unless told. */
  readonly limit?: number;
}

/** Candidates aligned for the earliest witness: a much repeated phrase stands in many places. */
const MANY = 600;
const FEW = 60;
/** A place that carries this much less of the words than the best does not witness the same words. */
const COVERAGE_MARGIN = 0.2;

/** Where some words stand in a body of documents: ranked by evidence, or the earliest witness first. */
export function traceWords(
  index: PassageIndex,
  words: string,
  options: TraceOptions,
): { readonly places: readonly TracedPlace[]; readonly refused: string | null } {
  const query = createQuery(index, words);
  const found = findPlaces(index, query, { limit: options.earliest === true ? MANY : FEW });
  const best = found[0];
  if (best === undefined) return { places: [], refused: null };
  const counted = found.filter(
    (place) => place.evidence.coverage >= best.evidence.coverage - COVERAGE_MARGIN,
  );
  const ordered = options.earliest === true ? byDate(index, counted) : counted;
  const sure = strength(best) >= requiredBits(best.evidence.coverage);
  return {
    places: ordered.slice(0, options.limit ?? 20).map((place) => judge(index, words, place, options.lexicon)),
    refused: sure ? null : locate(index, words).refused,
  };
}

function judge(index: PassageIndex, words: string, place: Place, lexicon: Lexicon): TracedPlace {
  const passage = toPassage(index, place);
  const a = passageSide(index, [passage]);
  const content = [{ start: 0, end: words.length }];
  const b = { text: words, content, quoted: content, mode: 'direct', kind: 'report' } as const;
  const compared = compareWords(a.side, b, lexicon);
  return {
    passage: sourcePassage(index, passage),
    words: compared.words,
    changes: compared.changes.map((change) => changeInSource(change, a)),
  };
}

/** Earliest date first; ISO dates compare as text. Places of one date keep their rank. */
function byDate(index: PassageIndex, places: readonly Place[]): Place[] {
  const dateOf = (place: Place) => index.documents[place.alignment.document]!.date ?? '\uffff';
  return [...places].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
}
