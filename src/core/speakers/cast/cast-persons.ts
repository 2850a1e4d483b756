import { foldName, givenNamesAgree, isGivenName } from '../../english/names.ts';
import { KIN } from '../../english/naming-words.ts';
import { bestOf } from '../../model/lists/best-of.ts';
import { lowerBound } from '../../model/lists/lower-bound.ts';
import type { NameMention } from '../names/find-names.ts';
import { fullness, key, namesAgree, type PersonName, parsePersonName } from '../names/person-name.ts';
import type { RunningText } from '../running-text.ts';
import { type Cast, type Entity, entityOf } from './entity.ts';
import { misspelt, noteSpelling, readSpellings } from './misspelt.ts';

/** A person as one document names them, before documents are joined. */
export interface LocalPerson {
  name: PersonName;
  readonly mentions: NameMention[];
  readonly forms: Set<string>;
  /** Named by full name; else by family name alone. */
  full: boolean;
}

/** Which person a mention names inside its document. */
export type LocalPersons = { readonly persons: LocalPerson[]; readonly of: Map<NameMention, LocalPerson> };

/** The words of a mention's name, without titles; a nickname keeps its marks. */
export function nameWords({ document, words }: RunningText, mention: NameMention): string[] {
  return words
    .slice(mention.core, mention.to)
    .filter((word) => word.kind === 'word')
    .map(({ start, end, text }) => {
      if (mention.to - mention.core < 4) return text;
      const opens = OPENING.test(document.text.slice(Math.max(0, start - 2), start));
      const closes = CLOSING.test(document.text.slice(end, end + 2));
      return document.text.slice(start - Number(opens), end + Number(closes));
    });
}

const OPENING = /\s["“”„‘’']$/u;
const CLOSING = /^["“”‘’']\s/u;

/** Of more persons with one name the first are known again: a text that names ever others stays linear. */
const MOST_BEARERS = 200;

/** Groups the mentions of persons in one document: full names first, then family and given names alone. */
export function localPersons(
  reading: RunningText,
  mentions: readonly NameMention[],
  isFamily: (name: string) => boolean,
): LocalPersons {
  const persons: LocalPerson[] = [];
  const byWord = new Map<string, LocalPerson[]>();
  const of = new Map<NameMention, LocalPerson>();
  const single: NameMention[] = [];
  for (const mention of mentions) {
    if (mention.kind !== 'person') {
      if (mention.kind === 'unknown' && mention.to - mention.core === 1) single.push(mention);
      continue;
    }
    const words = nameWords(reading, mention);
    const name = words.length === 0 ? null : parsePersonName(words, mention.gender);
    if (name === null) continue;
    if (name.given === null) {
      single.push(mention);
      continue;
    }
    const known = (byWord.get(name.family) ?? []).find((person) => namesAgree(person.name, name));
    const person = known ?? create(persons, byWord, name);
    if (fullness(name) > fullness(person.name))
      person.name = { ...name, gender: name.gender ?? person.name.gender };
    attach(person, mention, name, of);
  }
  for (const mention of single) {
    const kin = kinName(reading, mention, mentions) ?? coupleName(reading, mention, mentions);
    if (kin === null) continue;
    const known = (byWord.get(kin.family) ?? []).find((person) => namesAgree(person.name, kin));
    attach(known ?? create(persons, byWord, kin), mention, kin, of);
  }
  for (const mention of single)
    if (!of.has(mention)) linkSingle(reading, mention, { persons, byWord, of }, isFamily);
  return { persons, of };
}

/** "Lind’s son, Karl": who is named by given name alone beside a relative bears the relative's family name. */
function kinName(
  reading: RunningText,
  mention: NameMention,
  mentions: readonly NameMention[],
): PersonName | null {
  const { words } = reading;
  const text = nameWords(reading, mention).join(' ');
  let at = mention.from - 1;
  if (words[at]?.text === ',') at--;
  if (!isGivenName(text) || !KIN.test(words[at]?.lower ?? '') || !/^['’]s?$/u.test(words[at - 1]?.text ?? ''))
    return null;
  const owner = mentions[lowerBound(mentions.length, (index) => mentions[index]!.to > at - 1) - 1];
  const family =
    owner?.to === at - 1 && owner.kind !== 'organisation' ? nameWords(reading, owner).at(-1) : undefined;
  return family === undefined ? null : parsePersonName([text, family]);
}

/** "Ada and Karl Lind": the given name alone is that of somebody with the family name beside it. */
function coupleName(
  reading: RunningText,
  mention: NameMention,
  mentions: readonly NameMention[],
): PersonName | null {
  const text = nameWords(reading, mention).join(' ');
  if (!isGivenName(text) || reading.words[mention.to]?.lower !== 'and') return null;
  const other = mentions[lowerBound(mentions.length, (index) => mentions[index]!.from > mention.to)];
  if (other?.core !== mention.to + 1 || other.kind !== 'person') return null;
  const words = nameWords(reading, other);
  return words.length > 1 ? parsePersonName([text, words.at(-1)!]) : null;
}

function create(persons: LocalPerson[], byWord: Map<string, LocalPerson[]>, name: PersonName): LocalPerson {
  const person: LocalPerson = { name, mentions: [], forms: new Set(), full: name.given !== null };
  persons.push(person);
  const parts = [name.family, ...name.family.split(' ').slice(-1)];
  if (name.given !== null) parts.push(key(name.given));
  for (const middle of name.middle) if (!isGivenName(middle) && middle.length > 2) parts.push(key(middle));
  const two = key(name.text).split(' ').slice(1).join(' ');
  for (const part of new Set([...parts, two])) {
    if (part === '') continue;
    const list = byWord.get(part);
    if (list === undefined) byWord.set(part, [person]);
    else if (list.length < MOST_BEARERS) list.push(person);
  }
  return person;
}

function attach(person: LocalPerson, mention: NameMention, name: PersonName, of: LocalPersons['of']): void {
  person.mentions.push(mention);
  person.forms.add(name.text);
  of.set(mention, person);
}

/** Links a family name, or a given name alone, to a person of the document; a titled one may make a new person. */
function linkSingle(
  reading: RunningText,
  mention: NameMention,
  local: { persons: LocalPerson[]; byWord: Map<string, LocalPerson[]>; of: LocalPersons['of'] },
  isFamily: (name: string) => boolean,
): void {
  const words = nameWords(reading, mention);
  if (words.length === 0) return;
  const name = parsePersonName(words, mention.gender);
  const family = key(words.join(' '));
  const bearers = (local.byWord.get(name.family) ?? local.byWord.get(family) ?? []).filter(
    (person) =>
      (name.gender === null || person.name.gender === null || person.name.gender === name.gender) &&
      (name.suffix === null || person.name.suffix === name.suffix),
  );
  const alike = bearers.filter((person) => name.gender !== null && person.name.gender === name.gender);
  const candidates = alike.length > 0 ? alike : bearers;
  const named = candidates.filter(
    (person) => person.name.family === name.family || person.name.family.endsWith(` ${name.family}`),
  );
  const isGiven = !isFamily(family) && isGivenName(name.text);
  const byGiven = candidates.filter(
    (person) => isGiven || isSuffix(person, family) || (!isFamily(family) && isGivenNameOf(person, family)),
  );
  const person = nearest(named.length > 0 ? named : byGiven, mention);
  if (person !== null) {
    attach(person, mention, name, local.of);
    if (name.gender !== null && person.name.gender === null)
      person.name = { ...person.name, gender: name.gender };
    return;
  }
  if (mention.kind === 'person' || isFamily(family))
    attach(create(local.persons, local.byWord, name), mention, name, local.of);
}

/** Whether a form of several words ends a person's name ("Peña Nieto"). */
function isSuffix(person: LocalPerson, form: string): boolean {
  return form.includes(' ') && key(person.name.text).endsWith(` ${form}`);
}

/** Whether a word is the given name of a person whose full name the text tells, be it one that no list of names knows. */
function isGivenNameOf({ name }: LocalPerson, word: string): boolean {
  return name.given !== null && key(name.given) === word;
}

/**
 * Of several persons with one family name, the one that the bare name stands for: without a suffix, and most named
 * so far; the earlier one on a tie.
 */
function nearest(candidates: readonly LocalPerson[], mention: NameMention): LocalPerson | null {
  return bestOf(candidates, ({ mentions, name, full }) => {
    const before = mentions.filter((m) => m.from < mention.from).length;
    return Math.min(before, 20) + (name.suffix === null ? 2 : 0) - (full ? 0 : 1);
  });
}

/** Joins the persons of several documents into entities, given in canonical document order. */
export function joinPersons(
  cast: Cast,
  documents: readonly { readonly id: string; readonly local: LocalPersons }[],
): Map<LocalPerson, Entity> {
  const entities = new Map<LocalPerson, Entity>();
  const byFamily = new Map<string, Entity[]>();
  const all = documents.flatMap(({ id, local }) => local.persons.map((person) => ({ id, person })));
  const spellings = readSpellings(all);
  const order = all
    .filter(({ person }) => person.mentions.length > 0)
    .sort((a, b) => fullness(b.person.name) - fullness(a.person.name));
  for (const { id, person } of order) {
    const last = person.name.family.split(' ').at(-1)!;
    const agreeing = (byFamily.get(last) ?? []).filter(
      (e) => e.name !== null && namesAgree(e.name, person.name),
    );
    const known = bestOf(agreeing, ({ mentions }) => mentions);
    const entity =
      known ??
      givenOnly(byFamily, person) ??
      misspelt(spellings, person.name, id) ??
      createEntity(cast, byFamily, person, last);
    entities.set(person, entity);
    if (entity.mentions === 0) noteSpelling(spellings, entity);
    absorb(entity, person, id);
  }
  return entities;
}

/** A person known in one report by given name alone ("Hillary") and in others by the full name. */
function givenOnly(byFamily: Map<string, Entity[]>, person: LocalPerson): Entity | null {
  if (person.name.given !== null) return null;
  const alone = key(person.name.text);
  const isAgreeing = isGivenName(person.name.text)
    ? (given: string) => givenNamesAgree(given, alone)
    : (given: string) => key(given) === alone;
  const matches: Entity[] = [];
  for (const entities of byFamily.values()) {
    for (const entity of entities) {
      const given = entity.name?.given;
      if (given !== null && given !== undefined && isAgreeing(given)) matches.push(entity);
    }
  }
  return matches.length === 1 ? matches[0]! : null;
}

function createEntity(
  cast: Cast,
  byFamily: Map<string, Entity[]>,
  person: LocalPerson,
  last: string,
): Entity {
  let name = `person:${foldName(person.name.text).toLowerCase()}`;
  while (cast.has(name)) name += '+';
  const entity = entityOf(cast, name, 'person', person.name.text);
  entity.name = person.name;
  const list = byFamily.get(last);
  if (list === undefined) byFamily.set(last, [entity]);
  else if (list.length < MOST_BEARERS) list.push(entity);
  return entity;
}

function absorb(entity: Entity, person: LocalPerson, documentId: string): void {
  entity.gender ??= person.name.gender;
  if (entity.name !== null && entity.name.gender === null && person.name.gender !== null) {
    entity.name = { ...entity.name, gender: person.name.gender };
  }
  for (const form of person.forms) entity.aliases.add(form);
  entity.documents.add(documentId);
  entity.mentions += person.mentions.length;
}
