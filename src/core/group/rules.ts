import type { GroupingRule } from './grouping.ts';
import { copiedOrder } from './rules/copied-order.ts';
import { likelihood } from './rules/likelihood.ts';
import { nested } from './rules/nested.ts';
import { noSharedWord } from './rules/no-shared-word.ts';
import { noise } from './rules/noise.ts';
import { otherQuotation } from './rules/other-quotation.ts';
import { otherSpeaker } from './rules/other-speaker.ts';
import { rewrittenCopy } from './rules/rewritten-copy.ts';
import { samePassage } from './rules/same-passage.ts';
import { sameWords } from './rules/same-words.ts';
import { united } from './rules/united.ts';

/** The rules that go by the likelihood of pairs, in order: they make the groups. */
export const RULES_ON_PAIRS: readonly GroupingRule[] = [
  sameWords,
  otherQuotation,
  copiedOrder,
  noSharedWord,
  likelihood,
  rewrittenCopy,
];

/** Every rule of grouping, in order: each takes what the ones before it made. */
export const GROUPING_RULES: readonly GroupingRule[] = [
  ...RULES_ON_PAIRS,
  united,
  otherSpeaker,
  nested,
  samePassage,
  noise,
];
