import type { ReadExtraction } from '../extract/extract.ts';
import type { Act } from '../model/attribution.ts';
import type { Wording } from '../model/collation.ts';
import { type SpeakerResolution, speakerKey } from '../speakers/resolve-speakers.ts';
import { isReported } from './is-reported.ts';
import { toWording } from './wording.ts';

/** The reports' attributions of these acts that are speech, each as one wording of its speaker. */
export function toWordings(
  reports: readonly ReadExtraction[],
  { of }: SpeakerResolution,
  acts: readonly Act[],
): Wording[] {
  return reports.flatMap(({ document, attributions, reading }) =>
    attributions
      .filter(
        (attribution) =>
          acts.includes(attribution.act) && isReported(document, attribution, reading.language),
      )
      .map((attribution) =>
        toWording(document, attribution, of.get(speakerKey(document.id, attribution.id))!),
      ),
  );
}
