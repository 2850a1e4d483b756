import { CUT_OFF, type WordsVerdict } from '../model/verdict.ts';
import type { Weight } from './edits/edit.ts';

/** What one change weighs, and on which side words are missing (for cuts inside a wording). */
export interface Weighed {
  readonly weight: Weight;
  readonly cut: 'a' | 'b' | null;
  /** The words are cut off an end: all that is kept stands in the other wording in one piece. */
  readonly isEnd?: boolean;
}

/** What a change inside a wording may weigh that makes it another. */
const INSIDE: ReadonlySet<Weight> = new Set(['change', 'splice', 'reword', 'trim']);

/**
 * The verdict on the words, from what the changes weigh; the gravest decides. `isCut`: a quoted fragment of one side
 * was left out of the comparison. The rule names why.
 */
export function decideVerdict(
  changes: readonly Weighed[],
  isCut: boolean,
): { words: WordsVerdict; rule: string } {
  const has = (weight: Weight) => changes.some((change) => change.weight === weight);
  if (has('change')) {
    const isWhole = changes.every(({ weight, isEnd }) => !INSIDE.has(weight) || isEnd === true);
    return { words: 'changed', rule: isWhole ? CUT_OFF : 'meaning-differs' };
  }
  if (has('splice')) return { words: 'spliced', rule: 'passages-do-not-touch' };
  if (has('reword')) return { words: 'reworded', rule: 'words-differ' };
  if (has('trim') || isCut) {
    const sides = new Set(changes.map((change) => change.cut).filter((side) => side !== null));
    if (sides.size > 1) return { words: 'reworded', rule: 'each-lacks-words-of-the-other' };
    return { words: 'trimmed', rule: sides.size > 0 ? 'words-left-out' : 'begins-later-or-ends-earlier' };
  }
  if (has('mark')) return { words: 'bracketed', rule: 'differences-marked' };
  if (has('clean')) return { words: 'cleaned', rule: 'clean-up-only' };
  return { words: 'verbatim', rule: 'same-words' };
}
