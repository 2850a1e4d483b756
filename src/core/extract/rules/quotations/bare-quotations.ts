import { DETERMINERS } from '../../../english/closed-classes.ts';
import { type Span, sliceSpan } from '../../../model/span.ts';
import type { WordRange } from '../../../reading/word-range.ts';
import { looksLikeSpeech } from '../../marks/speech-likeness.ts';
import type { Saying } from '../../saying.ts';
import type { Piece, QuotedPiece } from '../cues/clause-stream.ts';
import { nearestSubject } from '../cues/sentence-subjects.ts';
import { rangeSpan, sourceAfter } from '../phrases/source-phrase.ts';
import { isCapitalised } from '../phrases/word-class.ts';
import { actingPerson } from './acting-person.ts';
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
  const shown = held === null && (speaks || endsSentence(piece)) ? shownBefore(text, piece, memory) : null;
  const holder = held ?? (shown === null ? memory.continued(speaks) : null);
  if (holder !== null) memory.append(holder, span, index);
  else if (speaks || shown !== null) {
    const source = shown ?? carriedSource(memory);
    memory.remember({ source, cue: null, content: [span], rule: 'carried', confidence: 0.5 }, index);
  }
}

function endsSentence(piece: QuotedPiece): boolean {
  return /^[.?!…]$/u.test(piece.ending);
}

/** Whom the sentence just before in the paragraph shows speaking or acting, where nobody was quoted in it. */
function shownBefore(text: string, piece: QuotedPiece, memory: SayingMemory): readonly Span[] | null {
  const before = memory.sentenceBefore();
  if (before === null) return null;
  const { sentence, said, quoting } = before;
  if (said !== null) return quoting !== null && isOther(text, said, quoting) ? said.source : null;
  const actor = actingPerson(sentence);
  if (actor === null || (!actor.answers && TOLD_OF.test(text.slice(piece.start, piece.start + 5))))
    return null;
  return [rangeSpan(sentence, actor.person)];
}

/** Whether the first saying names another source than the second: no pronoun, and no part of it. */
function isOther(text: string, said: Saying, quoting: Saying): boolean {
  const name = said.source === null ? '' : sliceSpan(text, said.source[0]!);
  const other = quoting.source === null ? '' : sliceSpan(text, quoting.source[0]!);
  return (
    /\p{Lu}/u.test(name) &&
    !/^(?:he|she|they|it|I|we)$/iu.test(name) &&
    !other.includes(name.split(' ').at(-1)!)
  );
}

/** Words about the one who was just told of rather than theirs. */
const TOLD_OF = /^["“‘']?(?:he|she|his|her)\b/iu;

function carriedSource(memory: SayingMemory): readonly Span[] | null {
  const last = memory.lastHeard();
  if (last !== null) return last.source;
  return memory.lastSentence === null ? null : (introducer(memory.lastSentence)?.source ?? null);
}

/** Who a sentence that ends in a colon, or just stands before, says is speaking. */
function introducer(sentence: readonly Piece[]): { source: Span[] | null; cue: Span[] | null } | null {
  if (/^[:,]$/u.test(sentence.at(-1)?.text ?? '')) {
    const found = introductionOf(sentence, sentence.length, 0);
    if (found !== null) {
      return {
        source: found.source === null ? null : [rangeSpan(sentence, found.source)],
        cue: [rangeSpan(sentence, found.cue)],
      };
    }
  }
  const subject = deskOf(sentence) ?? nearestSubject(sentence, sentence.length, 0);
  // An article whose noun was read as a verb names nobody.
  const isArticle =
    subject !== null && subject.to - subject.from === 1 && DETERMINERS.has(sentence[subject.from]!.lower);
  return subject === null || isArticle ? null : { source: [rangeSpan(sentence, subject)], cue: null };
}

/** "From the desk of Ann Lund". */
function deskOf(sentence: readonly Piece[]): WordRange | null {
  const opening = sentence
    .slice(0, 4)
    .map(({ lower }) => lower)
    .join(' ');
  return opening === 'from the desk of' ? sourceAfter(sentence, 4) : null;
}
