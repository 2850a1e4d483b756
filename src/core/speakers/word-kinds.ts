import { ENGLISH } from '../english/english.ts';
import type { Gender, Language, NamingWords } from '../language/language.ts';
import type { CueForm } from '../language/verbs-of-saying.ts';
import type { Token } from '../reading/tokens.ts';

type Question = {
  [Key in keyof NamingWords]: NamingWords[Key] extends (word: string) => boolean ? Key : never;
}[keyof NamingWords];

/** The language of a word; English for a word read on its own. */
function languageOfWord(word: Token): Language {
  return word.language ?? ENGLISH;
}

const asks =
  (question: Question) =>
  (word: Token | undefined): boolean =>
    word !== undefined && languageOfWord(word).naming[question](word.text);

export const isFunctionWord = asks('isFunctionWord');
export const isCalendarWord = asks('isCalendarWord');
export const isVerbCompanion = asks('isVerbCompanion');
export const isTitle = asks('isTitle');
export const isPersonNoun = asks('isPersonNoun');
export const isGroupNoun = asks('isGroupNoun');
export const isOrganisationNoun = asks('isOrganisationNoun');
export const isDocumentNoun = asks('isDocumentNoun');
export const isUnnamedNoun = asks('isUnnamedNoun');
export const isModifier = asks('isModifier');

/** Whether what a word names can be a source: somebody, or a document. */
export function isSourceNoun(word: Parameters<typeof isPersonNoun>[0]): boolean {
  return isPersonNoun(word) || isGroupNoun(word) || isOrganisationNoun(word) || isDocumentNoun(word);
}

/** The gender that a word in front of a name tells ("Mrs."); null where it tells none, undefined for other words. */
export function honorificGender(word: Token): Gender | undefined {
  return languageOfWord(word).naming.honorificGender(word.text);
}

/** Whether a word is a form of a verb of saying or writing. */
export function isSayingVerb(word: Token | undefined): boolean {
  return word !== undefined && languageOfWord(word).saying.isSaying(word.lower);
}

/** The verb of saying that a word may be. */
export function cueOf(word: Token | undefined): CueForm | undefined {
  return word === undefined ? undefined : languageOfWord(word).saying.cueFormOf(word.lower);
}

/** Whether a word stands before a noun phrase, which is then no subject. */
export function isPreposition(word: Token | undefined): boolean {
  return word !== undefined && languageOfWord(word).naming.prepositions.has(word.lower);
}

/** Whether a word is a verb that a subject often stands right before. */
export function followsSubject(word: Token): boolean {
  return languageOfWord(word).naming.verbsAfterSubject.has(word.lower);
}

/** An article as the stages name it, in English ("der": "the"); any other word as it is. */
export function determinerOf(word: Token): string {
  return languageOfWord(word).naming.determiners.get(word.lower) ?? word.lower;
}

/** Whether a word makes what follows it the owner of the noun before. */
export function isGenitive(word: Token): boolean {
  return languageOfWord(word).naming.genitives.has(word.lower);
}

/** A pronoun as the stages name it, in English ("sie": "she"); any other word as it is. */
export function pronounOf(word: Token): string {
  return languageOfWord(word).naming.pronouns.get(word.lower) ?? word.lower;
}
