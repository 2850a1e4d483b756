import { checkQuotations } from '../check/check-quotations.ts';
import type { Extraction } from '../extract/extract.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { createPassageIndex } from '../locate/create-passage-index.ts';
import type { CheckedQuotation } from '../model/checked-draft.ts';
import type { Wording } from '../model/collation.ts';
import type { Document } from '../model/document.ts';
import { hullOf, type Span, sliceSpan, spansTouch } from '../model/span.ts';
import type { Speaker, SpeakerOf } from '../model/speaker.ts';
import { speakerKey } from '../speakers/resolve-speakers.ts';
import type { LocatedWording } from './located-wording.ts';
import { mergeSpans } from './passages.ts';
import { turnAttributions } from './turn-attributions.ts';
import { passageWording } from './wordings.ts';

/** Who is who, as `resolveSpeakers` found it. */
export interface SpeakerLookup {
  readonly speakers: readonly Speaker[];
  readonly of: ReadonlyMap<string, SpeakerOf>;
}

const NOBODY: SpeakerOf = { speaker: '', chain: [], rule: 'none', evidence: null, confidence: 0 };

/**
 * Looks every wording up in every transcript, as `check` looks up the quotations of a draft: each quoted fragment by
 * itself, indirect speech as a whole. The result runs parallel to `wordings`, with one entry a transcript.
 */
export function locateWordings(
  transcripts: readonly Document[],
  extractions: readonly Extraction[],
  wordings: readonly Wording[],
  lookup: SpeakerLookup,
  lexicon: Lexicon,
): readonly (readonly LocatedWording[])[] {
  const located = wordings.map((): LocatedWording[] => []);
  for (const transcript of transcripts) {
    const index = createPassageIndex([transcript]);
    const speakerAt = turnSpeakers(transcript, lookup);
    for (const extraction of extractions) {
      const own = [...wordings.keys()].filter((at) => wordings[at]!.witness === extraction.document.id);
      const searches = own.flatMap((at) => searchesOf(at, wordings[at]!, extraction));
      const options = { lexicon, speakerOf: draftSpeakers(extraction, lookup) };
      const quotations = searches.map((search) => search.quotation);
      const checked = checkQuotations(extraction, index, options, quotations);
      for (const at of own) {
        const found = checked.filter((_, search) => searches[search]!.wording === at);
        located[at]!.push(toLocated(transcript, found, speakerAt));
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

function toLocated(
  transcript: Document,
  found: readonly CheckedQuotation[],
  speakerAt: (span: Span) => SpeakerOf,
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

/** Who speaks at a place of a transcript. */
function turnSpeakers(transcript: Document, { of }: SpeakerLookup): (span: Span) => SpeakerOf {
  const turns = turnAttributions(transcript);
  return (span) => {
    const turn = turns.find(({ content }) => content.some((own) => spansTouch(own, span)));
    return (turn && of.get(speakerKey(transcript.id, turn.id))) ?? NOBODY;
  };
}

/** The speaker and chain of each attribution of a report, as the check of a draft takes them. */
function draftSpeakers({ document }: Extraction, { speakers, of }: SpeakerLookup) {
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  return (attribution: string) => {
    const said = of.get(speakerKey(document.id, attribution));
    if (said === undefined) return null;
    return { speaker: byId.get(said.speaker) ?? null, chain: said.chain.flatMap((id) => byId.get(id) ?? []) };
  };
}
