import { together, without, wordSet } from '../language/word-set.ts';

/** Words that stand before a noun phrase; what follows one is no subject. */
export const PREPOSITIONS = wordSet(
  'of in to for with on at from by about against between among over under after before during like as than toward towards via including behind near inside within along across around through throughout outside',
);

/** Finite forms of "be", "have" and "do" in the third person, and modal verbs. */
const FINITE_AUXILIARIES = wordSet('is was are were has had have will would did does do can could may might');

/** Verbs that often follow a subject and end in no -s or -ed that would tell them. */
const COMMON_VERBS = wordSet(
  'says say said told went made took came got began won lost ran led met spoke wrote held gave kept left put set',
);

/** A word that a clause's subject stands right before. */
export const VERBS_AFTER_SUBJECT = together(FINITE_AUXILIARIES, COMMON_VERBS);
