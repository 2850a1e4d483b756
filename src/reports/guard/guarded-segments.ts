import type { Document } from '../../core/model/document.ts';
import type { GuardedPlace, GuardedQuotation } from '../../core/model/guarded-text.ts';
import { markWording, type Segment } from '../marks/marked-wording.ts';
import { changeSeenFrom } from '../marks/side-change.ts';

/** A quotation cut where its changes begin and end, as each version has it; empty where it has none. */
export interface GuardedSegments {
  readonly before: readonly Segment[];
  readonly after: readonly Segment[];
}

export function guardedSegments(
  { before, after }: { readonly before: Document; readonly after: Document },
  quotation: GuardedQuotation,
): GuardedSegments {
  const own = (side: 'a' | 'b', document: Document, place: GuardedPlace | null): readonly Segment[] => {
    if (place === null) return [];
    const changes = quotation.changes.map((change) => changeSeenFrom(side, change));
    return markWording(document.text, { content: place.spans }, changes);
  };
  return { before: own('a', before, quotation.before), after: own('b', after, quotation.after) };
}
