import type { Span } from '../../core/model/span.ts';
import type { Change, ChangeKind } from '../../core/model/verdict.ts';

/** A change as one side of a comparison sees it. */
export interface SideChange {
  readonly change: Change;
  /** The kind as this side sees it: what one side left out, the other put in. */
  readonly kind: ChangeKind;
  /** The words on this side, in this side's document; empty where only the other side has words. */
  readonly here: readonly Span[];
  /** The words on the other side, in its document. */
  readonly there: readonly Span[];
  readonly wordsHere: string;
  readonly wordsThere: string;
}

/** A change as side `a` or side `b` of its comparison sees it: what the other side has became what this side has. */
export function changeSeenFrom(side: 'a' | 'b', change: Change): SideChange {
  const [here, there, wordsHere, wordsThere] =
    side === 'a'
      ? [change.a, change.b, change.from, change.to]
      : [change.b, change.a, change.to, change.from];
  return { change, kind: kindOf(change.kind, wordsHere, wordsThere), here, there, wordsHere, wordsThere };
}

function kindOf(kind: ChangeKind, here: string, there: string): ChangeKind {
  if (kind !== 'omission' && kind !== 'insertion') return kind;
  if (here === '') return 'omission';
  return there === '' ? 'insertion' : kind;
}
