import type { Attribution } from '../model/attribution.ts';
import type { EvidenceOf, WordingEvidence } from '../model/finding.ts';
import type { SpeakerOf } from '../model/speaker.ts';
import { type SpeakerResolution, speakerKey } from '../speakers/resolve-speakers.ts';

/** A passage of a transcript stands where it stands. */
const SURE: WordingEvidence = { source: 1, speaker: 1 };

/** Looks up how sure extraction and speaker resolution are of the source of the attribution that a wording is part of. */
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

/** How often a quotation whose cue names somebody is that one's (`npm run eval:speakers`, labels: name). */
const NAMED_BESIDE = 0.97;

/** Rules and the fast engine do not tell of the source by itself: it is as sure as the whole. */
function toEvidence(
  { confidence, certainty, mode, cue }: Attribution,
  speaker: SpeakerOf | undefined,
): WordingEvidence {
  const isNamed = mode !== 'indirect' && cue !== null && speaker?.rule === 'name';
  return {
    source: certainty?.source ?? (isNamed ? NAMED_BESIDE : confidence),
    speaker: speaker?.confidence ?? 0,
  };
}
