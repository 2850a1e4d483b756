import type { Span } from '../model/span.ts';
import { strength } from './find-places.ts';
import { type PassageIndex, passageText } from './index/passage-index.ts';
import { type Located, type LocateOptions, locate } from './locate.ts';
import { findParaphrases } from './paraphrase.ts';
import { type Passage, type Place, toPassage } from './passage.ts';
import { createQuery } from './quotation-query.ts';

/** What shared content words in any order need to count: they are weaker evidence than words in order, but rarer. */
const LEAST_BITS = 5;
const LEAST_COVERAGE = 0.35;
/** Code units by which a passage is widened to whole sentences at most. */
const SENTENCE_REACH = 300;

/**
 * Finds the passage that indirect speech renders: its words in order where they stand so, else the sentences where its
 * content words stand closest together.
 */
export function locateParaphrase(index: PassageIndex, text: string, options: LocateOptions = {}): Located {
  const inOrder = locate(index, text, options);
  if (inOrder.passages.length > 0) return inOrder;
  const places = findParaphrases(index, createQuery(index, text), options);
  const best = places[0];
  if (best === undefined) return inOrder;
  const other = places[1];
  const runnerUp = other === undefined ? null : toSentences(index, other);
  if (!counts(best, options)) {
    const refused = `The nearest sentences share ${best.evidence.matchedWords} of its content words, too few to tell them from chance.`;
    return { passages: [], runnerUp, copies: [], refused, lookalike: toSentences(index, best) };
  }
  const copies = places.filter((place) => place !== best && place.key === best.key);
  return {
    passages: [toSentences(index, best)],
    runnerUp,
    copies: copies.map((place) => toSentences(index, place)),
    refused: null,
    lookalike: null,
  };
}

function counts(place: Place, options: LocateOptions): boolean {
  return (
    strength(place) >= LEAST_BITS + (options.strictness ?? 0) && place.evidence.coverage >= LEAST_COVERAGE
  );
}

/** A place as a passage of whole sentences, inside its turn. */
function toSentences(index: PassageIndex, place: Place): Passage {
  const passage = toPassage(index, place);
  const document = index.documents[passage.number]!;
  const { start, end } = passage.span;
  const before = { start: Math.max(passage.turnSpan.start, start - SENTENCE_REACH), end: start };
  const limit = Math.max(end, Math.min(document.textLength, end + SENTENCE_REACH));
  const head = passageText(index, document, before);
  const tail = passageText(index, document, { start: end, end: limit });
  const opening = [...head.matchAll(/[.?!…]["”’)]*\s+|\n+\s*/gu)].at(-1);
  const closing = /[.?!…]["”’)]*(?=\s|$)|\n/u.exec(tail);
  const span: Span = {
    start: opening === undefined ? before.start : before.start + opening.index + opening[0].length,
    end: closing === null ? end : end + closing.index + closing[0].trimEnd().length,
  };
  return {
    ...passage,
    span,
    parts: widenParts(passage.parts, span),
    text: passageText(index, document, span),
  };
}

function widenParts(parts: readonly Span[], span: Span): Span[] {
  return parts.map((part, at) => ({
    start: at === 0 ? span.start : part.start,
    end: at === parts.length - 1 ? span.end : part.end,
  }));
}
