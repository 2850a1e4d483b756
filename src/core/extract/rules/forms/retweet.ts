import type { Block } from '../../../model/document.ts';
import type { Saying } from '../../saying.ts';

const RETWEET = /^RT\s+(@\w{1,30})\s?:?\s+(?=\S)/u;

/** A post passed on ("RT @x: …"): the words of the account behind RT. */
export function readRetweet(text: string, { span }: Block): Saying | null {
  const found = RETWEET.exec(text.slice(span.start, Math.min(span.end, span.start + 60)));
  if (found === null) return null;
  const at = span.start + found[0].indexOf('@');
  return {
    source: [{ start: at, end: at + found[1]!.length }],
    cue: [{ start: span.start, end: span.start + 2 }],
    content: [{ start: span.start + found[0].length, end: span.end }],
    spoken: true,
    rule: 'retweet',
    confidence: 0.9,
    act: 'wrote',
  };
}
