import { plainLetters } from '../../model/letters/plain-letters.ts';
import type { Entity } from './entity.ts';

/**
 * The entities that somebody says are one speaker: those that bear a name of one list, each into the one with the name
 * that stands first. They bear all names of the list then, so that a transcript's label is known by any of them.
 */
export function joinAliases(
  entities: ReadonlySet<Entity>,
  aliases: readonly (readonly string[])[],
): [Entity, Entity][] {
  const named = Map.groupBy(entities, ({ label }) => nameKey(label));
  return aliases.flatMap((names) => {
    const bearers = names.flatMap((name) => named.get(nameKey(name)) ?? []);
    const [to, ...others] = new Set(bearers);
    if (to === undefined) return [];
    to.toldName = names[0]!;
    for (const alias of [to.label, ...names]) to.aliases.add(alias);
    return others.map((entity): [Entity, Entity] => [entity, to]);
  });
}

/** A name without its article: "the Harbour Queen" and "Harbour Queen" are one. */
function nameKey(name: string): string {
  return plainLetters(name).replace(/^the /u, '');
}
