import { checkQuotations } from '../check/check-quotations.ts';
import { draftSpeakers } from '../check/speakers/draft-speakers.ts';
import type { ReadExtraction } from '../extract/extract.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { LookedUpQuotation } from '../model/checked-draft.ts';
import type { Wording } from '../model/collation.ts';
import { containsAll } from '../model/span.ts';
import type { SpeakerResolution } from '../speakers/resolve-speakers.ts';
import { wordingText } from '../wordings/wording.ts';
import type { IndexedTranscript } from './indexed-transcript.ts';
import { type LocatedWording, toLocated } from './locate-wordings.ts';

/** A quotation that joins passages of a transcript which do not touch. */
export interface Splice {
  /** The whole quotation, one pair of marks. */
  readonly wording: Wording;
  /** Where its passages stand, one entry a transcript that carries it so. */
  readonly located: readonly LocatedWording[];
}

/**
 * Finds the quotations that a transcript shows to be spliced. Such a quotation is one wording: cut into its sentences
 * or clauses, each would pass for faithful. `wordings` are the attributions' wordings, uncut.
 */
export function findSplices(
  transcripts: readonly IndexedTranscript[],
  reports: readonly ReadExtraction[],
  wordings: readonly Wording[],
  speakers: SpeakerResolution,
  lexicon: Lexicon,
): Splice[] {
  return reports.flatMap((report) => {
    const speakerOf = draftSpeakers(report.document.id, speakers);
    const own = wordings.filter(({ witness }) => witness === report.document.id);
    return transcripts.flatMap((indexed) =>
      checkQuotations(report, indexed.index, { lexicon, speakerOf, readings: indexed.readings })
        .filter(({ words }) => words === 'spliced')
        .flatMap((quotation) => {
          const around = own.find((wording) => isInside(quotation, wording));
          if (around === undefined) return [];
          const wording = quotedWording(around, quotation, report.document.text);
          return [{ wording, located: [toLocated(indexed, [quotation])] }];
        }),
    );
  });
}

/** Whether a wording is a piece of a quotation that was found to be spliced. */
export function isSpliced(wording: Wording, splices: readonly Splice[]): boolean {
  return splices.some(
    ({ wording: whole }) => wording.witness === whole.witness && containsAll(whole.content, wording.content),
  );
}

function isInside(quotation: LookedUpQuotation, wording: Wording): boolean {
  return containsAll(wording.content, quotation.spans);
}

function quotedWording(around: Wording, { spans }: LookedUpQuotation, text: string): Wording {
  return { ...around, mode: 'direct', content: spans, quoted: spans, text: wordingText(text, spans) };
}
