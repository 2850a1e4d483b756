import { checkQuotations } from '../check/check-quotations.ts';
import type { Lexicon } from '../english/lexicon.ts';
import type { Extraction } from '../extract/extract.ts';
import type { CheckedQuotation } from '../model/checked-draft.ts';
import type { Wording } from '../model/collation.ts';
import { hullOf, sliceSpan } from '../model/span.ts';
import { speakerKey } from '../speakers/resolve-speakers.ts';
import { passageWording } from '../wordings/wording.ts';
import type { IndexedTranscript, SpeakerLookup } from './indexed-transcript.ts';
import type { LocatedWording } from './located-wording.ts';
import { mergeSpans } from './passages.ts';

/**
 * Looks every wording up in every transcript, as `check` looks up the quotations of a draft: each quoted fragment by
 * itself, indirect speech as a whole. The result runs parallel to `wordings`, with one entry a transcript.
 */
export function locateWordings(
  transcripts: readonly IndexedTranscript[],
  extractions: readonly Extraction[],
  wordings: readonly Wording[],
  lookup: SpeakerLookup,
  lexicon: Lexicon,
): readonly (readonly LocatedWording[])[] {
  const located = wordings.map((): LocatedWording[] => []);
  for (const indexed of transcripts) {
    for (const extraction of extractions) {
      const own = [...wordings.keys()].filter((at) => wordings[at]!.witness === extraction.document.id);
      const searches = own.flatMap((at) => searchesOf(at, wordings[at]!, extraction));
      const options = { lexicon, speakerOf: draftSpeakers(extraction, lookup) };
      const quotations = searches.map((search) => search.quotation);
      const checked = checkQuotations(extraction, indexed.index, options, quotations);
      for (const at of own) {
        const found = checked.filter((_, search) => searches[search]!.wording === at);
        located[at]!.push(toLocated(indexed, found));
      }
    }
  }
  return located;
}

/** What is looked up for one wording: each quoted fragment of a mixed one, else the whole content. */
function searchesOf(at: number, wording: Wording, { document, attributions }: Extraction) {
  const attribution = attributions.find(({ id }) => id === wording.attribution) ?? null;
  const isMixed = wording.mode === 'mixed' && wording.quoted.length > 0;
  const searched = isMixed ? wording.quoted.map((span) => [span]) : [wording.content];
  return searched.map((spans) => ({
    wording: at,
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
  found: readonly CheckedQuotation[],
): LocatedWording {
  const spans = mergeSpans(found.flatMap(({ passages }) => passages.map((passage) => passage.span)));
  const first = spans[0];
  if (first === undefined)
    return { transcript: transcript.id, passage: null, reason: found[0]?.reason ?? '' };
  return {
    transcript: transcript.id,
    passage: passageWording(transcript, spans, speakerAt(first)),
    reason: '',
  };
}

/** The speaker and chain of each attribution of a report, as the check of a draft takes them. */
export function draftSpeakers({ document }: Extraction, { speakers, of }: SpeakerLookup) {
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  return (attribution: string) => {
    const said = of.get(speakerKey(document.id, attribution));
    if (said === undefined) return null;
    return { speaker: byId.get(said.speaker) ?? null, chain: said.chain.flatMap((id) => byId.get(id) ?? []) };
  };
}
