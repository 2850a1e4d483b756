import type { Block, Document } from '../../../model/document.ts';
import type { Span } from '../../../model/span.ts';

const DATELINE =
  /^\p{Lu}[\p{Lu} .'’-]{2,40}(?:, [^—–\n]{1,40}?)?(?: ?\([^()\n]{1,40}\))? ?(?:—|–|--|-)\s+(?=\S)/u;
const AGENCY =
  /^\p{Lu}[\p{L} .'’-]{2,40}(?:, [^—–\n]{1,40}?)? \((?:AP|AFP|UPI|dpa|Reuters|[A-Z][\p{L} ]{1,30})\) ?(?:—|–|--|-)\s+(?=\S)/u;

/** "NORTHPORT: " or "PORT ANSEL, June 3: ", which may be the label of a turn as well. */
const WITH_COLON = /^\p{Lu}{2}[\p{Lu} .'’-]{1,40}(?:, [^:\n]{1,40})?:\s+(?=\S)/u;

/**
 * Whether a block opens with the place from which its report comes, with a colon behind: only the report's first
 * paragraph does, where a speaker's label comes again or has others beside it.
 */
export function hasPlaceInFront({ text, blocks }: Document, block: Block): boolean {
  const opens = ({ kind, span: { start, end } }: Block) =>
    kind === 'turn' || WITH_COLON.test(text.slice(start, Math.min(end, start + 120)));
  if (block.kind !== 'paragraph' || !opens(block)) return false;
  return blocks.every(
    (other) =>
      other === block ||
      (!opens(other) && (other.kind !== 'paragraph' || other.span.start > block.span.start)),
  );
}

/** Where a block's own words begin, after a dateline ("NORTHPORT, June 3 (Tidewire) —") where it has one. */
export function afterDateline(document: Document, block: Block): number {
  const { start, end } = block.span;
  const head = document.text.slice(start, Math.min(end, start + 120));
  const match =
    DATELINE.exec(head) ??
    AGENCY.exec(head) ??
    (hasPlaceInFront(document, block) ? WITH_COLON.exec(head) : null);
  return match === null ? start : start + match[0].length;
}

/** Paragraphs in which a report may tell where it comes from. */
const FIRST = 3;

/** The datelines with a dash behind that a report's first paragraphs open with, in text order. */
export function datelinesOf(document: Document): Span[] {
  const first = document.blocks.filter(({ kind }) => kind === 'paragraph').slice(0, FIRST);
  return first.flatMap((block) => {
    const end = afterDateline(document, block);
    return end > block.span.start ? [{ start: block.span.start, end }] : [];
  });
}
