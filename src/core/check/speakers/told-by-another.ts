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
  if (quotation.mode === 'indirect' || chain.length > 1) return false;
  if (!/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(quotation.text)) return false;
  const start = Math.max(passage.turnSpan.start, passage.span.start - BEFORE);
  const document = index.documents[passage.number]!;
  const before = passageText(index, document, { start, end: passage.span.start });
  const said = document.kind === 'report' ? insideMarks(before) : before;
  if (said === null) return false;
  const own = said.split(/[.?!…]["”’)]*\s+|\n/u).at(-1)!;
  // "[They] have lied" for "they claim that we have lied".
  const sentence = quotation.text.startsWith('[') ? own.replace(/\p{L}+\s*$/u, '') : own;
  const family = speaker === null ? undefined : labelName(speaker.name)?.family;
  if (family !== undefined && sentence.toLowerCase().includes(family)) return false;
  return FROM_ANOTHER.test(sentence);
}

/** What of a report's words stands behind a quotation mark that is still open; null where none is. */
function insideMarks(before: string): string | null {
  const paragraph = before.slice(before.lastIndexOf('\n') + 1);
  const marks = paragraph.match(/["“”«»]/gu) ?? [];
  const last = marks.at(-1);
  const isOpen = last === '"' ? marks.length % 2 === 1 : last === '“' || last === '«';
  return isOpen ? paragraph.slice(paragraph.lastIndexOf(last!) + 1) : null;
}
