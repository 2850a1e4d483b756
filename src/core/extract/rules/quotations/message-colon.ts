import { MESSAGE_NOUN, MESSAGE_VERB } from '../../../english/reporting-words.ts';
import type { Saying } from '../../saying.ts';
import type { Piece } from '../cues/clause-stream.ts';
import { nearestSubject } from '../cues/sentence-subjects.ts';
import { piecesSpan } from '../phrases/content-end.ts';
import { rangeSpan } from '../phrases/source-phrase.ts';

const BACK = 14;
/** Words that a clause after the colon has at least. */
const LEAST = 3;

/** "The mayor had a message for the council: The bridge stays." */
export function messageColon(sentence: readonly Piece[], taken: Uint8Array): Saying | null {
  const colon = sentence.findIndex(({ text }, i) => text === ':' && taken[i] !== 1);
  const next = sentence[colon + 1];
  if (colon < 3 || next === undefined || next.kind !== 'word' || taken[colon + 1] === 1) return null;
  const noun = lastIndex(sentence, colon, (lower) => MESSAGE_NOUN.test(lower));
  if (noun < 0) return null;
  const verb = lastIndex(sentence, noun, (lower) => MESSAGE_VERB.test(lower));
  if (verb < 1) return null;
  let end = sentence.length;
  while (end > colon + 1 && sentence[end - 1]!.kind === 'punctuation') end--;
  if (sentence.slice(colon + 1, end).filter(({ kind }) => kind !== 'punctuation').length < LEAST) return null;
  const subject = nearestSubject(sentence, verb + 1, 0);
  if (subject === null || subject.to > verb) return null;
  return {
    source: [rangeSpan(sentence, subject)],
    cue: [piecesSpan(sentence, verb, noun + 1)],
    content: [piecesSpan(sentence, colon + 1, end)],
    rule: 'message-colon',
    confidence: 0.7,
    act: 'said',
  };
}

function lastIndex(sentence: readonly Piece[], before: number, is: (lower: string) => boolean): number {
  for (let i = before - 1; i >= Math.max(0, before - BACK); i--) {
    const piece = sentence[i]!;
    if (piece.kind === 'quotation') return -1;
    if (is(piece.lower)) return i;
  }
  return -1;
}
