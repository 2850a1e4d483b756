import type { Language } from '../language/language.ts';
import { together } from '../language/word-set.ts';
import { DAYS, MONTHS } from './calendar.ts';
import { GERMAN_WORDS } from './closed-classes.ts';
import {
  genderOfNoun,
  honorificGender,
  isDocumentNoun,
  isGroupNoun,
  isOrganisationNoun,
  isPersonNoun,
  roleNounOf,
} from './nouns.ts';
import { GERMAN_SAYING } from './verbs-of-saying.ts';

const { articles, determiners, pronouns, auxiliaries, adverbs, prepositions, clauseOpeners, leads } =
  GERMAN_WORDS;
const FUNCTION_WORDS = together(
  articles,
  determiners,
  pronouns,
  auxiliaries,
  adverbs,
  prepositions,
  clauseOpeners,
  leads,
);
const CALENDAR = together(DAYS, MONTHS);
const COMPANIONS = together(auxiliaries, adverbs);

/** Pronouns of persons, by the English one that stands for the same. */
const PRONOUNS: ReadonlyMap<string, string> = new Map([
  ['er', 'he'],
  ['ihn', 'him'],
  ['ihm', 'him'],
  ['sein', 'his'],
  ['seine', 'his'],
  ['sie', 'she'],
  ['ihr', 'her'],
  ['ihre', 'her'],
  ['es', 'it'],
  ['wir', 'we'],
  ['ich', 'i'],
]);

/** German as the stages ask for it. */
export const GERMAN: Language = {
  code: 'de',
  words: GERMAN_WORDS,
  saying: GERMAN_SAYING,
  crediting: [['laut'], ['so']],
  naming: {
    isFunctionWord: (word) => FUNCTION_WORDS.has(word.toLowerCase()),
    isCalendarWord: (word) => CALENDAR.has(word.toLowerCase()),
    isVerbCompanion: (word) => COMPANIONS.has(word.toLowerCase()),
    isTitle: isPersonNoun,
    honorificGender,
    isPersonNoun,
    isGroupNoun,
    isOrganisationNoun,
    isDocumentNoun,
    isUnnamedNoun: () => false,
    isModifier: () => false,
    roleNounOf,
    genderOfNoun,
    prepositions,
    verbsAfterSubject: auxiliaries,
    pronouns: PRONOUNS,
  },
};
