import type { Attribution } from '../../core/model/attribution.ts';
import type { Document, Oddity } from '../../core/model/document.ts';
import type { EngineName } from '../../core/model/engine.ts';
import { seenText } from '../../core/model/letters/seen-text.ts';
import { type Span, sliceSpan } from '../../core/model/span.ts';
import type { Speaker, SpeakerOf } from '../../core/model/speaker.ts';

/** The attributions of one document with their speakers, as the outputs of `hearsay extract` need them. */
export interface ExtractedDocument {
  readonly document: Document;
  readonly engine: EngineName;
  /** In text order. */
  readonly attributions: readonly Attribution[];
  readonly oddities: readonly Oddity[];
  /** Speakers by id; may hold those of other documents too. */
  readonly speakers: readonly Speaker[];
  /** Who stands behind an attribution, by attribution id; attributions without an entry have no resolved speaker. */
  readonly speakerOf: ReadonlyMap<string, SpeakerOf>;
}

/** The resolved speaker of an attribution; null where there is none. */
export function speakerOfAttribution(extracted: ExtractedDocument, attribution: Attribution): Speaker | null {
  const id = extracted.speakerOf.get(attribution.id)?.speaker;
  const speaker = extracted.speakers.find((candidate) => candidate.id === id);
  return speaker === undefined || speaker.kind === 'unresolved' ? null : speaker;
}

/** The names of an attribution's chain, the uttering speaker first; empty where no speaker was resolved. */
export function chainOfAttribution(extracted: ExtractedDocument, attribution: Attribution): string[] {
  const chain = extracted.speakerOf.get(attribution.id)?.chain ?? [];
  return chain.flatMap((id) => {
    const speaker = extracted.speakers.find((candidate) => candidate.id === id);
    return speaker === undefined || speaker.kind === 'unresolved' ? [] : [speaker.name];
  });
}

/** The words of some spans as readers see them, joined by ' … ' where they are interrupted; '' for null. */
export function textOfSpans(text: string, spans: readonly Span[] | null): string {
  return (spans ?? [])
    .map((span) => sliceSpan(text, span))
    .map((words) => seenText(words)?.text ?? words)
    .join(' … ');
}
