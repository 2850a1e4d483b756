import { posNumber } from '../../../reading/pos-tags.ts';
import type { Analysis } from '../analysis.ts';

const COMMA = posNumber(',');

/** Which transition weights apply on entering token i: quotation state, sentence start, comma or other sign. */
export function transitionClass(analysis: Analysis, i: number): number {
  const sentence = analysis.sentences[analysis.sentenceOf[i]!]!;
  const inside = analysis.quotationOf[i]! >= 0 ? 1 : 0;
  const wasInside = i > 0 && analysis.quotationOf[i - 1]! >= 0 ? 2 : 0;
  const tag = analysis.tags[i]!;
  const before = i > 0 ? analysis.tags[i - 1]! : 0;
  const sign = sentence.from === i ? 3 : tag === COMMA ? 1 : before === COMMA ? 2 : 0;
  return sign * 4 + inside + wasInside;
}

export const TRANSITION_CLASSES = 16;
