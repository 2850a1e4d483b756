import type { ReadExtraction } from '../extract/extract.ts';
import type { Act } from '../model/attribution.ts';
import type { Wording } from '../model/collation.ts';
import { type SpeakerResolution, speakerKey } from '../speakers/resolve-speakers.ts';
import { isReported } from './is-reported.ts';
import { toWording } from './wording.ts';

/** The reports' attributions of these acts that are speech, each as one wording of its speaker. */
export function toWordings(
  reports: readonly ReadExtraction[],
  cast: SpeakerResolution,
  acts: readonly Act[],
): Wording[] {
  return reports.flatMap(({ document, reading, attributions }) =>
    attributions
      .filter((attribution) => acts.includes(attribution.act) && isReported(reading, attribution))
      .map((attribution) =>
        toWording(document, attribution, cast.of.get(speakerKey(document.id, attribution.id))!),
      ),
  );
}
