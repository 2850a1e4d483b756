import { ENGLISH } from '../english/english.ts';
import { GERMAN } from '../german/german.ts';
import { guessLanguage } from '../language/guess-language.ts';
import type { Language } from '../language/language.ts';
import type { Document } from '../model/document.ts';

const LANGUAGES: readonly Language[] = [ENGLISH, GERMAN];

/** The language of a document, told from its small words; English where nothing speaks for another. */
export function languageOf({ text }: Document): Language {
  return guessLanguage(text, LANGUAGES);
}
