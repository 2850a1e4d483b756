import { isPersonNoun } from '../../english/nouns.ts';
import { bestOf } from '../../model/lists/best-of.ts';
import { lowerBound } from '../../model/lists/lower-bound.ts';
import { type Role, roleFit, sameOffice } from '../names/role.ts';
import type { Scene } from './build-cast.ts';
import type { Cast, Entity } from './entity.ts';

const MOST_CANDIDATES = 60;

/** Where each entity of a scene is named, for asking who was named last before a place. */
export interface SceneIndex {
  readonly places: ReadonlyMap<Entity, readonly number[]>;
  /** Persons with roles, in order of first mention. */
  readonly holders: readonly Entity[];
}

export function indexScene(scene: Scene): SceneIndex {
  const mentions = Map.groupBy(scene.mentions, ({ entity }) => entity);
  const places = new Map([...mentions].map(([entity, named]) => [entity, named.map(({ core }) => core)]));
  const holders = [...places.keys()].filter((entity) => entity.kind === 'person');
  return { places, holders };
}

/** Index of the last word before `word` that names an entity; -1 where none does. */
export function lastPlace(index: SceneIndex, entity: Entity, word: number): number {
  const places = index.places.get(entity) ?? [];
  return places[lowerBound(places.length, (index) => places[index]! >= word) - 1] ?? -1;
}

/**
 * The person of the scene whose role a description fits best, the one named last among equals; then the person of
 * the other documents that is the only one to fit well. Null where nobody does.
 */
export function holderOf(
  description: Role,
  at: { readonly index: SceneIndex; readonly word: number; readonly documentId: string; readonly cast: Cast },
): Entity | null {
  const scoreOf = (entity: Entity): number => {
    const fit = bestFit(description, entity);
    if (fit < 2) return 0;
    const last = lastPlace(at.index, entity, at.word);
    const recency = last < 0 ? -0.4 : 0.9 / (1 + (at.word - last) / 60);
    return fit + recency + Math.min(0.5, (at.index.places.get(entity)?.length ?? 0) / 20);
  };
  return (
    bestOf(at.index.holders.slice(0, MOST_CANDIDATES), scoreOf, 0) ?? holderElsewhere(description, at.cast)
  );
}

const REPRESENTS =
  /^(?:spokes(?:man|woman|person)|publicist|lawyer|attorney|counsel|solicitor|barrister|agent|manager|coach)$/u;

/** Whether a noun names one who speaks or acts for others. */
export function isRepresentative(noun: string): boolean {
  return REPRESENTS.test(noun);
}

/**
 * The only person of all documents who speaks or acts for others as a description tells: "the lawyer" is Ada Lind, of
 * whom another report says "a lawyer, Ada Lind,". Other people have lawyers too: where the description tells whose, the
 * words of the role have to name the same.
 */
export function soleHolder(description: Role, owner: Owner, cast: Cast): Entity | null {
  if (!REPRESENTS.test(description.head)) return null;
  const held = persons(cast).filter((entity) =>
    entity.roles.slice(0, 200).some((role) => sameOffice(description, role)),
  );
  if (held.length !== 1) return null;
  const fits = held[0]!.roles.some(
    (role) =>
      sameOffice(description, role) &&
      (owner === 'nobody'
        ? [...role.modifiers].every((word) => description.modifiers.has(word))
        : owner !== 'somebody' && (isOwnedBy(role, owner) || isOfNobodyNamed(role))),
  );
  return fits ? held[0]! : null;
}

/** Whom a description says that somebody belongs to; `somebody` is one who is not known. */
type Owner = Entity | 'somebody' | 'nobody';

/** Whether the words of a role name its owner: "the lawyer for Karl Brandt". */
function isOwnedBy({ modifiers }: Role, { name, label }: Entity): boolean {
  const words = name === null ? label.toLowerCase().split(' ') : name.family.split(' ');
  return words.every((word) => modifiers.has(word));
}

/** Whether nobody is named in a role but by what he or she is: "the star’s agent". */
function isOfNobodyNamed({ modifiers }: Role): boolean {
  return modifiers.size > 0 && [...modifiers].every((word) => isPersonNoun(word));
}

function bestFit(description: Role, entity: Entity): number {
  return Math.max(0, ...entity.roles.slice(0, 200).map((role) => roleFit(description, role)));
}

function holderElsewhere(description: Role, cast: Cast): Entity | null {
  if (description.modifiers.size === 0) return null;
  let best: Entity | null = null;
  let bestFitSoFar = 3;
  for (const entity of persons(cast)) {
    const fit = bestFit(description, entity);
    if (fit === bestFitSoFar && best !== null && entity.mentions <= best.mentions) continue;
    if (fit >= bestFitSoFar) {
      best = entity;
      bestFitSoFar = fit;
    }
  }
  return best;
}

const lists = new WeakMap<Cast, Entity[]>();

function persons(cast: Cast): Entity[] {
  const known = lists.get(cast);
  if (known !== undefined) return known;
  const list = [...cast.values()].filter((e) => e.kind === 'person' && e.roles.length > 0).slice(0, 400);
  lists.set(cast, list);
  return list;
}
