import { NO_TURN_LABEL } from '../../../english/reporting-words.ts';
import type { Block, Document } from '../../../model/document.ts';
import { type Span, sliceSpan } from '../../../model/span.ts';
import type { Saying } from '../../saying.ts';
import { hasPlaceInFront } from './dateline.ts';
import { intervieweeIn } from './unlabelled-interview.ts';

const CAPITAL_LABEL =
  /^(?:\p{Lu}[\p{Lu}\p{M}.'’-]*(?: \p{Lu}[\p{Lu}\p{M}.'’-]*){0,4}|Q|A)(?: \([^()\n]{1,40}\))?:\s+(?=\S)/u;

/** One turn of an interview or a transcript printed in a report; null where the block is no turn. Its words are taken as spoken. */
export function readTurn(document: Document, block: Block): Saying | null {
  const { text } = document;
  if (block.kind === 'turn') {
    const label = block.label?.span ?? null;
    const source = label === null ? null : (answererOf(document, label) ?? label);
    return toSaying(source === null ? null : [source], block.span);
  }
  const { start, end } = block.span;
  const match = CAPITAL_LABEL.exec(text.slice(start, Math.min(end, start + 80)));
  if (match === null || NO_TURN_LABEL.test(match[0]) || hasPlaceInFront(document, block)) return null;
  const label = match[0].replace(/:\s+$/u, '');
  if (label.length > 1 && !/\p{Lu}{2}/u.test(label)) return null;
  const own = { start, end: start + label.length };
  return toSaying([answererOf(document, own) ?? own], { start: start + match[0].length, end });
}

function toSaying(source: Span[] | null, content: Span): Saying {
  return { source, cue: null, content: [content], spoken: true, rule: 'turn', confidence: 0.95 };
}

/** Who answers in a printed interview, where a label is "A" and the introduction names them. */
function answererOf({ text, blocks }: Document, label: Span): Span | null {
  if (!/^A[.:]?$/u.test(sliceSpan(text, label))) return null;
  const first = blocks.find(
    ({ kind, span }) => kind === 'turn' || /^[QA][.:]\s/u.test(sliceSpan(text, span)),
  );
  return first === undefined ? null : intervieweeIn(text, first.span.start);
}
