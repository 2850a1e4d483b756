import type { Span } from '../../../model/span.ts';

const DATELINE =
  /^\p{Lu}[\p{Lu} .'’-]{2,40}(?:, [^—–\n]{1,40}?)?(?: ?\([^()\n]{1,40}\))? ?(?:—|–|--|-)\s+(?=\S)/u;
const AGENCY =
  /^\p{Lu}[\p{L} .'’-]{2,40}(?:, [^—–\n]{1,40}?)? \((?:AP|AFP|UPI|dpa|Reuters|[A-Z][\p{L} ]{1,30})\) ?(?:—|–|--|-)\s+(?=\S)/u;

/** Where a block's own words begin, after a dateline ("NORTHPORT, June 3 (Tidewire) —") where it has one. */
export function afterDateline(text: string, { start, end }: Span): number {
  const head = text.slice(start, Math.min(end, start + 120));
  const match = DATELINE.exec(head) ?? AGENCY.exec(head);
  return match === null ? start : start + match[0].length;
}
