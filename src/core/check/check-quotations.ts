import type { ReadExtraction } from '../extract/extract.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { PassageIndex } from '../locate/index/passage-index.ts';
import { type Located, locate, requiredBits } from '../locate/locate.ts';
import { locateParaphrase } from '../locate/locate-paraphrase.ts';
import type { Passage } from '../locate/passage.ts';
import type { LookedUpQuotation } from '../model/checked-draft.ts';
import type { Readings } from '../reading/readings.ts';
import { type DraftQuotation, draftQuotations, type QuotationChoice } from './draft-quotations.ts';
import { type Anchors, gatherAnchors, labelOfTurn, neighbourBits } from './joint-evidence.ts';
import { type DraftSpeaker, judgeSpeaker, judgeWords } from './judge-quotation.ts';
import { compareLabelSurely } from './label-speaker.ts';
import { sourcePassage } from './source-passage.ts';
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
  return quotations.map((quotation, at) => {
    const knowledge = { said: speakers[at]!, number: at, anchors, options };
    const located = locateWith(index, quotation, knowledge);
    return checked(extraction, index, quotation, located, knowledge);
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
  const find = quotation.mode === 'indirect' ? locateParaphrase : locate;
  return find(index, quotation.text, {
    preferred: new Set(anchors.byDocument.keys()),
    ...(options.excluded === undefined ? {} : { excluded: options.excluded }),
    prior: (document, turn, position) =>
      labelBits(labelOfTurn(index, turn)) + neighbourBits(index, anchors, number, document, position),
  });
}

function checked(
  extraction: ReadExtraction,
  index: PassageIndex,
  quotation: DraftQuotation,
  located: Located,
  { said, number, options }: Knowledge,
): LookedUpQuotation {
  const base = baseOf(quotation, number, said);
  const first = located.passages[0];
  if (first === undefined) return notFound(index, base, located);
  const compared = judgeWords(index, extraction.reading, quotation, located.passages, options);
  const axes = judgeSpeaker(index, said, first);
  const spliced =
    located.passages.length > 1 && compared.words !== 'changed' && compared.words !== 'paraphrase';
  const suspects = [
    ...findSuspectWords(index, first, compared.changes, options.lexicon),
    ...doubtedWords(first, compared.doubts ?? []),
  ];
  return {
    ...base,
    words: spliced ? 'spliced' : compared.words,
    speakerVerdict: axes.speaker,
    chain: axes.chain,
    passages: located.passages.map((passage) => sourcePassage(index, passage)),
    changes: compared.changes,
    runnerUp: thinRunnerUp(index, located, first),
    copies: located.copies.map((copy) => ({ source: copy.document, span: copy.span })),
    suspects,
    rule: spliced ? 'passages-apart' : compared.rule,
    reason: reasonOf(index, first, located),
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

function notFound(index: PassageIndex, base: ReturnType<typeof baseOf>, located: Located): LookedUpQuotation {
  return {
    ...base,
    ...NOTHING,
    words: 'not-found',
    runnerUp: located.lookalike === null ? null : sourcePassage(index, located.lookalike),
    rule: located.lookalike === null ? 'no-likeness' : 'lookalike-refused',
    reason: located.refused ?? 'No passage of the sources shares its words.',
  };
}

function unavailable(quotation: DraftQuotation, at: number, options: CheckOptions): LookedUpQuotation {
  return {
    ...baseOf(quotation, at, speakerOf(quotation, options)),
    ...NOTHING,
    words: 'source-unavailable',
    runnerUp: null,
    rule: 'no-source-readable',
    reason: 'No source could be read, so nothing can be said of it.',
  };
}

function speakerOf(quotation: DraftQuotation, options: CheckOptions): DraftSpeaker {
  if (quotation.attribution === null) return NOBODY;
  const said = options.speakerOf(quotation.attribution.id) ?? NOBODY;
  return { ...said, confidence: Math.min(said.confidence ?? 1, quotation.attribution.confidence) };
}

function thinRunnerUp(index: PassageIndex, located: Located, best: Passage) {
  const other = located.runnerUp;
  if (other === null || best.score - other.score > THIN_MARGIN) return null;
  return other.score < requiredBits(other.coverage) ? null : sourcePassage(index, other);
}

function reasonOf(index: PassageIndex, passage: Passage, located: Located): string {
  const where = passage.exact
    ? 'Stands word for word'
    : `Stands with ${Math.round(passage.coverage * 100)} % of its information`;
  const kind = index.documents[passage.number]!.kind;
  const copies = located.copies.length;
  const more =
    copies === 0
      ? ''
      : ` and, with the same words, in ${copies} other ${copies === 1 ? 'source' : 'sources'}`;
  return `${where} in ${kind === 'transcript' ? 'this transcript' : 'that report'}${more}.`;
}
