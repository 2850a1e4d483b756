import type { Attribution } from '../model/attribution.ts';
import type { Speaker, SpeakerOf } from '../model/speaker.ts';
import type { Reading } from '../reading/reading.ts';
import { buildCast, type Scene } from './cast/build-cast.ts';
import { joinEntities } from './cast/join-entities.ts';
import { resolveAttributions } from './relays/resolve-attributions.ts';
import type { KnownSpeakers, SpeakerModels } from './speaker-models.ts';
import { toSpeakers } from './to-speakers.ts';

/** Who is who in a set of documents, and who stands behind each attribution. */
export interface SpeakerResolution {
  /** In order of first mention, documents sorted by id. */
  readonly speakers: readonly Speaker[];
  /** By `speakerKey(documentId, attributionId)`; one entry for each attribution. */
  readonly of: ReadonlyMap<string, SpeakerOf>;
  /** The documents with the names that stand in them, sorted by id. */
  readonly scenes: readonly Scene[];
}

/** The key of an attribution in `SpeakerResolution.of`. */
export function speakerKey(documentId: string, attributionId: string): string {
  return `${documentId}#${attributionId}`;
}

/**
 * Resolves the sources of all attributions to speakers, one a person inside and across documents, with the chain of
 * speakers through whom the words came. The order of the inputs makes no difference. Linear in the length of texts.
 */
export function resolveSpeakers(
  inputs: readonly { readonly reading: Reading; readonly attributions: readonly Attribution[] }[],
  models: SpeakerModels & KnownSpeakers,
): SpeakerResolution {
  const sorted = [...inputs].sort(({ reading: { document: a } }, { reading: { document: b } }) =>
    a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
  );
  const { cast, scenes } = buildCast(sorted);
  const utterings = scenes.map((scene) => resolveAttributions(cast, scene, models));
  return { ...toSpeakers(scenes, joinEntities(utterings, models.aliases), speakerKey), scenes };
}
