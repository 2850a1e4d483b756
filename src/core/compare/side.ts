import type { Mode } from '../model/attribution.ts';
import type { WitnessKind } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { Token } from '../reading/tokens.ts';

/** One wording as `compareWords` takes it. */
export interface Side {
  /** The whole text of the witness; every span refers to it. */
  readonly text: string;
  /** The words of a span, where the text was read before; else they are read from the text. */
  readonly tokensIn?: (span: Span) => readonly Token[];
  /** The content's spans, in text order. For a transcript the passage, or the passages, that carry the wording. */
  readonly content: readonly Span[];
  /** The parts of the content that stand in quotation marks; may be empty for a transcript. */
  readonly quoted: readonly Span[];
  readonly mode: Mode;
  readonly kind: WitnessKind;
}
