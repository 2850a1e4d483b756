import type { Language } from '../language/language.ts';
import { isCalendarWord } from './calendar.ts';
import {
  ENGLISH_WORDS,
  isFunctionWord,
  isVerbCompanion,
  PREPOSITIONS,
  VERBS_AFTER_SUBJECT,
} from './closed-classes.ts';
import {
  genderOfNoun,
  honorificGender,
  isDocumentNoun,
  isGroupNoun,
  isOrganisationNoun,
  isPersonNoun,
  isTitle,
  isUnnamedNoun,
  roleNounOf,
} from './nouns.ts';
import { isModifier } from './places.ts';
import { ENGLISH_SAYING } from './verbs-of-saying.ts';

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
