import { createHash } from 'node:crypto';
import * as calendar from '../core/english/calendar.ts';
import * as closedClasses from '../core/english/closed-classes.ts';
import * as factWords from '../core/english/facts/fact-words.ts';
import * as morphology from '../core/english/morphology.ts';
import * as names from '../core/english/names.ts';
import * as namingWords from '../core/english/naming-words.ts';
import * as nouns from '../core/english/nouns.ts';
import * as numbers from '../core/english/numbers.ts';
import * as places from '../core/english/places.ts';
import * as repairWords from '../core/english/repair-words.ts';
import * as reportingWords from '../core/english/reporting-words.ts';
import * as spelling from '../core/english/spelling.ts';
import { ENGLISH_VERBS } from '../core/english/verbs-of-saying.ts';
import * as wordClasses from '../core/english/word-classes.ts';

/** Every list that a file of the language exports, those behind a function too. */
const LISTS = [
  ENGLISH_VERBS,
  ...[closedClasses, nouns, names, places, namingWords, repairWords, reportingWords, wordClasses],
  ...[calendar, numbers, morphology, spelling],
].map((lists) => (Array.isArray(lists) ? lists : { ...lists }));

/**
 * Twelve hexadecimal digits over all word lists of the language, whatever their order. Every model states those of the
 * lists that it was trained on, since the classes of words are among its features.
 */
export function wordsFingerprint(): string {
  return createHash('sha256').update(listed(LISTS)).digest('hex').slice(0, 12);
}

/** The same over the words of facts, which no other model asks for. */
export function factWordsFingerprint(): string {
  return createHash('sha256')
    .update(listed({ ...factWords }))
    .digest('hex')
    .slice(0, 12);
}

/** All that a value holds as text: lists, sets, maps, patterns and records; what is computed is no list. */
function listed(value: unknown): string {
  if (typeof value === 'function' || value === undefined) return '';
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return `[${value.map(listed).join(',')}]`;
  if (value instanceof Set) return `{${[...value].map(listed).sort().join(',')}}`;
  if (value instanceof Map) return `{${[...value].map(listed).sort().join(',')}}`;
  if (typeof value === 'object' && value !== null) return listed(new Map(Object.entries(value)));
  return JSON.stringify(value);
}
