import type { Language } from '../language/language.ts';
import { ENGLISH_WORDS, PREPOSITIONS, VERBS_AFTER_SUBJECT } from './closed-classes.ts';
import { isModifier } from './places.ts';
import { genderOfNoun, honorificGender, isPersonNoun, isTitle, roleNounOf } from './role-nouns.ts';
import { isDocumentNoun, isGroupNoun, isOrganisationNoun, isUnnamedNoun } from './things.ts';
import { ENGLISH_SAYING } from './verbs-of-saying.ts';
import { isCalendarWord, isFunctionWord, isVerbCompanion } from './words.ts';

/** English as the stages ask for it. */
export const ENGLISH: Language = {
  code: 'en',
  words: ENGLISH_WORDS,
  saying: ENGLISH_SAYING,
  crediting: [['according', 'to']],
  naming: {
    isFunctionWord,
    isCalendarWord,
    isVerbCompanion,
    isTitle,
    honorificGender,
    isPersonNoun,
    isGroupNoun,
    isOrganisationNoun,
    isDocumentNoun,
    isUnnamedNoun,
    isModifier,
    roleNounOf,
    genderOfNoun,
    prepositions: PREPOSITIONS,
    verbsAfterSubject: VERBS_AFTER_SUBJECT,
    pronouns: new Map(),
  },
};
