import type { Language } from '../language/language.ts';
import type { Mode } from '../model/attribution.ts';
import type { WitnessKind } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { Token } from '../reading/tokens.ts';

/** A stretch of a wording. */
export interface SidePart extends Span {
  /** The speech of the stretch before goes on: nothing but the speaker's label stands between. */
  readonly goesOn?: true;
}

/** One wording as `compareWords` takes it. */
export interface Side {
  /** The whole text of the witness; every span refers to it. */
  readonly text: string;
  /** The words of a span, where the text was read before; else they are read from the text. */
  readonly tokensIn?: (span: Span) => readonly Token[];
  /** What the witness is written in; English unless told. */
  readonly language?: Language;
  /** The content's spans, in text order. For a transcript the passage, or the passages, that carry the wording. */
  readonly content: readonly SidePart[];
  /** The parts of the content that stand in quotation marks; may be empty for a transcript. */
  readonly quoted: readonly SidePart[];
  readonly mode: Mode;
  readonly kind: WitnessKind;
  /** A program wrote the transcript down: what it may have misheard is a doubt, and no change. */
  readonly isMachine?: boolean;
  /** The witness's own words around the quotation may say themselves what was cut off its ends. */
  readonly isEmbedded?: boolean;
  /** No words of the witness's own lead up to the quotation, so that it tells the whole even where it begins with a small letter. */
  readonly isToldWhole?: boolean;
}
