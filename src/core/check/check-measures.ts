import { beyondForm, countWords, differingShare } from '../findings/finding-measures.ts';
import { requiredBits } from '../locate/locate.ts';
import type { LookedUpQuotation } from '../model/checked-draft.ts';
import type { Change } from '../model/verdict.ts';

/** What the confidence in the verdict on a quotation of a draft is reckoned from. */
export const CHECK_MEASURES = ['margin', 'direct', 'words', 'differing', 'accuses', 'spliced'] as const;

/** Tens of bits over what is required; more say no more. */
export const MOST_MARGIN = 6;

/**
 * What differs from a program's transcript weighs so much: it may be the program's. The weights were learnt from sources that
 * people wrote.
 */
const OF_A_MACHINE = 2;

/** The row of measures of a quotation that was found, one for each of `CHECK_MEASURES`. */
export function measureCheck({
  mode,
  text,
  words,
  passages,
  changes,
  suspects,
  speakerVerdict,
}: LookedUpQuotation): number[] {
  const covered = passages.map((passage) => passage.coverage);
  // Of a splice each passage has its own part of the words, and no one all.
  const coverage = words === 'spliced' ? Math.max(...covered) : Math.min(...covered);
  const score = Math.min(...passages.map((passage) => passage.score));
  const size = countWords(text);
  const differing = differingShare(isOneCut(changes) ? [] : changes, size);
  const isMachine = passages.some(({ transcription }) => transcription === 'machine');
  const doubted = suspects.reduce((sum, { text: own }) => sum + countWords(own), 0);
  return [
    Math.max(-MOST_MARGIN, Math.min(MOST_MARGIN, (score - requiredBits(Math.max(coverage, 0.5))) / 10)),
    Number(mode === 'direct'),
    Math.log(size),
    // Where a transcriber erred once, the next differences may be his as well.
    Math.min(1, differing * (isMachine ? OF_A_MACHINE : 1) + (3 * doubted) / size),
    Number(speakerVerdict === 'misattributed'),
    Number(words === 'spliced'),
  ];
}

/** How much was left out where that is all that happened says nothing against the verdict. */
function isOneCut(changes: readonly Change[]): boolean {
  const [only, ...more] = beyondForm(changes);
  return only?.to === '' && more.length === 0;
}
