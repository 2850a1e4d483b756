import type { Attribution } from '../model/attribution.ts';
import type { Wording } from '../model/collation.ts';
import type { Document } from '../model/document.ts';
import { type Span, sliceSpan } from '../model/span.ts';
import type { SpeakerOf } from '../model/speaker.ts';

/** The words of several spans as one readable line: white space folded, interruptions shown as ' … '. */
export function wordingText(text: string, spans: readonly Span[]): string {
  return spans.map((span) => sliceSpan(text, span).replace(/\s+/gu, ' ').trim()).join(' … ');
}

/** An attribution of a report as a wording of its witness. */
export function toWording(document: Document, attribution: Attribution, speaker: SpeakerOf): Wording {
  return {
    witness: document.id,
    attribution: attribution.id,
    mode: attribution.mode,
    act: attribution.act,
    content: attribution.content,
    quoted: attribution.quoted,
    source: attribution.source,
    cue: attribution.cue,
    text: wordingText(document.text, attribution.content),
    speaker: speaker.speaker,
    chain: speaker.chain,
  };
}

/** A passage of a transcript as a wording: direct, in the speaker's own words. */
export function passageWording(document: Document, spans: readonly Span[], speaker: SpeakerOf): Wording {
  return {
    witness: document.id,
    attribution: null,
    mode: 'direct',
    act: 'said',
    content: spans,
    quoted: spans,
    source: null,
    cue: null,
    text: wordingText(document.text, spans),
    speaker: speaker.speaker,
    chain: speaker.chain,
  };
}
