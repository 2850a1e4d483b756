import { READS_OUT } from '../../english/reporting-words.ts';
import { type PassageIndex, passageText } from '../../locate/index/passage-index.ts';
import type { Passage } from '../../locate/passage.ts';
import { tellingWords } from '../../model/letters/plain-letters.ts';
import { isQuotedThere } from '../filings/judge-opinion.ts';
import type { DraftSpeaker } from '../judge-quotation.ts';
import { labelName } from './label-speaker.ts';

/** Telling words that a quotation needs before its turn tells whose words they are. */
export const LEAST_TELLING = 4;
/** Share of the quotation that must stand in the turn word for word. */
export const NEARLY_ALL = 0.8;
/** How far before a passage its turn is searched for a sign that it only repeats the words. */
const BEFORE = 150;

/**
 * How sure it is, 0 to 1, that words credited to one speaker were another's: as sure as the draft names its own, where the
 * turn of somebody else with a name carries them nearly whole and does not repeat them from anybody. Null where the
 * passage proves nothing of the kind.
 */
export function sureOfAnother(
  index: PassageIndex,
  { speaker, sure = 1 }: DraftSpeaker,
  passage: Passage,
  quotation: { readonly text: string; readonly mode: string },
): number | null {
  if (speaker?.kind !== 'person' || quotation.mode === 'indirect') return null;
  if (passage.label === null || labelName(passage.label) === null) return null;
  if (passage.coverage < NEARLY_ALL || tellingWords(quotation.text).size < LEAST_TELLING) return null;
  const document = index.documents[passage.number]!;
  const start = Math.max(passage.turnSpan.start, passage.span.start - BEFORE);
  const before = passageText(index, document, { start, end: passage.span.start });
  return isQuotedThere(index, passage) || READS_OUT.test(before) ? null : sure;
}
