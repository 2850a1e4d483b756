import type { Block } from '../../core/model/document.ts';
import { type Span, sliceSpan } from '../../core/model/span.ts';

const NAME = String.raw`(?:(?:M[RS]S?\.?|MISS|DR\.?|PROF\.?|Mr\.|Ms\.|Mrs\.|Miss|Dr\.)\s+)?\p{Lu}[\p{L}\p{M}.’'-]*(?:\s+\p{Lu}[\p{L}\p{M}.’'-]*){0,4}`;
/** "BY MS. HILL:", "EXAMINATION BY MR. OAK", "(BY MS. HILL)". */
const EXAMINER = new RegExp(
  String.raw`(?:^|EXAMINATION\s+|[([]|^\p{L}[\p{L} -]{0,24}(?:xamination|chief)\s+(?=by))(?:BY|[Bb]y)\s+(?<name>${NAME})\s*[:)\]]*\s*$`,
  'u',
);
/** "EXAMINATION OF JANE ROE", "JANE ROE, having been first duly sworn, …", "MRS JANE ROE (affirmed)". */
const WITNESS = [
  new RegExp(String.raw`\bEXAMINATION\s+OF\s+(?<name>${NAME}?)(?=\s+BY\s|\s*:?\s*$)`, 'u'),
  new RegExp(
    String.raw`^(?:(?:THE\s+)?WITNESS[,:]?\s+|Whereupon,?\s+)?(?<name>${NAME}),[^]{0,200}\bsworn\b`,
    'u',
  ),
  new RegExp(String.raw`^(?<name>${NAME})\s*\((?:affirmed|sworn|re-?sworn|recalled|called)\)`, 'u'),
  new RegExp(String.raw`^(?:[\p{Lu}]+\s+){0,2}DEPOSITION\s+OF\s+(?<name>${NAME})\s*$`, 'u'),
];
const ASKS = /^(?:Q|QUESTION)[.:]?$/iu;
const ANSWERS = /^(?:A|ANSWER|(?:THE\s+)?WITNESS|(?:THE\s+)?DEPONENT)[.:]?$/iu;

/** "Q. (BY MS. HILL) Where were you?": the examiner inside the question. */
const INSIDE = new RegExp(String.raw`^\((?:BY|By)\s+(?<name>${NAME})\)[:.]?\s+(?=\S)`, 'u');

/**
 * Gives the questions of an examination to whoever is said to examine above them, and the answers to the witness who was
 * sworn: their labels tell only which is which. Where nobody is named the labels stay. Linear.
 */
export function linkExaminations(text: string, blocks: readonly Block[]): Block[] {
  let examiner: Span | null = null;
  let witness: Span | null = null;
  return blocks.map((block, at) => {
    if (block.label === undefined) {
      const sworn = nameIn(text, withNameAbove(text, block, blocks[at - 1]), WITNESS);
      if (sworn !== null) examiner = null;
      witness = sworn ?? witness;
      examiner = nameIn(text, block.span, [EXAMINER]) ?? examiner;
      return block;
    }
    const asks = ASKS.test(block.label.text);
    const inside = asks
      ? nameIn(text, { start: block.span.start, end: block.span.start + HEAD }, [INSIDE])
      : null;
    examiner = inside ?? examiner;
    const person = asks ? examiner : ANSWERS.test(block.label.text) ? witness : null;
    if (person === null) return block;
    const start = inside === null ? block.span.start : bodyStart(text, inside.end);
    return {
      ...block,
      span: { ...block.span, start },
      label: { text: sliceSpan(text, person), span: person },
    };
  });
}

/** Notes are short; a longer text names nobody so. */
const LONGEST = 390;
const HEAD = 80;

/** "JANE ROE," on a line of its own above "having been first duly sworn". */
function withNameAbove(text: string, { span }: Block, above: Block | undefined): Span {
  const goesOn = /^\p{Ll}/u.test(text.slice(span.start, span.start + 2));
  return goesOn && above !== undefined && above.label === undefined
    ? { start: above.span.start, end: span.end }
    : span;
}

function bodyStart(text: string, nameEnd: number): number {
  return nameEnd + /^\)[:.]?\s+/u.exec(text.slice(nameEnd, nameEnd + HEAD))![0].length;
}

function nameIn(text: string, { start, end }: Span, patterns: readonly RegExp[]): Span | null {
  if (end - start > LONGEST) return null;
  const words = text.slice(start, end);
  for (const pattern of patterns) {
    const name = pattern.exec(words)?.groups?.name;
    if (name === undefined) continue;
    const from = start + words.indexOf(name);
    return { start: from, end: from + name.length };
  }
  return null;
}
