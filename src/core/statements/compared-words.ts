import { compareWords } from '../compare/compare-words.ts';
import type { Side } from '../compare/side.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Wording } from '../model/collation.ts';
import type { Document } from '../model/document.ts';
import type { WordsComparison } from '../model/verdict.ts';

/** What was found earlier of the words of two texts' wordings: it depends on these alone, whatever else the event has. */
export type ComparedWords = WeakMap<Document, WeakMap<Document, Map<string, WordsComparison>>>;

/** One side of a comparison, with whose it is. */
export interface ComparedSide {
  readonly wording: Wording;
  readonly document: Document;
  readonly side: Side;
}

/** `compareWords`, unless it is known already. A memory is for one lexicon. */
export function knownWords(
  a: ComparedSide,
  b: ComparedSide,
  lexicon: Lexicon,
  known: ComparedWords | undefined,
): WordsComparison {
  if (known === undefined) return compareWords(a.side, b.side, lexicon);
  const ofA = known.get(a.document) ?? new WeakMap<Document, Map<string, WordsComparison>>();
  known.set(a.document, ofA);
  const between = ofA.get(b.document) ?? new Map<string, WordsComparison>();
  ofA.set(b.document, between);
  const key = JSON.stringify(
    [a, b].map(({ side }) => [side.mode, side.content, side.quoted, side.isToldWhole]),
  );
  const found = between.get(key) ?? compareWords(a.side, b.side, lexicon);
  between.set(key, found);
  return found;
}
