import {
  CLOSES_LETTER,
  FIRST_PERSON,
  HEADS_LETTER,
  OFFICE_ALONE,
  SALUTES,
} from '../../../english/reporting-words.ts';
import type { Document } from '../../../model/document.ts';
import { type Span, sliceSpan } from '../../../model/span.ts';

/** A letter printed without marks under the name of its writer: who wrote it, and which blocks are its words. */
export interface Letter {
  readonly writer: Span;
  readonly body: ReadonlySet<number>;
}

/** Blocks from the top among which the line stands that names the writer. */
const TOP = 3;
const LONGEST_HEAD = 120;

/** The letter that a text is ("From the desk of Ann Lund" over paragraphs in the first person); null where it is none. */
export function letterOf({ text, blocks }: Document): Letter | null {
  for (let at = 0; at < Math.min(TOP, blocks.length); at++) {
    const { span } = blocks[at]!;
    if (span.end - span.start > LONGEST_HEAD) continue;
    const head = HEADS_LETTER.exec(sliceSpan(text, span));
    const name = head?.groups?.name;
    if (head === null || name === undefined) continue;
    const start = span.start + head[0].indexOf(name, head[0].length - name.length - 1);
    const body = bodyOf({ text, blocks }, at + 1, name);
    const isOwn = [...body].some((b) => FIRST_PERSON.test(sliceSpan(text, blocks[b]!.span)));
    const signed = OFFICE_ALONE.test(name) ? signatureOf({ text, blocks }, at + 1) : null;
    return isOwn ? { writer: signed ?? { start, end: start + name.length }, body } : null;
  }
  return null;
}

const NAME_LINE =
  /^\p{Lu}[\p{L}.’'-]*(?:\s+(?:\p{Lu}[\p{L}.’'-]*|de|van|von|der|al|bin|la)){1,4}(?=\s*(?:[,(\n]|$))/u;
const LINES_OF_SIGNATURE = 3;

/** The name in the lines behind "Sincerely,". */
function signatureOf({ text, blocks }: Pick<Document, 'text' | 'blocks'>, from: number): Span | null {
  const close = blocks.findIndex(({ span }, b) => {
    const [line = ''] = sliceSpan(text, span).split('\n', 1);
    return b >= from && span.end - span.start < LONGEST_HEAD && CLOSES_LETTER.test(line.trim());
  });
  if (close < 0) return null;
  for (const { span } of blocks.slice(close, close + LINES_OF_SIGNATURE)) {
    for (const line of sliceSpan(text, span).matchAll(/[^\n]+/gu)) {
      const name = CLOSES_LETTER.test(line[0]) ? null : NAME_LINE.exec(line[0].trim());
      if (name === null) continue;
      const start = span.start + line.index + line[0].indexOf(name[0]);
      return { start, end: start + name[0].length };
    }
  }
  return null;
}

/** The paragraphs between the salutation and the signature. */
function bodyOf(
  { text, blocks }: Pick<Document, 'text' | 'blocks'>,
  from: number,
  name: string,
): Set<number> {
  const body = new Set<number>();
  const last = name.split(/\s+/u).at(-1)!.toLowerCase();
  for (let b = from; b < blocks.length; b++) {
    const { kind, span } = blocks[b]!;
    const words = sliceSpan(text, span);
    if (CLOSES_LETTER.test(words)) break;
    if (words.length < LONGEST_HEAD && !/[.?!]["”’]?$/u.test(words) && words.toLowerCase().includes(last))
      break;
    if (kind === 'paragraph' && !SALUTES.test(words)) body.add(b);
  }
  return body;
}
