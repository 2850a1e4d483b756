import { compareAttributions } from '../../compare/compare-attributions.ts';
import type { ReadExtraction } from '../../extract/extract.ts';
import { type IndexedDocument, type PassageIndex, passageText } from '../../locate/index/passage-index.ts';
import type { LookedUpQuotation } from '../../model/checked-draft.ts';
import type { Block, Document } from '../../model/document.ts';
import { tellingWords } from '../../model/letters/plain-letters.ts';
import type { Span } from '../../model/span.ts';
import { isProper, type Speaker, type SpeakerOf } from '../../model/speaker.ts';
import { type SpeakerResolution, speakerKey } from '../../speakers/resolve-speakers.ts';
import { sourceEvidence } from '../../wordings/wording-evidence.ts';
import { attributionFinder } from '../draft-quotations.ts';
import { LEAST_TELLING, NEARLY_ALL } from './sure-of-another.ts';

/** Reports that are read for who speaks in them, at most: among more, a draft quotes each a little. */
const MOST_READ = 12;
/** Characters of such a report, at most: what is longer is no report but a collection, and takes long to read. */
const LONGEST_READ = 100_000;
/** How sure it must be on either side who spoke. */
const SURELY_SPOKEN = 0.9;

/** The reports among the sources in which quotations of a draft were found by the words alone, as documents. */
export function reportsToRead(quotations: readonly LookedUpQuotation[], index: PassageIndex): Document[] {
  const sought = new Set(quotations.filter(isOpen).map(({ passages }) => passages[0]!.source));
  return index.documents
    .filter(({ id, kind, textLength }) => kind === 'report' && textLength <= LONGEST_READ && sought.has(id))
    .slice(0, MOST_READ)
    .map((document) => toDocument(index, document));
}

/** Whether the words of a quotation were found and nothing tells yet whose they are. */
function isOpen({ mode, passages, speakerVerdict }: LookedUpQuotation): boolean {
  return mode !== 'indirect' && passages.length > 0 && speakerVerdict === 'unresolved';
}

function toDocument(index: PassageIndex, document: IndexedDocument): Document {
  const { id, kind, path, title, date, outlet, textLength, firstTurn, endTurn } = document;
  const blocks = Array.from({ length: endTurn - firstTurn }, (_, at): Block => {
    const turn = firstTurn + at;
    return {
      kind: 'paragraph',
      span: { start: index.turns.start[turn]!, end: index.turns.end[turn]! },
    };
  });
  const text = passageText(index, document, { start: 0, end: textLength });
  const meta = { outlet, date, authors: [], url: null, format: 'text' as const };
  return { id, kind, path, text, title, blocks, meta };
}

/** A draft and the reports that carry quotations of it, with one cast for all. */
export interface ReadTogether {
  readonly draft: ReadExtraction;
  readonly reports: readonly ReadExtraction[];
  readonly cast: SpeakerResolution;
}

/** Who a text gives some words to, and how sure it is that it was read right, 0 to 1. */
interface Credit {
  readonly said: SpeakerOf;
  readonly speaker: Speaker;
  readonly sure: number;
}

/**
 * Compares whom a draft gives its quotations to with whom the reports that carry them do. That they are another's is told
 * where the report has nearly the same telling words in quotation marks and each side surely names a person or a body.
 */
export function judgeInReports(
  quotations: readonly LookedUpQuotation[],
  { draft, reports, cast }: ReadTogether,
): LookedUpQuotation[] {
  const byId = new Map(reports.map((report) => [report.document.id, report]));
  return quotations.map((quotation) => {
    const passage = isOpen(quotation) ? quotation.passages[0]! : null;
    const report = passage === null ? undefined : byId.get(passage.source);
    if (passage === null || report === undefined) return quotation;
    const own = creditOf(draft, quotation.spans, cast);
    const theirs = creditOf(report, [passage.span], cast);
    if (own === null || theirs === null) return quotation;
    const { speaker, chain } = compareAttributions(own.said, theirs.said, cast.speakers);
    const sure = own.sure * theirs.sure;
    const isTold =
      Math.min(own.sure, theirs.sure) >= SURELY_SPOKEN &&
      passage.coverage >= NEARLY_ALL &&
      tellingWords(quotation.text).size >= LEAST_TELLING;
    const isOthers = speaker === 'misattributed';
    if (isOthers && !(isTold && isProper(own.speaker) && isProper(theirs.speaker))) return quotation;
    const isCollapsed = chain === 'collapsed' && isTold && dropsName(own.said, theirs.said, cast.speakers);
    return {
      ...quotation,
      speakerVerdict: speaker,
      chain: isCollapsed ? 'collapsed' : quotation.chain,
      ...(isOthers || isCollapsed ? { sureOfAnother: sure } : {}),
      passages: quotation.passages.map((each) =>
        each === passage ? { ...each, speaker: theirs.speaker.name } : each,
      ),
    };
  });
}

function creditOf(
  { document, attributions }: ReadExtraction,
  spans: readonly Span[],
  { of, speakers }: SpeakerResolution,
): Credit | null {
  const attribution = attributionFinder(attributions)(spans);
  const said = attribution === null ? undefined : of.get(speakerKey(document.id, attribution.id));
  const speaker = speakers.find(({ id }) => id === said?.speaker);
  if (attribution === null || said === undefined || speaker === undefined || speaker.kind === 'unresolved')
    return null;
  return { said, speaker, sure: Math.min(said.confidence, sourceEvidence(attribution, said.rule, spans)) };
}

/** Whether the draft leaves out somebody with a name through whom the words came. */
function dropsName(own: SpeakerOf, theirs: SpeakerOf, speakers: readonly Speaker[]): boolean {
  const dropped = theirs.chain.filter((id) => !own.chain.includes(id));
  return dropped.length > 0 && speakers.filter(({ id }) => dropped.includes(id)).every(isProper);
}
