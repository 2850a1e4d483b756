import { lowerBound } from '../../reading/search.ts';
import { type Role, roleFit } from '../names/role.ts';
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
  const places = new Map<Entity, number[]>();
  for (const mention of scene.mentions) {
    const list = places.get(mention.entity);
    if (list === undefined) places.set(mention.entity, [mention.core]);
    else list.push(mention.core);
  }
  const holders = [...places.keys()].filter((entity) => entity.kind === 'person');
  return { places, holders };
}

/** Index of the last word before `word` that names an entity; -1 where none does. */
function lastPlace(index: SceneIndex, entity: Entity, word: number): number {
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
  let best: Entity | null = null;
  let bestScore = 0;
  const near = at.index.holders.slice(0, MOST_CANDIDATES);
  for (const entity of near) {
    const fit = bestFit(description, entity);
    if (fit < 2) continue;
    const last = lastPlace(at.index, entity, at.word);
    const recency = last < 0 ? -0.4 : 0.9 / (1 + (at.word - last) / 60);
    const score = fit + recency + Math.min(0.5, (at.index.places.get(entity)?.length ?? 0) / 20);
    if (score > bestScore) {
      best = entity;
      bestScore = score;
    }
  }
  return best ?? holderElsewhere(description, at.cast);
}

function bestFit(description: Role, entity: Entity): number {
  let best = 0;
  const seen = Math.min(entity.roles.length, 200);
  for (let i = 0; i < seen; i++) best = Math.max(best, roleFit(description, entity.roles[i]!));
  return best;
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
