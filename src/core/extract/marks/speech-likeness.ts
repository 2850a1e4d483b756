import type { Quotation } from './quotations.ts';

/** How much a quotation looks like speech rather than a title, a nickname or a word in scare quotes. */
interface SpeechLikeness {
  /** 0 (surely no speech) to 1 (surely speech), from the quotation's own words. */
  readonly score: number;
  /** Kebab-case reasons, the weightiest first. */
  readonly reasons: readonly string[];
}

const FUNCTION_WORDS =
  /\b(?:i|we|you|he|she|they|it|is|are|was|were|am|be|have|has|had|do|does|did|will|would|can|could|should|must|not|don't|can't|won't|that|this|my|our|your|me|us)\b/iu;

/** Judges a quotation by its own form: length, closing punctuation, function words, capitals as in a title. */
function speechLikeness(text: string, quotation: Quotation): SpeechLikeness {
  const inner = quotation.inner
    .map((span) => text.slice(span.start, Math.min(span.end, span.start + 400)))
    .join(' ');
  const words = inner.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const reasons: string[] = [];
  let score = 0.3;
  const add = (amount: number, reason: string): void => {
    score += amount;
    reasons.push(reason);
  };
  if (quotation.kind === 'block') add(0.3, 'block-quotation');
  if (words.length >= 8) add(0.4, 'long');
  else if (words.length <= 3) add(-0.2, 'short');
  if (/[.?!…]["”’'\s]*$/u.test(inner)) add(0.2, 'ends-a-sentence');
  else if (/,["”’'\s]*$/u.test(inner)) add(0.15, 'ends-with-comma');
  if (FUNCTION_WORDS.test(inner)) add(0.2, 'function-words');
  if (isTitleCase(words)) add(-0.35, 'title-case');
  return { score: Math.max(0, Math.min(1, score)), reasons };
}

/** Whether a quotation with no cue beside it is speech all the same. */
export function looksLikeSpeech(text: string, quotation: Quotation): boolean {
  return speechLikeness(text, quotation).score >= 0.5;
}

function isTitleCase(words: readonly string[]): boolean {
  if (words.length === 0 || words.length > 10) return false;
  return (
    words.every(
      (word, i) => /^[\p{Lu}\p{N}]/u.test(word) || (i > 0 && i < words.length - 1 && word.length <= 4),
    ) &&
    (words.length > 1 || /^\p{Lu}/u.test(words[0]!))
  );
}
