import type { ReadExtraction } from '../extract/extract.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { PassageIndex } from '../locate/index/passage-index.ts';
import { type Located, locate, NEARLY_WHOLE, requiredBits } from '../locate/locate.ts';
import { locateNearMiss, type NearMiss } from '../locate/locate-near-miss.ts';
import { locateParaphrase } from '../locate/locate-paraphrase.ts';
import type { Passage } from '../locate/passage.ts';
import { type LookedUpQuotation, PROVES_NOTHING } from '../model/checked-draft.ts';
import type { Readings } from '../reading/readings.ts';
import { sourceEvidence } from '../wordings/wording-evidence.ts';
import { type DraftQuotation, draftQuotations, type QuotationChoice } from './draft-quotations.ts';
import { citationBehind, maySpeak } from './filings/citation.ts';
import { misplaced } from './filings/cited-place.ts';
import { nearReason, reasonOf } from './found-reason.ts';
import { type Anchors, gatherAnchors, labelOfTurn, neighbourBits } from './joint-evidence.ts';
import { type DraftSpeaker, judgeSpeaker, judgeWords } from './judge-quotation.ts';
import { findOtherOccasions } from './other-occasion.ts';
import { sourcePassage } from './source-passage.ts';
import { compareLabelSurely } from './speakers/label-speaker.ts';
import { findOwnSources } from './speakers/own-sources.ts';
import { isRecorded, type OwnTurns } from './speakers/own-turns.ts';
import { sureOfAnother } from './speakers/sure-of-another.ts';
import { isToldByAnother } from './speakers/told-by-another.ts';
import { doubtedWords, findSuspectWords } from './suspect-words.ts';

export interface CheckOptions extends QuotationChoice {
  /** The index's documents that were read before, by id. */
  readonly readings?: Readings;
  readonly lexicon: Lexicon;
  /** Who an attribution of the draft ascribes its words to, by attribution id. */
  readonly speakerOf: (attributionId: string) => DraftSpeaker | null;
  /** Whether every source failed to be read: then nothing is `not-found`. */
  readonly sourcesUnavailable?: boolean;
  /** Documents of the index, by number, that are no sources of this draft: the draft itself. */
  readonly excluded?: ReadonlySet<number>;
}

/** Bits over what is required that make a find an anchor for its neighbours. */
const BEYOND_DOUBT = 10;
/** Bits that the turn's label gives or takes. */
const LABEL_BITS = { same: 3, misattributed: -5, generalised: 0, unresolved: 0 } as const;
/** A second place with other words is told where it is within so many bits of the best. */
const THIN_MARGIN = 12;

/** What is said of a quotation that was found nowhere. */
const NOTHING = {
  speakerVerdict: 'unresolved',
  chain: 'intact',
  passages: [],
  changes: [],
  copies: [],
  suspects: [],
  nearMiss: false,
} as const;

const NOBODY: DraftSpeaker = { speaker: null, chain: [] };

/**
 * Checks every quotation of a draft against a body of sources. First each by itself; then once more with what the
 * surely found ones tell: a draft mostly quotes few occasions, so a short quotation counts where its neighbours stand.
 * The result runs parallel to `quotations`.
 */
export function checkQuotations(
  extraction: ReadExtraction,
  index: PassageIndex,
  options: CheckOptions,
  quotations: readonly DraftQuotation[] = draftQuotations(extraction, options),
): LookedUpQuotation[] {
  if (options.sourcesUnavailable === true || index.documents.length === 0) {
    return quotations.map((quotation, at) => unavailable(quotation, at, options));
  }
  const speakers = quotations.map((quotation) => speakerOf(quotation, options));
  const alone = quotations.map((quotation, at) =>
    locateWith(index, quotation, { said: speakers[at]!, number: at, anchors: NO_ANCHORS, options }),
  );
  const anchors = gatherAnchors(sureFinds(alone));
  const excluded = options.excluded ?? new Set();
  const ownSources = findOwnSources(index, { speakers, anchors, excluded });
  const isElsewhere = findOtherOccasions(
    extraction.document.text,
    quotations,
    (at) => alone[at]!.passages.length > 0,
  );
  return quotations.map((quotation, at) => {
    const knowledge = { said: speakers[at]!, number: at, anchors, options, isElsewhere: isElsewhere(at) };
    const located = locateWith(index, quotation, knowledge);
    const own = ownSources(at);
    const near = located.passages.length > 0 ? null : nearMissOf(index, quotation, own, knowledge);
    return checked(extraction, index, quotation, { located, near, own }, knowledge);
  });
}

const NO_ANCHORS: Anchors = { byDocument: new Map() };

function* sureFinds(found: readonly Located[]) {
  for (const [quotation, located] of found.entries()) {
    const best = located.passages[0];
    if (best === undefined || best.score < requiredBits(best.coverage) + BEYOND_DOUBT) continue;
    yield { quotation, places: [...located.passages, ...located.copies] };
  }
}

/** What is known of a quotation beside its words. */
interface Knowledge {
  readonly said: DraftSpeaker;
  readonly number: number;
  readonly anchors: Anchors;
  readonly options: CheckOptions;
  /** Whether the draft has it from another occasion. */
  readonly isElsewhere?: boolean;
}

function locateWith(
  index: PassageIndex,
  quotation: DraftQuotation,
  { said, number, anchors, options }: Knowledge,
): Located {
  const labels = new Map<string | null, number>();
  const labelBits = (label: string | null): number => {
    const known = labels.get(label);
    if (known !== undefined) return known;
    const bits = label === null ? 0 : LABEL_BITS[compareLabelSurely(said, label, null)];
    labels.set(label, bits);
    return bits;
  };
  const placing = {
    preferred: new Set(anchors.byDocument.keys()),
    ...(options.excluded === undefined ? {} : { excluded: options.excluded }),
    prior: (document: number, turn: number, position: number) =>
      labelBits(labelOfTurn(index, turn)) + neighbourBits(index, anchors, number, document, position),
  };
  if (quotation.mode !== 'indirect') return locate(index, quotation.text, placing);
  const within = (_: number, turn: number) => mayBeSaidIn(said, labelOfTurn(index, turn));
  return locateParaphrase(index, quotation.text, { ...placing, within });
}

/** Whether a turn may be the speaker's, or of whoever relays them: likeness of sense proves nothing against a label. */
function mayBeSaidIn(said: DraftSpeaker, label: string | null): boolean {
  if (label === null || compareLabelSurely(said, label, null) !== 'misattributed') return true;
  return compareLabelSurely({ speaker: said.chain[0] ?? null }, label, null) === 'same';
}

/** The passage that a quotation misses by a word, in its own speaker's turns in the sources on this matter. */
function nearMissOf(
  index: PassageIndex,
  { mode, text }: DraftQuotation,
  own: OwnTurns,
  { number, anchors }: Knowledge,
): NearMiss | null {
  if (mode === 'indirect' || own.documents.size === 0) return null;
  const others = [...index.documents.keys()].filter((document) => !own.documents.has(document));
  return locateNearMiss(index, text, {
    excluded: new Set(others),
    within: own.isOwn,
    prior: (document, _, position) => neighbourBits(index, anchors, number, document, position),
  });
}

/** What was found of a quotation, and where its speaker speaks. */
interface Found {
  readonly located: Located;
  readonly near: NearMiss | null;
  readonly own: OwnTurns;
}

function checked(
  extraction: ReadExtraction,
  index: PassageIndex,
  quotation: DraftQuotation,
  { located, near, own }: Found,
  { said, number, options, isElsewhere = false }: Knowledge,
): LookedUpQuotation {
  const citation = citationBehind(extraction.document.text, quotation.span);
  const base = {
    ...baseOf(quotation, number, said),
    ...(citation !== null && !maySpeak(said.speaker) ? { speaker: null } : {}),
    speakerInSource: isRecorded(index, own),
    ...(citation === null ? {} : { citation }),
  };
  const passages = near === null ? located.passages : [near.passage];
  const first = passages[0];
  if (first === undefined) return notFound(index, base, located, isElsewhere ? null : own);
  const compared = judgeWords(index, extraction.reading, quotation, passages, {
    ...options,
    promises: citation?.promises ?? [],
  });
  const axes = judgeSpeaker(index, said, first, citation);
  const sure =
    axes.speaker === 'misattributed' && own.documents.size > 0
      ? sureOfAnother(index, said, first, quotation)
      : null;
  const told = passages.map((passage) => sourcePassage(index, passage));
  const fault =
    citation === null
      ? null
      : misplaced(index, citation, {
          document: first.number,
          copies: located.copies.map(({ number }) => number),
          place: told[0]!.place ?? null,
        });
  const spliced = passages.length > 1 && compared.words !== 'changed' && compared.words !== 'paraphrase';
  const suspects = [
    ...findSuspectWords(index, first, compared.changes, options.lexicon),
    ...doubtedWords(first, compared.doubts ?? []),
  ];
  return {
    ...base,
    ...(citation === null || fault === null ? {} : { citation: { ...citation, misplaced: fault } }),
    words: spliced ? 'spliced' : compared.words,
    speakerVerdict: axes.speaker,
    ...(sure === null ? {} : { sureOfAnother: sure }),
    chain:
      axes.speaker !== 'misattributed' && isToldByAnother(index, said, first, quotation)
        ? 'collapsed'
        : axes.chain,
    passages: told,
    changes: compared.changes,
    nearMiss: near !== null && !near.passage.exact,
    runnerUp: thinRunnerUp(index, located, first),
    copies: located.copies.map((copy) => ({ source: copy.document, span: copy.span })),
    suspects,
    rule: spliced ? 'passages-apart' : compared.rule,
    reason: near === null ? reasonOf(index, first, located) : nearReason(near),
  };
}

function baseOf(quotation: DraftQuotation, at: number, said: DraftSpeaker) {
  return {
    id: `q${at + 1}`,
    span: quotation.span,
    spans: quotation.spans,
    mode: quotation.mode,
    text: quotation.text,
    speaker: said.speaker === null || said.speaker.kind === 'unresolved' ? null : said.speaker.name,
  };
}

type Base = ReturnType<typeof baseOf> & Pick<LookedUpQuotation, 'speakerInSource' | 'citation'>;

function notFound(
  index: PassageIndex,
  base: Base,
  located: Located,
  own: OwnTurns | null,
): LookedUpQuotation {
  const { lookalike, refused } = located;
  const rule =
    own === null ? 'other-occasion' : lookalike === null ? 'no-likeness' : refusalRule(lookalike, own);
  const where = index.documents.length === 1 ? 'this source' : 'these sources';
  const told = `${base.speaker ?? 'The speaker'} speaks in ${where}, and these words do not stand there. `;
  const lead = own === null ? 'It is told of another occasion. ' : '';
  return {
    ...base,
    ...NOTHING,
    words: 'not-found',
    runnerUp: lookalike === null ? null : sourcePassage(index, lookalike),
    rule,
    reason: `${base.speakerInSource && !PROVES_NOTHING.has(rule) ? told : lead}${refused ?? 'No passage of the sources shares its words.'}`,
  };
}

/** Why a likeness does not count: its words are common, or it is too little of them. */
function refusalRule({ coverage, score, number, turn }: Passage, own: OwnTurns): string {
  if (coverage > NEARLY_WHOLE) return 'too-common';
  // What the very words would need stands in the speaker's own turns: it may be this quotation, altered past telling.
  return score >= requiredBits(1) && own.isOwn(number, turn) ? 'own-likeness' : 'lookalike-refused';
}

function unavailable(quotation: DraftQuotation, at: number, options: CheckOptions): LookedUpQuotation {
  return {
    ...baseOf(quotation, at, speakerOf(quotation, options)),
    ...NOTHING,
    speakerInSource: false,
    words: 'source-unavailable',
    runnerUp: null,
    rule: 'no-source-readable',
    reason: 'No source could be read, so nothing can be said of it.',
  };
}

function speakerOf(quotation: DraftQuotation, options: CheckOptions): DraftSpeaker {
  if (quotation.attribution === null) return NOBODY;
  const { attribution, spans } = quotation;
  const said = options.speakerOf(attribution.id) ?? NOBODY;
  const { confidence = 1, rule } = said;
  return {
    ...said,
    confidence: Math.min(confidence, attribution.confidence),
    sure: Math.min(confidence, sourceEvidence(attribution, rule, spans)),
  };
}

function thinRunnerUp(index: PassageIndex, located: Located, best: Passage) {
  const other = located.runnerUp;
  if (other === null || best.score - other.score > THIN_MARGIN) return null;
  return other.score < requiredBits(other.coverage) ? null : sourcePassage(index, other);
}
