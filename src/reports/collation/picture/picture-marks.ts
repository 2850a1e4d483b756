import type { WordsVerdict } from '../../../core/model/verdict.ts';
import { FINDING_LABELS } from '../../words/finding-words.ts';
import { WORDS_LABELS } from '../../words/verdict-words.ts';

/** What a cell of the picture can show: a verdict on the words, a flipped negation apart from other changes. */
export type MarkName = 'negation' | WordsVerdict | 'near-miss' | 'reference';

export interface PictureMark {
  readonly label: string;
  /** What the legend says, where the label is too short for it. */
  readonly meaning?: string;
  /** One character that tells it without colour. */
  readonly symbol: string;
  /** The class that colours it. */
  readonly tone: string;
}

const VERDICT_MARKS = Object.fromEntries(
  Object.entries(WORDS_LABELS).map(([words, { label, symbol, group }]) => [
    words,
    { label, symbol, tone: group },
  ]),
) as Record<WordsVerdict, PictureMark>;

/** Every mark, in the order of the legend. */
export const PICTURE_MARKS: Readonly<Record<MarkName, PictureMark>> = {
  negation: { label: 'negation', meaning: 'negation flipped', symbol: '¬', tone: 'flipped' },
  ...VERDICT_MARKS,
  'near-miss': { label: FINDING_LABELS['near-miss'].label, symbol: '≟', tone: 'altered' },
  reference: { label: 'reference', symbol: '●', tone: 'base' },
};
