import type { Block } from '../../core/model/document.ts';
import { sliceSpan } from '../../core/model/span.ts';

const JUDGE = String.raw`(?<judge>(?:M[RS]S?\.\s+|THE\s+|Mr\.\s+|Ms\.\s+)?(?:(?:CHIEF\s+|Chief\s+|Circuit\s+|District\s+|Senior\s+)?(?:JUSTICE|Justice|JUDGE|Judge)\s+)?\p{Lu}[\p{L}\p{M}.’'-]+(?:\s\p{Lu}[\p{L}\p{M}.’'-]+){0,2}(?:\s+JJ?\.)?(?:,\s+(?:C\.\s?J\.|J\.|(?:Chief|Circuit|District|Senior|Associate)[\p{L} ]{0,20}\s(?:Judge|Justice)))?)`;
const WITH = String.raw`(?:,?\s+with\s+whom\b[^\n]{0,200}?(?:\bjoins?\b[^\n]{0,40}?)?)?`;
const PART = String.raw`(?:\s+in\s+(?:part|the\s+(?:judgment|result))(?:\s+and\s+dissenting\s+in\s+part)?)?`;
const DELIVERED = String.raw`(?:delivered|announced)\s+the\s+(?<act>opinion|judgment)\b`;
const HEADS = [
  new RegExp(String.raw`^${JUDGE}${WITH},?\s+${DELIVERED}`, 'u'),
  new RegExp(String.raw`^${JUDGE}${WITH},?\s+(?<part>(?:concurring|dissenting)${PART})`, 'u'),
  /^(?<judge>PER CURIAM)\b/u,
  /^(?<judge>\p{Lu}[\p{Lu}.’' -]{2,40}, (?:Chief |Senior |United States )?(?:Circuit|District|Chief|Magistrate) Judge)[:.]?$/u,
  new RegExp(String.raw`^(?:Opinion|OPINION)\s+(?:by|BY|of|OF)\s+${JUDGE}`, 'u'),
];
const LONGEST = 400;

/**
 * Gives the paragraphs of a court's opinions to whoever wrote each: the label is the judge and the part, as "JUSTICE OAK,
 * dissenting" or "JUSTICE ROE, for the Court". Null where no heading tells one. Linear.
 */
export function labelOpinions(text: string, blocks: readonly Block[]): Block[] | null {
  let label: { readonly text: string } | null = null;
  let isOpinion = false;
  const labelled = blocks.map((block): Block => {
    const head = headOf(text, block);
    if (head !== null) {
      label = { text: head };
      isOpinion = true;
      return /\S\s*$/u.test(text.slice(block.span.start, block.span.end)) && isShort(block)
        ? { ...block, kind: 'heading' }
        : { ...block, label: { text: head, span: null } };
    }
    return label === null || block.label !== undefined
      ? block
      : { ...block, label: { text: label.text, span: null } };
  });
  return isOpinion ? labelled : null;
}

/** A heading alone; a longer paragraph begins with it ("JUSTICE ROE delivered the opinion of the Court. The pier …"). */
function isShort({ span }: Block): boolean {
  return span.end - span.start < LONGEST;
}

function headOf(text: string, block: Block): string | null {
  if (block.kind === 'turn' || block.kind === 'quote') return null;
  const words = sliceSpan(text, {
    start: block.span.start,
    end: Math.min(block.span.end, block.span.start + LONGEST),
  });
  for (const pattern of HEADS) {
    const found = pattern.exec(words)?.groups;
    if (found === undefined) continue;
    const role =
      found.part?.replace(/\s+/gu, ' ') ?? (found.act === 'judgment' ? 'for the plurality' : 'for the Court');
    return `${found.judge!.replace(/\s+/gu, ' ')}, ${role}`;
  }
  return null;
}
