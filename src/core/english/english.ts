import type { Language } from '../language/language.ts';
import { ENGLISH_WORDS } from './closed-classes.ts';
import { ENGLISH_SAYING } from './verbs-of-saying.ts';

/** English as the stages ask for it. */
export const ENGLISH: Language = {
  code: 'en',
  words: ENGLISH_WORDS,
  saying: ENGLISH_SAYING,
  crediting: [['according', 'to']],
};
