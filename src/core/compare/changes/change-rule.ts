import type { ChangeKind } from '../../model/verdict.ts';
import type { Comparands, Edit, Weight } from '../edits/edit.ts';

/** One kind of change: when a difference is of this kind, how much it weighs, and how to say so. */
export interface ChangeRule {
  readonly kind: ChangeKind;
  /** The weight of the edit as this kind; null where it is not of this kind. */
  weigh(edit: Edit, sides: Comparands): Weight | null;
  /** One plain sentence on words that one side alone has; `describe` tells of them too where this is missing. */
  describeAlone?(words: string): string;
  /** One plain sentence on the change; either side may be ''. */
  describe(from: string, to: string): string;
}
