import type { Attribution } from '../model/attribution.ts';
import type { EvidenceOf, WordingEvidence } from '../model/finding.ts';
import type { SpeakerOf } from '../model/speaker.ts';
import { type SpeakerResolution, speakerKey } from '../speakers/resolve-speakers.ts';

/** A passage of a transcript stands where it stands. */
const SURE: WordingEvidence = { said: 1, source: 1, ends: 1, speaker: 1 };

/** Looks up how sure extraction and speaker resolution are of the attribution that a wording is part of. */
export function wordingEvidence(
  reports: readonly {
    readonly document: { readonly id: string };
    readonly attributions: readonly Attribution[];
  }[],
  { of }: SpeakerResolution,
): EvidenceOf {
  const known = new Map(
    reports.flatMap(({ document, attributions }) =>
      attributions.map((attribution) => {
        const key = speakerKey(document.id, attribution.id);
        return [key, toEvidence(attribution, of.get(key))] as const;
      }),
    ),
  );
  return ({ witness, attribution }) =>
    attribution === null ? SURE : (known.get(speakerKey(witness, attribution)) ?? SURE);
}

/** The fast engine does not tell of source and ends by themselves: they are as sure as the whole. */
function toEvidence({ confidence, certainty }: Attribution, speaker: SpeakerOf | undefined): WordingEvidence {
  return {
    said: confidence,
    source: certainty?.source ?? confidence,
    ends: certainty?.ends ?? confidence,
    speaker: speaker?.confidence ?? 0,
  };
}
