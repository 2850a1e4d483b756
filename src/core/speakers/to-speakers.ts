import type { Attribution } from '../model/attribution.ts';
import type { Speaker, SpeakerOf } from '../model/speaker.ts';
import type { Scene } from './cast/build-cast.ts';
import type { Entity } from './cast/entity.ts';
import { fullness, parsePersonName } from './names/person-name.ts';
import type { Uttering } from './relays/resolve-attributions.ts';

/** Numbers the entities to which words are ascribed, and writes them as speakers. */
export function toSpeakers(
  scenes: readonly Scene[],
  utterings: readonly ReadonlyMap<Attribution, Uttering>[],
  keyOf: (documentId: string, attributionId: string) => string,
): { speakers: readonly Speaker[]; of: ReadonlyMap<string, SpeakerOf> } {
  const ids = new Map<Entity, string>();
  const idOf = (entity: Entity): string => {
    const known = ids.get(entity) ?? `s${ids.size + 1}`;
    ids.set(entity, known);
    return known;
  };
  const of = new Map<string, SpeakerOf>();
  for (const [i, scene] of scenes.entries()) {
    for (const attribution of scene.attributions) {
      const uttering = utterings[i]!.get(attribution)!;
      of.set(keyOf(scene.reading.document.id, attribution.id), {
        speaker: idOf(uttering.entity),
        chain: uttering.chain.map(idOf),
        rule: uttering.rule,
        evidence: uttering.evidence,
        confidence: uttering.confidence,
      });
    }
  }
  for (const entity of [...ids.keys()]) if (entity.speaksFor !== null) idOf(entity.speaksFor);
  const speakers = [...ids].map(([entity, id]) => toSpeaker(entity, id, ids));
  return { speakers, of };
}

function toSpeaker(entity: Entity, id: string, ids: ReadonlyMap<Entity, string>): Speaker {
  const name = nameOf(entity);
  const speaksFor = entity.speaksFor === null ? undefined : ids.get(entity.speaksFor);
  const aliases = [...entity.aliases].filter((alias) => alias !== name).sort();
  const roles = [
    ...new Set(entity.roles.map((role) => role.text.replace(/ (?=['’]s?\b|['’](?:\s|$)|[,.)])/gu, ''))),
  ]
    .sort()
    .slice(0, 20);
  return { id, name, kind: entity.kind, aliases, roles, ...(speaksFor === undefined ? {} : { speaksFor }) };
}

/** What whoever runs the program calls it, else the fullest name of a person; for others the fullest label. */
function nameOf(entity: Entity): string {
  if (entity.toldName !== null) return entity.toldName;
  if (entity.name === null) return entity.label;
  let best = entity.name.text;
  for (const alias of [...entity.aliases].sort()) {
    const words = alias.split(' ');
    if (fullness(parsePersonName(words)) > fullness(parsePersonName(best.split(' ')))) best = alias;
  }
  return best;
}
