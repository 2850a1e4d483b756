import { wordSet } from '../language/word-set.ts';

export const DAYS = wordSet('montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag');

export const MONTHS = wordSet(
  'januar jänner februar märz april mai juni juli august september oktober november dezember',
);
