import { CLOSES_LETTER, FIRST_PERSON, HEADS_LETTER, SALUTES } from '../../../english/reporting-words.ts';
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
    return isOwn ? { writer: { start, end: start + name.length }, body } : null;
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
