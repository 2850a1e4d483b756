import { FUNCTION_WORDS } from '../english/word-classes.ts';
import { findPlaces, type PlaceOptions, strength } from './find-places.ts';
import { documentAt, type PassageIndex, turnAt } from './index/passage-index.ts';
import { requiredBits } from './locate.ts';
import { type Passage, type Place, toPassage } from './passage.ts';
import { createQuery, type QuotationQuery } from './quotation-query.ts';

/** Fewer telling words prove nothing once one of them differs. */
const LEAST_TELLING = 3;
/** Of so few, all else must be the same, and this many words of it; what is left is worth fewer bits. */
const FEW_TELLING = 2;
const LEAST_ALIKE = 3;
const FEW_BITS = 5;
/** From so many telling words on, two may differ. */
const MANY_TELLING = 10;
/** A telling word that differs may take a small one with it, or leave a gap. */
const DIFFERENCES_A_WORD = 2;

/** A passage that is nearly a quotation, and how near. */
export interface NearMiss {
  readonly passage: Passage;
  readonly telling: number;
  readonly shared: number;
}

/**
 * Finds the passage that a quotation misses by a word: all but one of its telling words (of ten, two) stand in it, in
 * order, in one sentence of one turn, and hardly anything else differs. Weaker than what `locate` asks, so it is only for
 * the turns of the quotation's own speaker, in the documents that are known to be about the matter: `options` tell which.
 */
export function locateNearMiss(index: PassageIndex, text: string, options: PlaceOptions): NearMiss | null {
  const query = createQuery(index, text);
  const telling = query.words.flatMap((word, row) => (FUNCTION_WORDS.has(word) ? [] : [row]));
  if (telling.length < FEW_TELLING) return null;
  const differing = telling.length >= MANY_TELLING ? 2 : 1;
  const gain = Math.log2((index.tokens.length + 2) / (wordsSearched(index, options) + 2));
  for (const place of findPlaces(index, query, options)) {
    const shared = telling.filter((row) => isShared(index, query, place, row)).length;
    const isNear =
      telling.length - shared <= differing &&
      place.evidence.differences <= DIFFERENCES_A_WORD * differing &&
      strength(place) + gain >= (telling.length < LEAST_TELLING ? FEW_BITS : requiredBits(1));
    if (telling.length < LEAST_TELLING && !isAllElseAlike(place)) continue;
    if (!isNear || !isOneTurn(index, place)) continue;
    const passage = toPassage(index, place);
    if (sentenceEnds(passage.text) <= sentenceEnds(text)) return { passage, telling: telling.length, shared };
  }
  return null;
}

/** Whether a place differs in one word of a quotation alone. */
function isAllElseAlike({ evidence: { differences, matchedWords } }: Place): boolean {
  return differences <= 1 && matchedWords >= LEAST_ALIKE;
}

function wordsSearched(index: PassageIndex, { excluded }: PlaceOptions): number {
  return index.documents.reduce(
    (sum, { firstWord, endWord }, number) =>
      excluded?.has(number) === true ? sum : sum + endWord - firstWord,
    0,
  );
}

/** Whether a word of the quotation stands in the passage in this or another form. */
function isShared(index: PassageIndex, query: QuotationQuery, { alignment }: Place, row: number): boolean {
  const partner = alignment.partners[row]!;
  if (partner < 0) return false;
  return alignment.same[row] === 1 || index.stemHashes[index.tokens[partner]!] === query.stems[row];
}

function isOneTurn(index: PassageIndex, { first, last }: Place): boolean {
  const document = index.documents[documentAt(index, first)]!;
  return last < document.endWord && turnAt(index, document, first) === turnAt(index, document, last);
}

/** How many sentences end inside a text. */
function sentenceEnds(text: string): number {
  return text.match(/[.?!…]["”’)]*\s+(?=["“‘(]?\p{Lu})/gu)?.length ?? 0;
}
