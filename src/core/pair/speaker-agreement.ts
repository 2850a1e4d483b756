import { compareAttributions } from '../compare/compare-attributions.ts';
import type { Wording } from '../model/collation.ts';
import type { Speaker } from '../model/speaker.ts';

/**
 * How far two wordings may be one speaker's: surely, by the same vague words ("officials"), perhaps, as far as anybody
 * knows, or not at all, since each is somebody in particular.
 */
export type SpeakerAgreement = 'same' | 'alike' | 'compatible' | 'unknown' | 'different';

/** Tells how the speakers of two wordings agree; remembers what was asked. */
export type AgreementOf = (a: Wording, b: Wording) => SpeakerAgreement;

export function createAgreement(speakers: readonly Speaker[]): AgreementOf {
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const known = new Map<string, SpeakerAgreement>();
  return (a, b) => {
    if (a.speaker === b.speaker) return isSomebody(byId.get(a.speaker)) ? 'same' : 'alike';
    const key = JSON.stringify([a.speaker, b.speaker, a.chain, b.chain]);
    const agreement = known.get(key) ?? agreementOf(a, b, byId);
    known.set(key, agreement);
    return agreement;
  };
}

function agreementOf(a: Wording, b: Wording, byId: ReadonlyMap<string, Speaker>): SpeakerAgreement {
  const both = [byId.get(a.speaker), byId.get(b.speaker)].filter((speaker) => speaker !== undefined);
  if (both.length < 2) return 'unknown';
  const { speaker } = compareAttributions(a, b, both);
  if (speaker === 'unresolved') return 'unknown';
  if (speaker !== 'misattributed') return 'compatible';
  return both.every(isSomebody) ? 'different' : 'unknown';
}

/** Whether the speaker is somebody in particular, so that another speaker is another. */
function isSomebody(speaker: Speaker | undefined): boolean {
  return speaker?.kind === 'person' || speaker?.kind === 'organisation';
}
