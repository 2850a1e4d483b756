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
import { ANSWERING_SOUNDS } from './reporting-words.ts';
import { ENGLISH_SAYING } from './verbs-of-saying.ts';
import { COURTESIES, FUNCTION_WORDS, HEADING_NOUNS, NEGATORS } from './word-classes.ts';

/** English as the stages ask for it. */
export const ENGLISH: Language = {
  code: 'en',
  marks: [
    ['“', '”'],
    ['„', '”'],
    ['«', '»'],
  ],
  beforeStop: null,
  words: ENGLISH_WORDS,
  saying: ENGLISH_SAYING,
  parted: new Map(),
  crediting: [
    ['according', 'to'],
    ['in', 'the', 'words', 'of'],
    ...ANSWERING_SOUNDS.map((sound) => ['came', 'the', sound, 'from']),
  ],
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
    determiners: new Map(),
    genitives: new Set(),
    pronouns: new Map(),
  },
  sense: {
    functionWords: FUNCTION_WORDS,
    courtesies: COURTESIES,
    negators: NEGATORS,
    headingNouns: HEADING_NOUNS,
  },
};
