import { FROM_ANOTHER } from '../../english/reporting-words.ts';
import { type PassageIndex, passageText } from '../../locate/index/passage-index.ts';
import type { Passage } from '../../locate/passage.ts';
import type { DraftQuotation } from '../draft-quotations.ts';
import type { DraftSpeaker } from '../judge-quotation.ts';
import { labelName } from './label-speaker.ts';

/** How far before a passage its sentence is searched. */
const BEFORE = 200;

/**
 * Whether the turn that carries a quotation has it from somebody else by its own words ("I was told by the crew that …")
 * and the draft prints it as a claim of the speaker's: as a sentence of its own, with nobody named behind the speaker.
 */
export function isToldByAnother(
  index: PassageIndex,
  { speaker, chain }: DraftSpeaker,
  passage: Passage,
  quotation: DraftQuotation,
): boolean {
  if (passage.label === null || quotation.mode === 'indirect' || chain.length > 1) return false;
  if (!/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(quotation.text)) return false;
  const start = Math.max(passage.turnSpan.start, passage.span.start - BEFORE);
  const document = index.documents[passage.number]!;
  const before = passageText(index, document, { start, end: passage.span.start });
  const sentence = before.split(/[.?!…]["”’)]*\s+|\n/u).at(-1)!;
  const family = speaker === null ? undefined : labelName(speaker.name)?.family;
  if (family !== undefined && sentence.toLowerCase().includes(family)) return false;
  return FROM_ANOTHER.test(sentence);
}
