import type { Wording } from '../model/collation.ts';
import { containsAll, type Span, sliceSpan, spansTouch } from '../model/span.ts';
import { foldWord } from '../reading/fold.ts';
import type { Reading } from '../reading/reading.ts';
import type { Readings } from '../reading/readings.ts';
import { splitSentences } from '../reading/sentences.ts';
import { tokensIn } from '../reading/tokens-in.ts';
import { clauseDivisions } from './divide-clauses.ts';

/** Letters and digits that a sentence must hold to be a wording of its own. */
const LEAST = 2;
/** Words before an interruption that can be a thing said by themselves. */
const SHORTEST = 4;

/**
 * Cuts wordings of several sentences into one wording a sentence, since reports quote, drop and reorder sentences one
 * by one; a sentence that a cue interrupts stays whole, one that another report gives as two wordings is divided at the
 * clause boundary between them. Spans lose the white space at their ends. Order is kept.
 */
export function splitWordings(readings: Readings, wordings: readonly Wording[]): Wording[] {
  const sentences = wordings.flatMap((wording) => {
    const reading = readings.get(wording.witness);
    return reading === undefined ? [wording] : splitWording(reading, wording);
  });
  const divisions = clauseDivisions(readings, sentences);
  return sentences.flatMap((wording, index) => {
    const reading = readings.get(wording.witness);
    return reading === undefined ? [wording] : divideAt(reading.document.text, wording, divisions[index]!);
  });
}

/** The clauses of a wording of one span, without the white space at their ends. */
function divideAt(text: string, wording: Wording, offsets: readonly number[]): Wording[] {
  const span = wording.content[0];
  if (span === undefined || offsets.length === 0) return [wording];
  const ends = [...offsets, span.end];
  return ends.map((end, i) => {
    const start = offsets[i - 1] ?? span.start;
    const piece = text.slice(start, end).trimEnd();
    return pieceOf(text, wording, [{ start, end: start + piece.length }]);
  });
}

function splitWording(reading: Reading, wording: Wording): Wording[] {
  const { text } = reading.document;
  const sentences: Span[][] = [];
  let open = false;
  for (const span of wording.content) {
    const tokens = tokensIn(reading, span);
    const pieces = splitSentences(tokens, reading.language)
      .map(({ from, to }) => ({ start: tokens[from]!.start, end: tokens[to - 1]!.end }))
      .filter((piece) => sliceSpan(text, piece).replace(/[^\p{L}\p{N}]/gu, '').length >= LEAST);
    for (const [index, piece] of pieces.entries()) {
      const last = sentences[sentences.length - 1];
      if (index === 0 && open && last !== undefined) last.push(piece);
      else sentences.push([piece]);
    }
    open =
      !/[.?!…]["'”’»)\]]*\s*$/u.test(sliceSpan(text, span)) &&
      !startsSentence(text, wording, span) &&
      !isSaidAnew(reading, wording, span);
  }
  if (sentences.length < 2) return [wording];
  return sentences.map((content) => pieceOf(text, wording, content));
}

/** Whether the span after `span` in the wording begins a sentence, so that the interruption closed the one before. */
function startsSentence(text: string, wording: Wording, span: Span): boolean {
  const next = wording.content[wording.content.indexOf(span) + 1];
  if (next === undefined) return true;
  return (
    /[.?!…]/u.test(text.slice(span.end, next.start)) && /^\P{Ll}/u.test(text.slice(next.start, next.end))
  );
}

/**
 * Whether another verb of saying than the wording's own parts indirect speech after `span`: "that the pier was closed and
 * argued that the ferry should sail" is two things said.
 */
function isSaidAnew(reading: Reading, { content, cue, mode }: Wording, span: Span): boolean {
  const next = content[content.indexOf(span) + 1];
  if (next === undefined || mode === 'direct' || tokensIn(reading, span).length < SHORTEST) return false;
  const gap = { start: span.end, end: next.start };
  if ((cue ?? []).some((own) => spansTouch(own, gap))) return false;
  const { saying } = reading.language;
  return tokensIn(reading, gap).some(({ text }) => {
    const form = saying.cueFormOf(foldWord(text));
    return form !== undefined && form.act !== 'thought';
  });
}

function pieceOf(text: string, wording: Wording, content: readonly Span[]): Wording {
  const quoted = content.flatMap((piece) => wording.quoted.flatMap((span) => within(span, piece)));
  return {
    ...wording,
    mode: quoted.length === 0 ? 'indirect' : containsAll(quoted, content) ? 'direct' : 'mixed',
    content,
    quoted,
    text: content.map((piece) => sliceSpan(text, piece).replace(/\s+/gu, ' ')).join(' … '),
  };
}

function within(span: Span, outer: Span): Span[] {
  const start = Math.max(span.start, outer.start);
  const end = Math.min(span.end, outer.end);
  return start < end ? [{ start, end }] : [];
}
