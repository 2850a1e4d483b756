import { QUESTIONER } from '../../english/naming-words.ts';
import { honorificGender, isPersonNoun, isTitle } from '../../english/nouns.ts';
import { type Cast, type Entity, entityOf } from '../cast/entity.ts';
import { key, namesAgree, parsePersonName } from '../names/person-name.ts';

/** The entity of a label in front of a turn ("MR. RYDER", "Q", "Jane Doe, anchor"); null for an empty one. */
export function labelEntity(cast: Cast, label: string): Entity | null {
  const text = label
    .replace(/[:[\]*_]/gu, ' ')
    .replace(/\(.*?\)/gu, ' ')
    .replace(/,.*$/su, '')
    .trim()
    .slice(0, 80);
  if (text === '' || /^a(?:nswer)?$/iu.test(text)) return null;
  if (QUESTIONER.test(text)) return entityOf(cast, 'label:questioner', 'unnamed', 'questioner');
  const words = text.split(/\s+/u);
  const gender = honorificGender(words[0]!) ?? null;
  while (
    words.length > 1 &&
    (isTitle(words[0]!) || isPersonNoun(words[0]!) || honorificGender(words[0]!) !== undefined)
  )
    words.shift();
  const name = parsePersonName(words.map(titleCase), gender);
  for (const entity of personsOf(cast).get(key(name.family.split(' ').at(-1)!)) ?? []) {
    if (entity.name !== null && namesAgree(entity.name, name)) return entity;
  }
  const entity = entityOf(cast, `label:${key(name.text)}`, 'person', name.text);
  entity.name ??= name;
  entity.gender ??= name.gender;
  return entity;
}

function titleCase(word: string): string {
  return word.length > 2 && word === word.toUpperCase() ? word[0] + word.slice(1).toLowerCase() : word;
}

const indices = new WeakMap<Cast, { readonly size: number; readonly index: Map<string, Entity[]> }>();

function personsOf(cast: Cast): Map<string, Entity[]> {
  const known = indices.get(cast);
  if (known !== undefined && known.size === cast.size) return known.index;
  const index = new Map<string, Entity[]>();
  for (const entity of cast.values()) {
    if (entity.name === null) continue;
    const last = entity.name.family.split(' ').at(-1)!;
    const list = index.get(last);
    if (list === undefined) index.set(last, [entity]);
    else list.push(entity);
  }
  indices.set(cast, { size: cast.size, index });
  return index;
}
