import type { Attribution } from '../model/attribution.ts';
import type { Entity } from './entity.ts';
import { isSpokesperson } from './lexicon/role-nouns.ts';
import type { Uttering } from './resolve-attributions.ts';
import { sameWordsKey } from './same-words-key.ts';

type Utterings = readonly ReadonlyMap<Attribution, Uttering>[];

/**
 * Makes one speaker of those whom different reports put in other words: groups and bodies whose words mean the same
 * ("GOP senators", "Senate Republicans"), and a spokesperson whom one report names and another does not. Linear.
 */
export function joinEntities(utterings: Utterings): Utterings {
  const entities = new Set(
    utterings.flatMap((of) => [...of.values()].flatMap(({ entity, chain }) => [entity, ...chain])),
  );
  const into = new Map([...joinGroups(entities), ...joinSpokespeople(entities)]);
  if (into.size === 0) return utterings;
  for (const [from, to] of into) absorb(from, to);
  const joined = (entity: Entity): Entity => into.get(entity) ?? entity;
  return utterings.map(
    (of) =>
      new Map(
        [...of].map(([attribution, uttering]) => [
          attribution,
          {
            ...uttering,
            entity: joined(uttering.entity),
            chain: [...new Set(uttering.chain.map(joined))],
          },
        ]),
      ),
  );
}

function absorb(from: Entity, to: Entity): void {
  for (const alias of [from.label, ...from.aliases]) to.aliases.add(alias);
  for (const id of from.documents) to.documents.add(id);
  to.mentions += from.mentions;
}

/** Groups and organisations by what their words mean; the one named most stands for all. */
function joinGroups(entities: ReadonlySet<Entity>): [Entity, Entity][] {
  const byKey = new Map<string, Entity[]>();
  for (const entity of entities) {
    if (
      entity.name !== null ||
      !/^(?:group|organisation)$/u.test(entity.kind) ||
      /^several:/u.test(entity.key)
    )
      continue;
    const key = sameWordsKey(entity.label);
    if (key === '') continue;
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [entity]);
    else list.push(entity);
  }
  return [...byKey.values()].flatMap((list) => {
    const to = list.reduce((a, b) => (isBetter(b, a) ? b : a));
    return list.filter((entity) => entity !== to).map((entity): [Entity, Entity] => [entity, to]);
  });
}

function isBetter(a: Entity, b: Entity): boolean {
  const named = Number(a.key.startsWith('name:')) - Number(b.key.startsWith('name:'));
  return named !== 0 ? named > 0 : a.mentions !== b.mentions ? a.mentions > b.mentions : a.key < b.key;
}

/** "a Courier spokesman" is Jane Doe where she alone is named as the Courier's, and by other reports. */
function joinSpokespeople(entities: ReadonlySet<Entity>): [Entity, Entity][] {
  const named = new Map<Entity, Entity | null>();
  for (const entity of entities) {
    const { name, speaksFor } = entity;
    if (name !== null && speaksFor !== null) named.set(speaksFor, named.has(speaksFor) ? null : entity);
  }
  return [...entities].flatMap((entity): [Entity, Entity][] => {
    if (entity.name !== null || entity.speaksFor === null) return [];
    if (!isSpokesperson(entity.label.split(' ').at(-1)!.toLowerCase())) return [];
    const person = named.get(entity.speaksFor);
    if (person === undefined || person === null) return [];
    return [...entity.documents].some((id) => person.documents.has(id)) ? [] : [[entity, person]];
  });
}
