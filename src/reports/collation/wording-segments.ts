import { markWording, type Segment } from '../marks/marked-wording.ts';
import type { ComparedWording } from './compared-statement.ts';

/** The words of a compared wording in segments: its own, and the places where those it is read against has more. */
export function wordingSegments({ witness, wording, marks, changes, against }: ComparedWording): Segment[] {
  const other =
    against === null ? undefined : { text: against.witness.text, wording: against.wording, changes };
  return markWording(witness.text, wording, marks, other);
}
