import { wordSet } from '../language/word-set.ts';

export const DAYS = wordSet('monday tuesday wednesday thursday friday saturday sunday');

export const MONTHS = wordSet(
  'january february march april may june july august september october november december',
);
