import { CONTENT_OPENERS, OPENS_WITH_CONJUNCTION } from '../../../english/reporting-words.ts';
import type { CueForm } from '../../../language/verbs-of-saying.ts';
import type { Span } from '../../../model/span.ts';
import type { Saying } from '../../saying.ts';
import { contentEnd, piecesSpan, type Reach } from '../phrases/content-end.ts';
import { contentStart } from '../phrases/content-start.ts';
import { rangeSpan, sourceBefore, verbGroupStart } from '../phrases/source-phrase.ts';
import { cueOf, isCapitalised } from '../phrases/word-class.ts';
import { participleSubject } from '../quotations/introduced-quotations.ts';
import type { Piece } from './clause-stream.ts';
import { accordingTo, creditAt } from './cue-after.ts';
import { readsAsCue } from './cue-reading.ts';
import { nearestSubject } from './sentence-subjects.ts';

/** Contents to the right of their cue, among the pieces not yet taken: "Smith said that …", "…, adding that …". */
export function governedSayings(
  sentence: readonly Piece[],
  taken: Uint8Array,
  carried: readonly Span[] | null,
): Saying[] {
  const opening = openingAccordingTo(sentence, taken);
  if (opening !== null) return [opening];
  const sayings: Saying[] = [];
  let subject = carried;
  let floor = 0;
  for (let i = 0; i < sentence.length; i++) {
    if (taken[i] === 1) {
      floor = i + 1;
      continue;
    }
    const cue = cueOf(sentence[i]!);
    if (cue === undefined || (isCapitalised(sentence[i]) && i > 0) || !readsAsCue(sentence, i, cue)) continue;
    const range = contentRange(sentence, i, cue, taken);
    if (range === null) continue;
    const source = sourceOf(sentence, i, cue, floor, subject);
    if (source === null && cue.form !== 'gerund') continue;
    const from = cue.form === 'gerund' ? i : Math.max(verbGroupStart(sentence, i), floor);
    sayings.push({
      source,
      cue: [piecesSpan(sentence, from, i + 1)],
      content: [piecesSpan(sentence, range.from, range.to)],
      rule: 'governed-clause',
      confidence: cue.act === 'thought' || cue.ambiguous ? 0.6 : 0.8,
    });
    subject = source;
    floor = range.to;
    i = range.to - 1;
  }
  return sayings;
}

function contentRange(
  sentence: readonly Piece[],
  verb: number,
  cue: CueForm,
  taken: Uint8Array,
): { from: number; to: number } | null {
  const from = contentStart(sentence, verb, cue);
  if (from === null || from >= sentence.length) return null;
  for (let i = verb + 1; i <= from; i++) if (taken[i] === 1) return null;
  let to = contentEnd(sentence, from, reachOf(sentence, verb, from, cue));
  for (let i = from; i < to; i++) if (taken[i] === 1) to = i;
  while (
    to > from &&
    (sentence[to - 1]!.kind === 'punctuation' ||
      /^(?:and|but|as|while|when)$/u.test(sentence[to - 1]!.lower)) &&
    sentence[to - 1]!.text !== ')'
  )
    to--;
  return to > from ? { from, to } : null;
}

/** A sentence that opens with the cue's clause ("Asked whether …, he said", "When Smith said …, Jones …") gives it less. */
function reachOf(sentence: readonly Piece[], verb: number, from: number, cue: CueForm): Reach {
  const opens = OPENS_WITH_CONJUNCTION.test(sentence[0]!.lower);
  if ((verb === 0 || opens) && !sentence.slice(0, verb).some((piece) => piece.text === ','))
    return 'subordinate';
  const openers = CONTENT_OPENERS.has(sentence[from]!.lower);
  return cue.frames.has('object') && !cue.frames.has('clause') && !openers ? 'object' : 'clause';
}

function sourceOf(
  sentence: readonly Piece[],
  verb: number,
  cue: CueForm,
  floor: number,
  subject: readonly Span[] | null,
): readonly Span[] | null {
  const group = Math.max(verbGroupStart(sentence, verb), floor);
  const progressive = sentence
    .slice(group, verb)
    .some((piece) => /^(?:is|was|are|were|am|been|'s|'re|'m)$/u.test(piece.lower));
  const finite = cue.form !== 'gerund' || progressive;
  const found = finite ? sourceBefore(sentence, group, floor) : null;
  if (found !== null) return [rangeSpan(sentence, found)];
  if (subject !== null) return subject;
  const main = finite ? nearestSubject(sentence, verb, 0) : participleSubject(sentence, verb, 0);
  return main === null ? null : [rangeSpan(sentence, main)];
}

/** "According to Smith, …". */
function openingAccordingTo(sentence: readonly Piece[], taken: Uint8Array): Saying | null {
  const length = creditAt(sentence, 0);
  if (length < 2 || taken[0] === 1) return null;
  const cue = accordingTo(sentence, 0, length);
  if (cue?.source == null) return null;
  let comma = cue.to;
  while (comma < sentence.length && sentence[comma]!.text !== ',' && sentence[comma]!.kind !== 'quotation')
    comma++;
  const from = sentence[comma]?.text === ',' ? comma + 1 : comma;
  if (from >= sentence.length || taken[from] === 1) return null;
  let end = contentEnd(sentence, from);
  for (let i = from; i < end; i++) if (taken[i] === 1) end = i;
  if (end <= from) return null;
  const source = [rangeSpan(sentence, cue.source)];
  return {
    source,
    cue: [piecesSpan(sentence, 0, length)],
    content: [piecesSpan(sentence, from, end)],
    rule: 'according-to',
    confidence: 0.85,
  };
}
