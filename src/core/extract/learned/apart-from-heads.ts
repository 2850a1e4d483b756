import type { Attribution } from '../../model/attribution.ts';
import type { Document } from '../../model/document.ts';
import { lowerBound } from '../../model/lists/lower-bound.ts';
import type { Span } from '../../model/span.ts';
import { withContent } from '../saying.ts';

/** Readings without what lies across the end of a headline or heading: neither goes on in the text under it. */
export function apartFromHeads({ text, blocks }: Document, list: readonly Attribution[]): Attribution[] {
  const heads = blocks
    .filter(({ kind }) => kind === 'headline' || kind === 'heading')
    .map(({ span }) => span);
  if (heads.length === 0) return [...list];
  const headOf = ({ start }: Span): number => {
    const at = lowerBound(heads.length, (index) => heads[index]!.end > start);
    return at < heads.length && heads[at]!.start <= start ? at : -1;
  };
  return list.flatMap((found) => {
    const home = headOf(found.cue?.[0] ?? found.content[0]!);
    const isHere = (span: Span): boolean => headOf(span) === home;
    const source = found.source?.filter(isHere) ?? [];
    const content = found.content.filter(isHere);
    const own = content.length === found.content.length ? found : withContent(text, found, content);
    if (own === null) return [];
    return source.length === found.source?.length
      ? [own]
      : [{ ...own, source: source.length > 0 ? source : null }];
  });
}
