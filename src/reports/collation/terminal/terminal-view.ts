import type { Span } from '../../../core/model/span.ts';
import type { Paint } from '../../terminal/paint.ts';
import type { SpeakerIndex } from '../../words/speaker-words.ts';
import type { WitnessLabel } from '../witness-labels.ts';

/** Finds the statement and the words of a wording by its witness and content. */
export type WordingLookup = (
  witness: string,
  content: readonly Span[],
) => { readonly statement: number; readonly text: string } | undefined;

/** What every part of the terminal report is drawn with. */
export interface TerminalView {
  readonly width: number;
  readonly paint: Paint;
  readonly speakers: SpeakerIndex;
  readonly labels: ReadonlyMap<string, WitnessLabel>;
  /** Finds any wording of the collation; there only where bonds are to be explained. */
  readonly wordingAt?: WordingLookup;
}
