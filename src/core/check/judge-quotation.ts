import { compareWords } from '../compare/compare-words.ts';
import { curbs, isThatAlone, isToldWhole } from '../compare/own-words.ts';
import { DENYING_CUES } from '../english/word-classes.ts';
import { foldedLetters } from '../findings/carried-words.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { type PassageIndex, passageText } from '../locate/index/passage-index.ts';
import type { Passage } from '../locate/passage.ts';
import type { Citation, Promised } from '../model/checked-draft.ts';
import { hullOf, type Span, sliceSpan } from '../model/span.ts';
import type { Speaker } from '../model/speaker.ts';
import {
  CHANGE_WEIGHTS,
  type ChainVerdict,
  CUT_OFF,
  type SpeakerVerdict,
  type WordsComparison,
} from '../model/verdict.ts';
import type { Reading } from '../reading/reading.ts';
import type { Readings } from '../reading/readings.ts';
import { tokensIn } from '../reading/tokens-in.ts';
import type { DraftQuotation } from './draft-quotations.ts';
import { asPromised, isQuotedThere, judgeAuthor, opinionOf } from './filings/judge-opinion.ts';
import { changeInSource, passageSide } from './passage-side.ts';
import { compareLabel, compareLabelSurely, isSure, labelName } from './speakers/label-speaker.ts';

/** Who the draft says is behind a quotation. */
export interface DraftSpeaker {
  readonly speaker: Speaker | null;
  /** The relaying speakers, the uttering one first; length 1 where nobody is relayed. */
  readonly chain: readonly Speaker[];
  /** How sure the draft's reading is, 0 to 1; 1 unless told. */
  readonly confidence?: number;
  /** The rule by which the speaker was resolved. */
  readonly rule?: string;
  /** How often a source that was read so is right, 0 to 1; 1 unless told. */
  readonly sure?: number;
}

/** Compares a quotation with the passages that carry it; side a is the source. */
export function judgeWords(
  index: PassageIndex,
  draft: Reading,
  quotation: DraftQuotation,
  passages: readonly Passage[],
  {
    lexicon,
    readings,
    promises = [],
  }: {
    readonly lexicon: Lexicon;
    readonly readings?: Readings;
    readonly promises?: readonly Promised[];
  },
): WordsComparison {
  const a = passageSide(index, passages, readings);
  const ownWords = isEmbedded(draft.document.text, quotation);
  const b = {
    text: draft.document.text,
    tokensIn: (span: Span) => tokensIn(draft, span),
    language: draft.language,
    content: quotation.spans,
    quoted: quotation.mode === 'indirect' ? [] : quotation.spans,
    mode: quotation.mode === 'indirect' ? ('indirect' as const) : ('direct' as const),
    kind: 'report' as const,
    isEmbedded: ownWords,
    isToldWhole: isWholeSaying(draft.document.text, quotation),
  };
  const found = compareWords(a.side, b, lexicon);
  const printed = isPrintedToo(draft.document.text, found)
    ? { ...b, isEmbedded: true, isToldWhole: false }
    : null;
  const compared = asPromised(
    printed === null ? found : compareWords(a.side, printed, lexicon),
    a.side.text,
    promises,
  );
  return {
    ...compared,
    changes: compared.changes.map((change) => changeInSource(change, a)),
    doubts: (compared.doubts ?? []).map((change) => changeInSource(change, a)),
  };
}

/** Whether the draft prints elsewhere what was cut off the ends: as another quotation, or in its own words. */
function isPrintedToo(text: string, { rule, changes }: WordsComparison): boolean {
  if (rule !== CUT_OFF) return false;
  const letters = ` ${foldedLetters(text)} `;
  return changes
    .filter(({ kind }) => CHANGE_WEIGHTS[kind] === 'sense')
    .every(({ from }) => letters.includes(` ${foldedLetters(from)} `));
}

/** Whether the draft's own words ("denied that", "doubts whether the bridge is") go with the quotation; "that" alone does not. */
function isEmbedded(text: string, { mode, span, attribution }: DraftQuotation): boolean {
  if (mode !== 'mixed' || attribution === null) return false;
  const sayings = (attribution.cue ?? []).map((cue) => sliceSpan(text, cue));
  const { start } = hullOf(attribution.content);
  const own = text.slice(Math.min(start, span.start), span.start);
  return sayings.some((cue) => DENYING_CUES.test(cue) || curbs(cue)) || !isThatAlone(own);
}

/** Whether somebody is said to have said this and no more. */
function isWholeSaying(text: string, { span, attribution }: DraftQuotation): boolean {
  if (attribution === null) return false;
  const { cue, source } = attribution;
  if ((cue ?? []).some((own) => curbs(sliceSpan(text, own)))) return false;
  return isToldWhole(text, { ...span, cue, source });
}

/** The speaker and chain axes: the draft's speaker against the turn's label, and whether the turn only relays the words. */
export function judgeSpeaker(
  index: PassageIndex,
  said: DraftSpeaker,
  passage: Passage,
  citation: Citation | null = null,
): { speaker: SpeakerVerdict; chain: ChainVerdict } {
  const opinion = opinionOf(passage.label);
  if (opinion !== null) {
    const covered = citation?.promises.some((kind) => kind === 'cleaned-up' || kind === 'marks-omitted');
    const isTold = citation === null || citation.quoting !== null || covered === true;
    return {
      speaker: judgeAuthor(isSure(said) ? said.speaker : null, citation, opinion),
      chain: !isTold && isQuotedThere(index, passage) ? 'collapsed' : 'intact',
    };
  }
  const document = index.documents[passage.number]!;
  const title = `${document.title ?? ''} ${document.path}`;
  const speaker = compareLabelSurely(said, passage.label, title);
  const uttering = said.chain[0] ?? null;
  const relayed =
    speaker === 'misattributed' && said.speaker !== null && isRelayed(index, passage, said.speaker);
  const credited = uttering !== null && compareLabel(uttering, passage.label, title) === 'same';
  return { speaker: credited ? 'same' : speaker, chain: relayed && !credited ? 'collapsed' : 'intact' };
}

/** How far before a passage the turn is searched for a sign that it relays somebody else's words. */
const RELAY_REACH = 300;

/** Whether the turn names the draft's speaker shortly before the words, as one who relays or reads them out does. */
function isRelayed(index: PassageIndex, passage: Passage, speaker: Speaker): boolean {
  const family = labelName(speaker.name)?.family;
  if (family === undefined) return false;
  const start = Math.max(passage.turnSpan.start, passage.span.start - RELAY_REACH);
  const before = passageText(index, index.documents[passage.number]!, { start, end: passage.span.start });
  return (
    before.toLowerCase().includes(family) &&
    /\b(?:sa(?:id|ys?|ying)|told|tweet|wrote|quot|called|["“‘'])/iu.test(before)
  );
}
