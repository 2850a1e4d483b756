import { checkQuotations } from '../check/check-quotations.ts';
import type { Extraction } from '../extract/extract.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { createPassageIndex } from '../locate/create-passage-index.ts';
import type { CheckedQuotation } from '../model/checked-draft.ts';
import type { Wording } from '../model/collation.ts';
import type { Document } from '../model/document.ts';
import { type Span, spansTouch } from '../model/span.ts';
import type { Speaker, SpeakerOf } from '../model/speaker.ts';
import { speakerKey } from '../speakers/resolve-speakers.ts';
import { turnAttributions } from './turn-attributions.ts';
import { passageWording } from './wordings.ts';

/** Where one wording was looked up in one transcript, and what was found there. */
export interface LocatedWording {
  readonly transcript: string;
  /** The transcript's own wording; null where none counts. */
  readonly passage: Wording | null;
  /** Why nothing was found; '' where something was. */
  readonly reason: string;
}

/** Who is who, as `resolveSpeakers` found it. */
export interface SpeakerLookup {
  readonly speakers: readonly Speaker[];
  readonly of: ReadonlyMap<string, SpeakerOf>;
}

const NOBODY: SpeakerOf = { speaker: '', chain: [], rule: 'none', evidence: null, confidence: 0 };

/**
 * Looks every wording up in every transcript, as `check` looks up the quotations of a draft. The result maps
 * `speakerKey(witness, attribution)` to one entry a transcript, in the order given.
 */
export function locateWordings(
  transcripts: readonly Document[],
  extractions: readonly Extraction[],
  wordings: readonly Wording[],
  lookup: SpeakerLookup,
  lexicon: Lexicon,
): ReadonlyMap<string, readonly LocatedWording[]> {
  const located = new Map<string, LocatedWording[]>();
  for (const transcript of transcripts) {
    const index = createPassageIndex([transcript]);
    const speakerAt = turnSpeakers(transcript, lookup);
    const checked = new Map(
      extractions.map((extraction) => [
        extraction.document.id,
        checkQuotations(extraction, index, {
          lexicon,
          speakerOf: draftSpeakers(extraction, lookup),
          indirect: true,
        }),
      ]),
    );
    for (const wording of wordings) {
      const key = speakerKey(wording.witness, wording.attribution ?? '');
      const found = toLocated(transcript, wording, checked.get(wording.witness) ?? [], speakerAt);
      located.set(key, [...(located.get(key) ?? []), found]);
    }
  }
  return located;
}

function toLocated(
  transcript: Document,
  wording: Wording,
  checked: readonly CheckedQuotation[],
  speakerAt: (span: Span) => SpeakerOf,
): LocatedWording {
  const own = checked.filter((quotation) =>
    quotation.spans.some((span) => wording.content.some((content) => spansTouch(span, content))),
  );
  const spans = mergeSpans(own.flatMap((quotation) => quotation.passages.map((passage) => passage.span)));
  const first = spans[0];
  if (first === undefined) {
    const reason = own[0]?.reason ?? 'No passage of the transcript shares its words.';
    return { transcript: transcript.id, passage: null, reason };
  }
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

/** The spans in text order, those that touch or overlap made one. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged[merged.length - 1];
    if (last === undefined || span.start > last.end + 1) merged.push(span);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return merged;
}
