import type { Span } from '../../../model/span.ts';
import { looksLikeSpeech } from '../../marks/speech-likeness.ts';
import type { Piece, QuotedPiece } from '../cues/clause-stream.ts';
import { nearestSubject } from '../cues/sentence-subjects.ts';
import { rangeSpan, sourceAfter } from '../phrases/source-phrase.ts';
import { isCapitalised } from '../phrases/word-class.ts';
import { introductionOf } from './introduced-quotations.ts';
import type { SayingMemory } from './saying-memory.ts';

/** Reads a sentence that is nothing but quotations, or a name after a dash; false where it is something else. */
export function readBareSentence(text: string, sentence: readonly Piece[], memory: SayingMemory): boolean {
  if (isSignature(sentence, memory)) return true;
  if (!isBare(sentence)) {
    memory.forgetBare();
    return false;
  }
  const colon = memory.takeColon();
  for (const piece of sentence) if (piece.kind === 'quotation') readBare(text, piece, colon, memory);
  return true;
}

function isBare(sentence: readonly Piece[]): boolean {
  const wordless = sentence.every(
    ({ kind, lower }, i) =>
      (kind !== 'word' && kind !== 'number') || (i === 0 && /^(?:but|and|so|or)$/u.test(lower)),
  );
  return wordless && sentence.some((piece) => piece.kind === 'quotation');
}

/** "— Smith, the mayor" after bare quotations: names their source, whoever was quoted before them. */
function isSignature(sentence: readonly Piece[], memory: SayingMemory): boolean {
  const holder = memory.bareHolder;
  if (holder === null || !/^(?:—|–|--|-|―)$/u.test(sentence[0]?.text ?? '') || sentence.length > 25)
    return false;
  const source = sourceAfter(sentence, 1);
  if (source === null || !isCapitalised(sentence[source.from])) return false;
  memory.sign(holder, {
    ...holder,
    source: [rangeSpan(sentence, source)],
    cue: [rangeSpan(sentence, { from: 0, to: 1 })],
    rule: 'dash-name',
    confidence: 0.9,
  });
  return true;
}

/** A quotation with no words beside it goes on with the last one, or belongs to whoever introduced it. */
function readBare(
  text: string,
  piece: QuotedPiece,
  colon: readonly Piece[] | null,
  memory: SayingMemory,
): void {
  const span = { start: piece.start, end: piece.end };
  const { index } = piece.quotation;
  memory.addBare(span);
  const held = memory.holderOf(index);
  const introduced = held !== null || colon === null ? null : introducer(colon);
  if (introduced !== null) {
    memory.remember({ ...introduced, content: [span], rule: 'colon', confidence: 0.8 }, index);
    return;
  }
  const speaks = held === null && memory.speaks(index, () => looksLikeSpeech(text, piece.quotation));
  const holder = held ?? memory.continued(speaks);
  if (holder !== null) memory.append(holder, span, index);
  else if (speaks) {
    const source = carriedSource(memory);
    memory.remember({ source, cue: null, content: [span], rule: 'carried', confidence: 0.5 }, index);
  }
}

function carriedSource(memory: SayingMemory): readonly Span[] | null {
  const last = memory.lastHeard();
  if (last !== null) return last.source;
  return memory.lastSentence === null ? null : (introducer(memory.lastSentence)?.source ?? null);
}

/** Who a sentence that ends in a colon, or just stands before, says is speaking. */
function introducer(sentence: readonly Piece[]): { source: Span[] | null; cue: Span[] | null } | null {
  if (sentence.at(-1)?.text === ':') {
    const found = introductionOf(sentence, sentence.length, 0);
    if (found !== null) {
      return {
        source: found.source === null ? null : [rangeSpan(sentence, found.source)],
        cue: [rangeSpan(sentence, found.cue)],
      };
    }
  }
  const subject = nearestSubject(sentence, sentence.length, 0);
  return subject === null ? null : { source: [rangeSpan(sentence, subject)], cue: null };
}
