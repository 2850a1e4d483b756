import { PREPOSITIONS, QUESTION_WORDS } from '../../english/closed-classes.ts';
import {
  ASKED_IN,
  CONCESSIONS,
  CONDITIONS,
  DENIALS,
  IDLE_BEFORE_NOT,
  LIMITERS,
  MAY_BE_SO,
} from '../../english/word-classes.ts';
import type { LoneRun, Loss } from '../edits/edit.ts';
import { endsSentence, type Unit } from '../units/unit.ts';
import { clausePieces } from './clause-pieces.ts';
import { governed, isDeniedAhead, isLimitedAhead, limitsClaim, opensClause } from './curbed-ahead.ts';
import { losesBound } from './loses-bound.ts';
import { negationsOf } from './loses-negation.ts';

/** Words of a condition or concession that still belong to what is kept. */
const LONGEST = 25;

/**
 * What words cut off the beginning or the end of a wording take from the claim that is kept, within its sentence: a
 * condition, a concession that a "but" ties to it, the words that it is denied with ("I do not think that"), or what
 * bounds its subject ("hardly any of"). No mark shows such a cut. Null where they take nothing.
 */
export function lossAtEnd(run: LoneRun): Loss | null {
  const { units, side, from, to } = run;
  const isHead = from === 0;
  const next = side[to];
  if (isHead ? next === undefined || endsSentence(next.before) : endsSentence(side[from]!.before))
    return null;
  const near = isHead ? lastSentence(units) : firstSentence(units);
  if (near.length > 0 && near.length <= LONGEST && limits(near, isHead ? next : undefined))
    return 'qualifier';
  if (!isHead || next === undefined || next.before !== 'none') return null;
  // Without "only" before it a claim is wider, and not another one.
  if (!LIMITERS.has(units.at(-1)!.key) && losesBound(run)) return 'scope';
  const cut = clausePieces(run);
  const piece = cut.last?.units ?? [];
  if (piece.length === 1 && ASKED_IN.has(piece[0]!.key)) return 'qualifier';
  if (isRefused(units)) return 'negation';
  if (isDenied(piece, next, governed(cut)) || isDeniedAhead(piece, next, governed(cut))) return 'negation';
  return isLimitedAhead(near, next) ? 'qualifier' : limitsClaim(piece, next) ? 'scope' : null;
}

/** Whether words are a condition ("only if …"), a limit ("only in May"), an exception ("but not …") or a concession tied to what is kept. */
function limits(near: readonly Unit[], next: Unit | undefined): boolean {
  const lead = near.findIndex(({ key }) => key !== 'but' && key !== 'and' && !LIMITERS.has(key));
  const first = near[lead];
  // "If you elect | Doe": what is kept is a part of the condition, and not what it limits.
  const isWhole = next === undefined || next.before !== 'none';
  if (isOnSaying(near.slice(lead))) return false;
  if (first !== undefined && isWhole && CONDITIONS.has(first.key) && near.length > lead + 2) return true;
  const isPlaced = PREPOSITIONS.has(first?.key ?? '') || QUESTION_WORDS.has(first?.key ?? '');
  if (next === undefined && near[0]!.key === 'only' && isPlaced) return true;
  if (near[0]!.key === 'but' && near[1]?.key === 'not' && PREPOSITIONS.has(near[2]?.key ?? '')) return true;
  const isTied = next === undefined ? near[0]!.key === 'but' : next.key === 'but' || near.some(isBut);
  return isTied && near.some(({ lemma }, index) => CONCESSIONS.has(lemma) && near[index - 1]?.key !== 'to');
}

/** "If I may say so", "if you ask me": on how it is said, and not on whether it is so. */
function isOnSaying([first, person, verb]: readonly Unit[]): boolean {
  if (first?.key !== 'if' || verb === undefined) return false;
  return /^(?:i|you)$/.test(person!.key) && /^(?:may|ask|like|permit|allow|remember)$/.test(verb.key);
}

function isBut({ key }: Unit): boolean {
  return key === 'but';
}

/** "The board, not | I approved it": a "not" that stands by itself before what is kept. */
function isRefused(units: readonly Unit[]): boolean {
  const [before, last] = units.slice(-2);
  return units.length > 1 && last!.key === 'not' && !IDLE_BEFORE_NOT.has(before!.key);
}

/**
 * Whether the clause that is kept is the object of words that deny it: an odd number of negations before a word that
 * leaves open whether its object is so. Of what is known ("nobody told me that") a negation denies nothing.
 */
function isDenied(piece: readonly Unit[], next: Unit, governed: readonly Unit[]): boolean {
  const hasThat = piece.at(-1)?.key === 'that';
  const governor = piece.at(hasThat ? -2 : -1);
  if (governor === undefined || !(hasThat || opensClause(next))) return false;
  if (!MAY_BE_SO.has(governor.lemma) && !DENIALS.has(governor.lemma)) return false;
  return !isAmazed(piece) && negationsOf(governed) % 2 === 1;
}

/** "I cannot believe that": it is so, and that is the wonder. */
function isAmazed(piece: readonly Unit[]): boolean {
  const [ability, , belief] = piece.slice(piece.at(-1)?.key === 'that' ? -4 : -3);
  return /^(?:can|could)$/.test(ability?.lemma ?? '') && belief?.lemma === 'believe';
}

function lastSentence(units: readonly Unit[]): readonly Unit[] {
  const start = units.findLastIndex(({ before }) => endsSentence(before));
  return units.slice(Math.max(0, start));
}

function firstSentence(units: readonly Unit[]): readonly Unit[] {
  const end = units.findIndex(({ before }, index) => index > 0 && endsSentence(before));
  return end < 0 ? units : units.slice(0, end);
}
