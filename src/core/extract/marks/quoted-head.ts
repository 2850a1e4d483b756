import type { Document } from '../../model/document.ts';
import { sliceSpan } from '../../model/span.ts';

/** Words of a section head at most. */
const LONGEST = 9;
/** Paragraphs on either side in which the words of a head are looked for again. */
const NEAR = 12;

const WHOLLY_QUOTED = /^(?:["“”]([^"“”]{2,90})["“”]|['‘]([^"“”]{2,90})['’])$/u;

/**
 * Whether a paragraph is a head over a section and no speech: a few words that stand alone in quotation marks and end as
 * no quoted sentence does, or that a quotation nearby holds too, or that are written as titles are in single marks.
 */
export function isQuotedHead({ text, blocks }: Document, index: number): boolean {
  const block = blocks[index]!;
  if (index === 0 || index === blocks.length - 1 || block.kind === 'quote' || block.kind === 'turn')
    return false;
  if (block.span.end - block.span.start > 100) return false;
  const found = WHOLLY_QUOTED.exec(sliceSpan(text, block.span));
  const words = found?.[1] ?? found?.[2];
  if (words === undefined || words.split(/\s+/u).length > LONGEST) return false;
  const [before, after] = [blocks[index - 1]!, blocks[index + 1]!].map(({ span }) => sliceSpan(text, span));
  // What a colon introduces and what a name signs is speech, and so is a list of cries.
  if (/[:,]$/u.test(before!) || /^(?:[—–-]|\p{Ll})/u.test(after!)) return false;
  if (WHOLLY_QUOTED.test(before!) || WHOLLY_QUOTED.test(after!)) return false;
  if (!/[.,!?…;—–-]$/u.test(words)) return /[.?!:]["”’']?\)?$/u.test(before!) || block.kind === 'heading';
  if (found?.[2] !== undefined && isTitle(words)) return true;
  return /[?!]$/u.test(words) && isEchoed({ text, blocks }, index, words);
}

function isTitle(words: string): boolean {
  const long = words.match(/[\p{L}’']{4,}/gu) ?? [];
  return long.length >= 2 && long.every((word) => /^\p{Lu}/u.test(word));
}

function isEchoed(
  { text, blocks }: Pick<Document, 'text' | 'blocks'>,
  index: number,
  words: string,
): boolean {
  const own = words.toLowerCase();
  return blocks
    .slice(Math.max(0, index - NEAR), index + NEAR + 1)
    .some(
      ({ span }) =>
        span.start !== blocks[index]!.span.start && sliceSpan(text, span).toLowerCase().includes(own),
    );
}
