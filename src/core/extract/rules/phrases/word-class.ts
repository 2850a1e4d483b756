import type { ClosedClasses } from '../../../language/language.ts';
import type { Piece } from '../cues/clause-stream.ts';

type WordClass = Exclude<keyof ClosedClasses, 'adverbEnding'>;

const inClass = (name: WordClass) => (piece: Piece | undefined) =>
  piece?.language.words[name].has(piece.lower) === true;

export const isPronoun = inClass('pronouns');
export const isArticle = inClass('articles');
export const isDeterminer = inClass('determiners');
export const isAuxiliary = inClass('auxiliaries');
export const isPreposition = inClass('prepositions');
export const opensClause = inClass('clauseOpeners');
export const isTimeWord = inClass('timeWords');
export const isLead = inClass('leads');

/** Whether a piece is an adverb that may stand between a subject and its cue. */
export function isAdverb(piece: Piece | undefined): boolean {
  if (piece === undefined) return false;
  const { adverbs, adverbEnding } = piece.language.words;
  return adverbs.has(piece.lower) || adverbEnding?.test(piece.lower) === true;
}

/** Whether a piece starts with a capital letter. */
export function isCapitalised(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.kind === 'word' && /^\p{Lu}/u.test(piece.text);
}
