import type { ClosedClasses, Language } from '../../../language/language.ts';
import type { CueForm, HeadlineForm } from '../../../language/verbs-of-saying.ts';
import type { Piece } from '../cues/clause-stream.ts';

type WordClass = Exclude<keyof ClosedClasses, 'adverbEnding'>;

/** The language that a piece is read in; null for a whole quotation, which is of no class. */
export function languageOfPiece(piece: Piece | undefined): Language | null {
  return piece === undefined || piece.kind === 'quotation' ? null : piece.language;
}

const inClass = (name: WordClass) => (piece: Piece | undefined) =>
  languageOfPiece(piece)?.words[name].has(piece!.lower) === true;

export const isPronoun = inClass('pronouns');
export const isArticle = inClass('articles');
export const isDeterminer = inClass('determiners');
export const isAuxiliary = inClass('auxiliaries');
export const isPreposition = inClass('prepositions');
export const opensClause = inClass('clauseOpeners');
export const isTimeWord = inClass('timeWords');
/** Finite by its form alone, without an ending that tells. */
export const isIrregularFinite = inClass('finiteVerbs');
export const isLead = inClass('leads');

/** Whether a piece is an adverb that may stand between a subject and its cue. */
export function isAdverb(piece: Piece | undefined): boolean {
  const words = languageOfPiece(piece)?.words;
  if (words === undefined) return false;
  return words.adverbs.has(piece!.lower) || words.adverbEnding?.test(piece!.lower) === true;
}

/** The verb of saying that a piece may be. */
export function cueOf(piece: Piece | undefined): CueForm | undefined {
  return languageOfPiece(piece)?.saying.cueFormOf(piece!.lower);
}

/** The verb of a headline that a piece may be. */
export function headlineFormOf(piece: Piece | undefined): HeadlineForm | undefined {
  return languageOfPiece(piece)?.saying.headlineFormOf(piece!.lower);
}

/** Whether a piece starts with a capital letter. */
export function isCapitalised(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.kind === 'word' && /^\p{Lu}/u.test(piece.text);
}
