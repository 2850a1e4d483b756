import type { Language } from '../language/language.ts';
import { GERMAN_WORDS } from './closed-classes.ts';
import { GERMAN_SAYING } from './verbs-of-saying.ts';

/** German as the stages ask for it. */
export const GERMAN: Language = {
  code: 'de',
  words: GERMAN_WORDS,
  saying: GERMAN_SAYING,
  crediting: [['laut'], ['so']],
};
