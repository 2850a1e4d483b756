import type { Quotation } from './quotations.ts';

const FUNCTION_WORDS =
  /\b(?:i|we|you|he|she|they|it|is|are|was|were|am|be|have|has|had|do|does|did|will|would|can|could|should|must|not|don't|can't|won't|that|this|my|our|your|me|us)\b/iu;

/**
 * Whether a quotation with no cue beside it is speech all the same and no title, nickname or word in scare quotes, by its
 * own form: length, closing punctuation, function words, capitals as in a title.
 */
export function looksLikeSpeech(text: string, quotation: Quotation): boolean {
  const inner = quotation.inner
    .map((span) => text.slice(span.start, Math.min(span.end, span.start + 400)))
    .join(' ');
  const words = inner.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  let score = 0.3;
  if (quotation.kind === 'block') score += 0.3;
  if (words.length >= 8) score += 0.4;
  else if (words.length <= 3) score -= 0.2;
  if (/[.?!…]["”’'\s]*$/u.test(inner)) score += 0.2;
  else if (/,["”’'\s]*$/u.test(inner)) score += 0.15;
  if (FUNCTION_WORDS.test(inner)) score += 0.2;
  if (isTitleCase(words)) score -= 0.35;
  return score >= 0.5;
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
