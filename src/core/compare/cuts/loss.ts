import { CONDITIONS, NEGATORS, SCOPES } from '../../english/word-classes.ts';
import type { LoneRun, Loss } from '../edits/edit.ts';
import type { Unit } from '../units/unit.ts';
import { isJoint } from './clause-pieces.ts';
import { losesBound } from './loses-bound.ts';
import { losesCondition } from './loses-condition.ts';
import { denies, losesNegation } from './loses-negation.ts';
import { losesSubject } from './loses-subject.ts';

const LOSSES: readonly (readonly [Loss, (run: LoneRun) => boolean])[] = [
  ['negation', losesNegation],
  ['qualifier', losesCondition],
  ['scope', losesBound],
  ['pronoun', losesSubject],
];

const FARTHEST = 12;

/**
 * What words left out take from the words kept, however well the cut is marked; null where they take nothing. Where the
 * same words stand at both ends of a cut it may as well be made a little earlier or later: where a clause begins there,
 * a reading that takes nothing is enough.
 */
export function lossOf(run: LoneRun): Loss | null {
  let loss: Loss | null = null;
  for (const reading of readingsOf(run)) {
    if (reading !== run && !opensClause(reading)) continue;
    loss = LOSSES.find(([, loses]) => loses(reading))?.[0] ?? null;
    if (loss === null) return null;
  }
  return loss;
}

function opensClause({ side, from, units }: LoneRun): boolean {
  return from === 0 || side[from]!.before !== 'none' || isJoint(units[0]!);
}

function* readingsOf(run: LoneRun): Generator<LoneRun> {
  yield run;
  const { side, from, to } = run;
  const at = (by: number): LoneRun => ({
    ...run,
    from: from + by,
    to: to + by,
    place: run.place + by,
    units: side.slice(from + by, to + by),
  });
  for (let by = 0; by < FARTHEST && side[to + by]?.key === side[from + by]!.key; by++) yield at(by + 1);
  for (let by = 0; by < FARTHEST && from - by > 0; by++) {
    if (side[from - by - 1]!.key !== side[to - by - 1]!.key) break;
    yield at(-by - 1);
  }
}

/** What a writer's words in brackets take from the words that they stand for, or add to a sentence: its contrary. */
export function lossUnderBracket(
  marked: readonly Unit[],
  side: readonly Unit[],
  from: number,
  to: number,
): Loss | null {
  if (from === to) return marked.every((unit) => NEGATORS.has(unit.key)) ? 'negation' : null;
  const units = side.slice(from, to);
  const run: LoneRun = { units, side, other: marked, from, to, place: 0, isMissingInB: true };
  if (denies(marked)) return denies(units) ? null : 'negation';
  if (losesNegation(run)) return 'negation';
  if (losesCondition(run)) return marked.some((unit) => CONDITIONS.has(unit.key)) ? null : 'qualifier';
  const keepsBound = marked.some((unit) => SCOPES.has(unit.key) || unit.isNumber);
  return !keepsBound && losesBound(run) ? 'scope' : null;
}
