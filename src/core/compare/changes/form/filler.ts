import { DISCOURSE_MARKERS, FILLER_PHRASES, JOINING, PAUSE_SOUNDS } from '../../../english/word-classes.ts';
import type { Edit, LoneRun } from '../../edits/edit.ts';
import type { Unit } from '../../units/unit.ts';
import type { ChangeRule } from '../change-rule.ts';

const FALSE_START = 4;

/** Pauses, set phrases that fill them, words that lead a sentence in, false starts broken off. */
export const filler: ChangeRule = {
  kind: 'filler',
  weigh(edit, sides) {
    const { run } = edit;
    if (run === null) return replacesMarker(edit) ? 'clean' : null;
    if (edit.isEdge && !sides.hasTranscript) return null;
    if (isFilling(run, sides.hasTranscript)) return 'clean';
    return run.isMissingInB && sides.hasTranscript && isFalseStart(run) ? 'clean' : null;
  },
  describe: (from, to) => `“${from === '' ? to : from}” only fills a pause or leads a sentence in.`,
};

/** One lead-in word for another: "right?" heard as "alright?". */
function replacesMarker(edit: Edit): boolean {
  const isMarker = (unit: Unit) => DISCOURSE_MARKERS.has(unit.key) && !JOINING.has(unit.key);
  const units = [...edit.unitsA, ...edit.unitsB];
  return edit.relation === null && !edit.isMoved && units.length > 0 && units.every(isMarker);
}

/** Whether the run is made of nothing but pauses, set phrases and lead-in words at a mark. */
function isFilling(run: LoneRun, hasTranscript: boolean): boolean {
  const { units } = run;
  for (let i = 0; i < units.length; ) {
    const length = fillerAt(run, i, hasTranscript);
    if (length === 0) return false;
    i += length;
  }
  return true;
}

function fillerAt(run: LoneRun, index: number, hasTranscript: boolean): number {
  const { units } = run;
  const unit = units[index]!;
  if (PAUSE_SOUNDS.has(unit.key)) return 1;
  const phrase = FILLER_PHRASES.find((words) => words.every((word, k) => units[index + k]?.key === word));
  if (phrase !== undefined) return phrase.length;
  if (!DISCOURSE_MARKERS.has(unit.key)) return 0;
  if (JOINING.has(unit.key)) return hasTranscript && opensClause(run, index) ? 1 : 0;
  const after = units[index + 1] ?? run.side[run.to];
  return opensClause(run, index) || (after !== undefined && after.before !== 'none' && index > 0) ? 1 : 0;
}

/** Whether the unit stands where a clause begins, on its own side or (for what is missing) on the other. */
function opensClause(run: LoneRun, index: number): boolean {
  const unit = run.units[index]!;
  if (unit.before !== 'none' || run.from + index === 0 || index > 0) return true;
  return (run.other[run.place]?.before ?? 'none') !== 'none';
}

/** A few words broken off by a dash or dots before the sentence starts again. */
function isFalseStart(run: LoneRun): boolean {
  const next: Unit | undefined = run.side[run.to];
  if (next === undefined || run.units.length > FALSE_START) return false;
  if (next.before !== 'dash' && next.before !== 'ellipsis') return false;
  return !run.units.some((unit) => unit.isName || unit.isNumber || unit.key === 'not');
}
