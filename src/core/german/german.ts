import type { Language } from '../language/language.ts';
import { together, wordSet } from '../language/word-set.ts';
import { DAYS, MONTHS } from './calendar.ts';
import { COURTESIES, GERMAN_WORDS } from './closed-classes.ts';
import {
  genderOfNoun,
  honorificGender,
  isDocumentNoun,
  isGroupNoun,
  isOrganisationNoun,
  isPersonNoun,
  roleNounOf,
} from './nouns.ts';
import { GERMAN_SAYING, PARTED_VERBS } from './verbs-of-saying.ts';

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
const NEGATORS = wordSet('nicht kein keine keinen nie niemand nichts nirgends weder');
const CALENDAR = together(DAYS, MONTHS);
const COMPANIONS = together(auxiliaries, adverbs);

/** Articles, by the English one that does the same. */
const DETERMINERS: ReadonlyMap<string, string> = new Map([
  ...['der', 'die', 'das', 'den', 'dem', 'des'].map((article) => [article, 'the'] as const),
  ...['ein', 'eine', 'einen', 'einem', 'einer', 'eines'].map((article) => [article, 'a'] as const),
]);

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
  marks: [
    ['„', '“'],
    ['„', '”'],
    ['»', '«'],
    ['“', '”'],
    ['«', '»'],
  ],
  beforeStop: /^(?:\p{Ll}|\d{1,2}|bzw|ca|evtl|ggf|Mio|Mrd|Nr|sog|Str|vgl)$/u,
  words: GERMAN_WORDS,
  saying: GERMAN_SAYING,
  parted: PARTED_VERBS,
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
    determiners: DETERMINERS,
    genitives: wordSet('der des einer eines'),
    pronouns: PRONOUNS,
  },
  sense: {
    functionWords: FUNCTION_WORDS,
    courtesies: COURTESIES,
    negators: NEGATORS,
    headingNouns: determiners,
  },
};
