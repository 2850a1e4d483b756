import { SMALL_IN_NAMES, TIME_IN_NAMES } from '../../english/naming-words.ts';
import { isSpokesperson } from '../../english/nouns.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { Uttering } from '../relays/resolve-attributions.ts';
import type { Entity } from './entity.ts';
import { joinAliases } from './join-aliases.ts';

type Utterings = readonly ReadonlyMap<Attribution, Uttering>[];

/**
 * Makes one speaker of those whom different reports put in other words: groups and bodies whose words mean the same
 * ("GOP senators", "Senate Republicans"), a spokesperson whom one report names and another does not, and those of whom it
 * is told that they are one. Linear.
 */
export function joinEntities(utterings: Utterings, aliases: readonly (readonly string[])[] = []): Utterings {
  const entities = new Set(
    utterings.flatMap((of) => [...of.values()].flatMap(({ entity, chain }) => [entity, ...chain])),
  );
  const into = new Map([
    ...joinGroups(entities),
    ...joinSpokespeople(entities),
    ...joinAliases(entities, aliases),
  ]);
  if (into.size === 0) return utterings;
  for (const [from, to] of into) absorb(from, to);
  const joined = (entity: Entity): Entity => {
    const other = into.get(entity);
    return other === undefined ? entity : joined(other);
  };
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
  if (to.name === null) for (const alias of [from.label, ...from.aliases]) to.aliases.add(alias);
  for (const id of from.documents) to.documents.add(id);
  to.mentions += from.mentions;
  to.sources += from.sources;
}

/** Groups and organisations by what their words mean; the one named most stands for all. */
function joinGroups(entities: ReadonlySet<Entity>): [Entity, Entity][] {
  const byKey = Map.groupBy([...entities].filter(isBody), ({ label }) => sameWordsKey(label));
  byKey.delete('');
  for (const [short, long] of committeeForms([...byKey.keys()])) {
    byKey.get(long)!.push(...byKey.get(short)!);
    byKey.delete(short);
  }
  return [...byKey.values()].flatMap((list) => {
    const to = list.reduce((a, b) => (isBetter(b, a) ? b : a));
    return list.filter((entity) => entity !== to).map((entity): [Entity, Entity] => [entity, to]);
  });
}

function isBody({ name, kind, key, label }: Entity): boolean {
  if (name !== null || key.startsWith('several:')) return false;
  return (
    kind === 'group' || kind === 'organisation' || (kind === 'unnamed' && /^(?:every|each) /iu.test(label))
  );
}

const PARTY = /\b(?:republican|democrat)\b/u;
const MOST_COMMITTEES = 50;

/** "the committee's Republicans" beside the only fuller form "Republicans of the House Roads Committee". */
function committeeForms(keys: readonly string[]): [short: string, long: string][] {
  const own = keys.filter((key) => PARTY.test(key) && /\bcommittee\b/u.test(key)).slice(0, MOST_COMMITTEES);
  return own.flatMap((short): [string, string][] => {
    const words = short.split(' ');
    const fuller = own.filter((long) => long !== short && holds(long, words));
    const longest = fuller.find((long) => fuller.every((other) => holds(long, other.split(' '))));
    return longest === undefined ? [] : [[short, longest]];
  });
}

function holds(key: string, words: readonly string[]): boolean {
  const held = key.split(' ');
  return words.every((word) => held.includes(word));
}

function isBetter(a: Entity, b: Entity): boolean {
  const plain = Number(isPlainForm(a)) - Number(isPlainForm(b));
  if (plain !== 0) return plain > 0;
  const named = Number(a.key.startsWith('name:')) - Number(b.key.startsWith('name:'));
  return named !== 0 ? named > 0 : a.mentions !== b.mentions ? a.mentions > b.mentions : a.key < b.key;
}

/** Whether a body is called by the plain word and not by a byword for it ("police", not "cops"). */
function isPlainForm({ label }: Entity): boolean {
  return !POLICE.test(label);
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

const SAME: Readonly<Record<string, string>> = {
  gop: 'republican',
  republicans: 'republican',
  democrats: 'democrat',
  democratic: 'democrat',
  dems: 'democrat',
  dem: 'democrat',
  senators: 'senate',
  senator: 'senate',
  congressional: 'congress',
  authorities: 'authority',
  officials: 'official',
  team: 'office',
  staff: 'office',
  panel: 'committee',
};
/** Colloquial names of the police: headlines, and those who speak, have them where the text below says "police". */
const POLICE = /^(?:cops|coppers|bobbies)$/iu;
/** Words that tell nothing beside a party or a house. */
const MEMBERS = /^(?:lawmakers|members|legislators|politicians|colleagues)$/u;

/**
 * The words of a group's or body's name in one form and order, for telling that two names mean one: parties and houses
 * by noun, small words and "members" left out. Empty where fewer than two words are left and the name is no single noun.
 */
function sameWordsKey(label: string): string {
  const words = label
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .replace(/\./gu, '')
    .replace(/\ball (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b/gu, '')
    .replace(TIME_IN_NAMES, '')
    .split(/[^\p{L}\p{N}&-]+/u)
    .filter((word) => word !== '' && !SMALL_IN_NAMES.has(word))
    .map((word) => SAME[word] ?? (POLICE.test(word) ? 'police' : word));
  const telling = words.filter((word) => !MEMBERS.test(word));
  return [...new Set(telling.length > 0 ? telling : words)].sort().join(' ');
}
