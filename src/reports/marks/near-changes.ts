import type { Segment } from './marked-wording.ts';

/**
 * Segments cut to what stands near their changes, `reach` characters to either side; whole where nothing is marked. What was
 * cut away shows as an ellipsis.
 */
export function nearChanges(segments: readonly Segment[], reach: number): Segment[] {
  const isMarked = (segment: Segment | undefined) =>
    segment?.type === 'left-out' || (segment?.type === 'words' && segment.changes.length > 0);
  if (!segments.some(isMarked)) return [...segments];
  return segments.map((segment, at): Segment => {
    if (segment.type !== 'words' || segment.changes.length > 0) return segment;
    const after = isMarked(segments[at - 1]) || at === 0;
    const before = isMarked(segments[at + 1]);
    return { ...segment, text: shortened(segment.text, after ? reach : 0, before ? reach : 0) };
  });
}

/** The first and the last characters of a text, by whole words. */
function shortened(text: string, first: number, last: number): string {
  if (text.length <= first + last + 8) return text;
  const head = first === 0 ? '' : text.slice(0, first).replace(/\S*$/u, '');
  const tail = last === 0 ? '' : text.slice(-last).replace(/^\S*/u, '');
  return `${head.trimEnd()} …${tail === '' ? ' ' : ` ${tail.trimStart()}`}`;
}
