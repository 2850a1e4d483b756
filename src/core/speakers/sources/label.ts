import { QUESTIONER } from '../../english/naming-words.ts';
import { honorificGender, isPersonNoun, isTitle } from '../../english/nouns.ts';
import type { Document } from '../../model/document.ts';
import { remember } from '../../model/lists/remember.ts';
import { type Cast, type Entity, entityOf } from '../cast/entity.ts';
import { officesOf, personOfLabel } from '../names/label-person.ts';
import { key, namesAgree, parsePersonName } from '../names/person-name.ts';

/** A voice that a tool told apart by number or letter, not by name. */
const NUMBERED_VOICE =
  /^(?:speaker|spk|voice|participant|person|guest|host)[ #-]{0,2}(?:\d{1,3}|\p{Lu}|\?)$/iu;

/** The entity of a label in front of a turn ("MR. RYDER", "Q", "Jane Doe, anchor"); null for an empty one. */
export function labelEntity(cast: Cast, label: string): Entity | null {
  const { words: named, place, isOffice } = personOfLabel(label);
  const suffix = suffixOf(label);
  // Only where labels part two of one name is the suffix more than a habit of the file.
  const told = suffix !== null && namesakesOf(cast).has(key(named)) ? `${named} ${suffix}` : named;
  const offices = officesOf(label);
  const holder = isOffice ? holderOfLabel(cast, offices) : undefined;
  if (holder !== undefined) return holder;
  const text = told.replace(/_/gu, ' ').slice(0, 80).trim();
  if (text === '' || /^a(?:nswer)?$/iu.test(text)) return null;
  if (NUMBERED_VOICE.test(text)) return entityOf(cast, `label:${key(told)}`, 'unnamed', told);
  if (QUESTIONER.test(text)) return entityOf(cast, 'label:questioner', 'unnamed', 'questioner');
  const words = text.split(/\s+/u);
  const gender = honorificGender(words[0]!) ?? null;
  while (
    words.length > 1 &&
    !(isOffice && offices.length > 0) &&
    (isTitle(words[0]!) || isPersonNoun(words[0]!) || honorificGender(words[0]!) !== undefined)
  )
    words.shift();
  const parsed = parsePersonName(words.map(titleCase), gender);
  const name = place === null ? parsed : { ...parsed, text: `${parsed.text} of ${place}` };
  for (const entity of personsOf(cast).get(key(name.family.split(' ').at(-1)!)) ?? []) {
    if (entity.name === null || !namesAgree(entity.name, name) || isOfElsewhere(entity, place)) continue;
    return holds(cast, offices, isOffice, entity);
  }
  const entity = entityOf(cast, `label:${key(name.text)}`, 'person', name.text);
  entity.name ??= name;
  entity.gender ??= name.gender;
  return holds(cast, offices, isOffice, entity);
}

/** "JR." of "TOM OAK, JR.". */
function suffixOf(label: string): string | null {
  const suffix = /,\s*(jr|sr)\b/iu.exec(label)?.[1]?.toLowerCase();
  return suffix === undefined ? null : suffix === 'jr' ? 'Jr.' : 'Sr.';
}

/** The names that labels of a cast give to two by their suffix ("TOM OAK, JR.", "TOM OAK, SR."). */
const namesakesOf = remember((_: Cast) => new Set<string>());

function noteNamesakes(cast: Cast, labels: ReadonlySet<string>): void {
  const suffixes = Map.groupBy(
    [...labels].filter((label) => suffixOf(label) !== null),
    (label) => key(personOfLabel(label).words),
  );
  for (const [name, own] of suffixes) if (new Set(own.map(suffixOf)).size > 1) namesakesOf(cast).add(name);
}

/** Has it known of whoever holds an office and is named with it in one label, before any label tells the office alone. */
export function noteOffices(cast: Cast, { blocks }: Document): void {
  const labels = new Set(blocks.flatMap(({ label }) => (label === undefined ? [] : [label.text])));
  noteNamesakes(cast, labels);
  for (const label of labels)
    if (officesOf(label).length > 0 && !personOfLabel(label).isOffice) labelEntity(cast, label);
}

/** Remembers who holds the offices that a label named together with a person. */
function holds(cast: Cast, offices: readonly string[], isOfficeAlone: boolean, entity: Entity): Entity {
  if (!isOfficeAlone) for (const office of offices) holdersOf(cast).set(office, entity);
  return entity;
}

/** Who holds the office that a label tells alone, in full or, where one person has it, by its noun ("The Minister"). */
function holderOfLabel(cast: Cast, [office]: readonly string[]): Entity | undefined {
  if (office === undefined) return undefined;
  const known = holdersOf(cast);
  const exact = known.get(office);
  if (exact !== undefined) return exact;
  const bearers = new Set(
    [...known].flatMap(([told, one]) => (told.startsWith(`${office} for `) ? [one] : [])),
  );
  return bearers.size === 1 ? [...bearers][0] : undefined;
}

/** Whether a label called an entity a member of another place. */
function isOfElsewhere(entity: Entity, place: string | null): boolean {
  const own = /^label:.* of (.*)$/u.exec(entity.key)?.[1];
  return place !== null && own !== undefined && own !== key(place);
}

function titleCase(word: string): string {
  if (word.length <= 2 || !/\p{Lu}{2}/u.test(word)) return word;
  return word.replace(/(?<=\p{Lu})\p{Lu}+/gu, (capitals) => capitals.toLowerCase());
}

const holders = new WeakMap<Cast, Map<string, Entity>>();

/** Who held the offices that labels of this cast told. */
function holdersOf(cast: Cast): Map<string, Entity> {
  const known = holders.get(cast) ?? new Map<string, Entity>();
  holders.set(cast, known);
  return known;
}

const indices = new WeakMap<Cast, { readonly size: number; readonly index: Map<string, Entity[]> }>();

function personsOf(cast: Cast): Map<string, Entity[]> {
  const known = indices.get(cast);
  if (known !== undefined && known.size === cast.size) return known.index;
  const persons = [...cast.values()].filter(({ name }) => name !== null);
  const index = Map.groupBy(persons, ({ name }) => name!.family.split(' ').at(-1)!);
  indices.set(cast, { size: cast.size, index });
  return index;
}
