import { checkQuotations } from '../check/check-quotations.ts';
import { draftSpeakers } from '../check/speakers/draft-speakers.ts';
import type { ReadExtraction } from '../extract/extract.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { type LookedUpQuotation, PROVES_NOTHING } from '../model/checked-draft.ts';
import type { Wording } from '../model/collation.ts';
import { hullOf, mergeSpans, sliceSpan } from '../model/span.ts';
import type { SpeakerResolution } from '../speakers/resolve-speakers.ts';
import { passageWording } from '../wordings/wording.ts';
import type { IndexedTranscript } from './indexed-transcript.ts';

/** Where one wording was looked up in one transcript, and what was found there. */
export interface LocatedWording {
  readonly transcript: string;
  /** The transcript's own wording; null where none counts. */
  readonly passage: Wording | null;
  /** Share of the wording's information that stands in the passage word for word, 0 to 1. */
  readonly coverage: number;
  /** The passage is one of its own speaker's turns alone, from which it differs in a telling word. */
  readonly nearMiss: boolean;
  /** Whether the wording's speaker is known to speak in the transcript. */
  readonly speakerInSource: boolean;
  /** Whether its words are too common, or too like what its speaker says there, for their absence to tell anything. */
  readonly provesNothing: boolean;
  /** Why the passage was taken, or why nothing was. */
  readonly reason: string;
}

/**
 * Looks every wording up in every transcript, as `check` looks up the quotations of a draft: each quoted fragment by
 * itself, indirect speech as a whole. One entry a transcript for each wording; empty without transcripts.
 */
export function locateWordings(
  transcripts: readonly IndexedTranscript[],
  reports: readonly ReadExtraction[],
  wordings: readonly Wording[],
  speakers: SpeakerResolution,
  lexicon: Lexicon,
): Map<Wording, LocatedWording[]> {
  const located = new Map<Wording, LocatedWording[]>();
  for (const indexed of transcripts) {
    for (const report of reports) {
      const own = wordings.filter(({ witness }) => witness === report.document.id);
      const searches = own.flatMap((wording) => searchesOf(wording, report));
      const speakerOf = draftSpeakers(report.document.id, speakers);
      const options = { lexicon, speakerOf, readings: indexed.readings };
      const quotations = searches.map(({ quotation }) => quotation);
      const checked = checkQuotations(report, indexed.index, options, quotations);
      for (const wording of own) {
        const found = checked.filter((_, search) => searches[search]!.wording === wording);
        located.set(wording, [...(located.get(wording) ?? []), toLocated(indexed, found)]);
      }
    }
  }
  return located;
}

/** What is looked up for one wording: each quoted fragment of a mixed one, else the whole content. */
function searchesOf(wording: Wording, { document, attributions }: ReadExtraction) {
  const attribution = attributions.find(({ id }) => id === wording.attribution) ?? null;
  const isMixed = wording.mode === 'mixed' && wording.quoted.length > 0;
  const searched = isMixed ? wording.quoted.map((span) => [span]) : [wording.content];
  return searched.map((spans) => ({
    wording,
    quotation: {
      span: hullOf(spans),
      spans,
      mode: wording.mode,
      text: spans.map((span) => sliceSpan(document.text, span)).join(' '),
      attribution,
    },
  }));
}

/** What the check of one wording's parts found in one transcript. */
export function toLocated(
  { transcript, speakerAt }: IndexedTranscript,
  found: readonly LookedUpQuotation[],
): LocatedWording {
  const passages = found.flatMap((quotation) => quotation.passages);
  const spans = mergeSpans(passages.map(({ span }) => span));
  const carried = found.find((quotation) => quotation.passages.length > 0) ?? found[0];
  const coverage = Math.max(0, ...passages.map((passage) => passage.coverage));
  return {
    transcript: transcript.id,
    passage: spans[0] === undefined ? null : passageWording(transcript, spans, speakerAt(spans[0])),
    coverage: Math.round(1000 * coverage) / 1000,
    nearMiss: found.some((quotation) => quotation.nearMiss),
    speakerInSource: found.some((quotation) => quotation.speakerInSource),
    provesNothing: found.every(({ rule }) => PROVES_NOTHING.has(rule)),
    reason: carried?.reason ?? '',
  };
}
