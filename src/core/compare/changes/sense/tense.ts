import {
  AFTER_IS,
  NOT_FINITE,
  SAID_AT_ONCE,
  SUBORDINATORS,
  TENSE_WORDS,
} from '../../../english/word-classes.ts';
import type { Comparands, Edit, LoneRun } from '../../edits/edit.ts';
import type { Unit } from '../../units/unit.ts';
import type { ChangeRule } from '../change-rule.ts';

const LONGEST = 6;
const CLAUSE = 6;

/**
 * Another tense of the same verb. It weighs as a changed meaning where the finite verb of a main clause passes between
 * past and present: what was so is said to be so now.
 */
export const tense: ChangeRule = {
  kind: 'tense',
  weigh(edit, sides) {
    if (edit.isEdge || edit.isMoved) return null;
    const a = edit.unitsA;
    const b = edit.unitsB;
    if (edit.relation === 'inflection')
      return !sides.isRewrite && isConsequent(edit, sides, a[0]!, b[0]!) ? 'change' : 'reword';
    if (edit.relation !== null || a.length > LONGEST || b.length > LONGEST) return null;
    if (!isVerbal(a) && !isVerbal(b)) return null;
    if (edit.run !== null && isPossessive(edit.run)) return null;
    const coreA = coreOf(a);
    if (coreA !== coreOf(b) || !hasAuxiliary(a, b)) return null;
    return sides.hasTranscript && isPerfectOnly(edit) ? 'clean' : 'reword';
  },
  describeAlone: (words) => `“${words}” sets the time of the verb, and one wording lacks it.`,
  describe: (from, to) => `“${from}” and “${to}” are one verb in two tenses.`,
};

/** "has said" against "said": the perfect alone comes or goes. */
function isPerfectOnly({ run }: Edit): boolean {
  const next = run?.side[run.to];
  return run?.units.length === 1 && run.units[0]!.lemma === 'have' && next?.inflection === 'past';
}

/** A lone "'s" that no verb or complement follows: "the mayor's plan" against "the mayor plan". */
function isPossessive({ units, side, to }: LoneRun): boolean {
  if (units.length !== 1 || units[0]!.key !== "'s") return false;
  const next = side[to];
  return (
    next !== undefined && next.inflection !== 'past' && next.inflection !== 'ing' && !AFTER_IS.test(next.key)
  );
}

function isVerbal(units: readonly Unit[]): boolean {
  return units.some(
    (unit) =>
      ['be', 'have', 'will', 'shall', 'do', 'going', "'s"].includes(unit.lemma) || unit.inflection === 'past',
  );
}

/** The lemmas of a run without auxiliaries. */
function coreOf(units: readonly Unit[]): string {
  return units
    .filter((unit) => !TENSE_WORDS.has(unit.lemma) && !TENSE_WORDS.has(unit.key))
    .map((unit) => unit.lemma)
    .join(' ');
}

function hasAuxiliary(a: readonly Unit[], b: readonly Unit[]): boolean {
  return [...a, ...b].some(
    (unit) => TENSE_WORDS.has(unit.lemma) && unit.key !== 'to' && unit.key !== 'there',
  );
}

function isConsequent(edit: Edit, sides: Comparands, x: Unit, y: Unit): boolean {
  const past = (unit: Unit) => unit.inflection === 'past';
  if (NOT_FINITE.has(x.key) || NOT_FINITE.has(y.key)) return false;
  if (past(x) === past(y) || x.inflection === 'ing' || y.inflection === 'ing') return false;
  if (opensSaying(sides.a, edit.fromA)) return false;
  return isMainVerb(sides.a, edit.fromA) && isMainVerb(sides.b, edit.fromB);
}

/** "I just wanted to say": said in the past for politeness, and meant now. */
function opensSaying(units: readonly Unit[], index: number): boolean {
  const [verb, to, said] = units.slice(index, index + 3);
  return verb?.lemma === 'want' && to?.key === 'to' && SAID_AT_ONCE.test(said?.lemma ?? '');
}

/** Whether the verb is finite and not inside a clause that a conjunction or relative opens. */
function isMainVerb(units: readonly Unit[], index: number): boolean {
  const before = units[index - 1];
  if (
    before === undefined ||
    ['be', 'have', 'do', 'will', 'to', 'would', 'could', 'should', 'can', 'may', "'s", "'d"].includes(
      before.lemma,
    )
  )
    return false;
  for (let k = index; k > index - CLAUSE && k > 0; k--) {
    if (SUBORDINATORS.has(units[k - 1]!.key)) return false;
    if (units[k]!.before === 'sentence') break;
  }
  return true;
}
