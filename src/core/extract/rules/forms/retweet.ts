import type { Block, Document } from '../../../model/document.ts';
import { type Span, sliceSpan } from '../../../model/span.ts';
import type { Saying } from '../../saying.ts';

const RETWEET = /^(?:[“"]\s?)?RT\s+(@\w{1,30})\s?:?\s+(?=\S)/u;
/** A list of posts writes the account in front of each. */
const POST = /^(?:RT\s+)?(@[\w.-]{1,40}(?:@[\w.-]{2,60})?):\s+(?=\S)/u;
const HEAD = 120;

/** Whether a text is a list of posts: at least two paragraphs open with an account and a colon. One alone may be an answer to it. */
export function isListOfPosts({ text, blocks }: Pick<Document, 'text' | 'blocks'>): boolean {
  return blocks.filter(({ span }) => POST.test(headOf(text, span))).length >= 2;
}

/** A post passed on ("RT @x: …"), or in a list of them ("@x: …"): the words of the account in front. */
export function readRetweet(text: string, { span }: Block, isList: boolean): Saying | null {
  const head = headOf(text, span);
  const found = RETWEET.exec(head) ?? (isList ? POST.exec(head) : null);
  if (found === null) return null;
  const at = span.start + found[0].indexOf('@');
  return {
    source: [{ start: at, end: at + found[1]!.length }],
    cue: at === span.start ? null : [{ start: span.start, end: span.start + 2 }],
    content: [{ start: span.start + found[0].length, end: span.end }],
    spoken: true,
    rule: 'retweet',
    confidence: 0.9,
    act: 'wrote',
  };
}

function headOf(text: string, { start, end }: Span): string {
  return sliceSpan(text, { start, end: Math.min(end, start + HEAD) });
}
