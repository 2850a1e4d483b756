import { namesMonth } from '../../../english/calendar.ts';
import type { Block } from '../../../model/document.ts';
import type { Span } from '../../../model/span.ts';
import type { Saying } from '../../saying.ts';

const SIGNATURE = /(?:—|–|--|-|―)\s?((?:[^\n()@—–]{1,60}) \(@\w{1,30}\)|@\w{1,30})[^\n]{0,60}$/u;
const YEAR = /\b(?:19|20)\d\d\b/u;

/** Where a post's signature ("— Name (@handle) June 3, 2024") stands in a text piece, and whom it names; null without one. */
export function postSignature(text: string, span: Span): { start: number; source: Span } | null {
  const from = Math.max(span.start, span.end - 160);
  const tail = text.slice(from, span.end);
  const match = SIGNATURE.exec(tail);
  if (match === null || !(YEAR.test(match[0]) || namesMonth(match[0]) || match[1]!.includes('(@')))
    return null;
  const start = from + match.index;
  const name = match[1]!;
  const at = start + match[0].indexOf(name);
  return { start, source: { start: at, end: at + name.trimEnd().length } };
}

/** A post embedded in a report: its text with a signature behind it, or in a quote block before one. */
export function readPost(text: string, block: Block, before: Block | undefined): Saying | null {
  const signature = postSignature(text, block.span);
  if (signature === null) return null;
  const body = { start: block.span.start, end: signature.start };
  const alone = text.slice(body.start, body.end).trim() === '';
  if (alone && before?.kind !== 'quote') return null;
  const content = alone ? before!.span : body;
  return {
    source: [signature.source],
    cue: null,
    content: [content],
    spoken: true,
    rule: 'embedded-post',
    confidence: 0.95,
    act: 'wrote',
  };
}
