import { LEAD_IN, PAUSE_SOUNDS, TWICE_IN_GRAMMAR } from '../../../english/word-classes.ts';
import type { LoneRun } from '../../edits/edit.ts';
import type { Unit } from '../../units/unit.ts';
import type { ChangeRule } from '../change-rule.ts';

const LONGEST = 8;
const INTERJECTION = 5;

/** Words said twice, shown once; a start taken up again. */
export const repetition: ChangeRule = {
  kind: 'repetition',
  weigh(edit, sides) {
    const { run } = edit;
    if (run === null || (edit.isEdge && !sides.hasTranscript) || run.units.length > LONGEST) return null;
    if (run.units.length === 1 && TWICE_IN_GRAMMAR.has(run.units[0]!.key)) return null;
    const spoken = withoutPauses(run);
    return isRepeated(spoken) || isTakenUpAgain(spoken) ? 'clean' : null;
  },
  describe: (from, to) => `“${from === '' ? to : from}” repeats words that stand beside it.`,
};

/** "while they, um, while they": the run without the sounds of pauses in it and right beside it. */
function withoutPauses(run: LoneRun): LoneRun {
  const isPause = (unit: Unit | undefined) => unit !== undefined && PAUSE_SOUNDS.has(unit.key);
  if (!run.units.some(isPause)) return run;
  const near = (units: readonly Unit[]) => units.filter((unit) => !isPause(unit));
  const before = near(run.side.slice(Math.max(0, run.from - LONGEST), run.from));
  const units = near(run.units);
  const side = [...before, ...units, ...near(run.side.slice(run.to, run.to + LONGEST + INTERJECTION))];
  return { ...run, units, side, from: before.length, to: before.length + units.length };
}

function isRepeated({ side, from: start, to, units }: LoneRun): boolean {
  const from = start + (units.length > 1 && LEAD_IN.has(units[0]!.key) ? 1 : 0);
  const length = to - from;
  if (isEqual(side, from, to, length) || isEqual(side, from, from - length, length)) return true;
  if ((side[to]?.before ?? 'none') === 'none') return false;
  for (let skip = 1; skip <= INTERJECTION && length <= 5 && length >= 2; skip++) {
    if (isEqual(side, from, to + skip, length)) return true;
  }
  return false;
}

/** "she wants to -- he wants to be": a start broken off by a dash and begun again with the same words. */
function isTakenUpAgain({ side, from, to, units }: LoneRun): boolean {
  const broken = units.findIndex(
    (unit, index) => index > 0 && (unit.before === 'dash' || unit.before === 'ellipsis'),
  );
  for (let skip = 1; skip <= 2 && skip < units.length && isBroken(units[0]); skip++) {
    const length = units.length - skip;
    if (isEqual(side, from + skip, from - length, length)) return true;
  }
  const stop = broken < 0 && isBroken(side[to]) ? units.length : broken;
  if (stop < 1) return false;
  const next = to - from - stop;
  return next <= 2 && isEqual(side, from, to, Math.max(1, stop - 1));
}

function isBroken(unit: Unit | undefined): boolean {
  return unit?.before === 'dash' || unit?.before === 'ellipsis';
}

function isEqual(units: readonly Unit[], first: number, second: number, length: number): boolean {
  if (second < 0 || second + length > units.length || length === 0) return false;
  for (let k = 0; k < length; k++) if (units[first + k]!.key !== units[second + k]!.key) return false;
  return true;
}
