import { isSpokesperson } from '../../english/nouns.ts';
import { countryOfCapital } from '../../english/places.ts';
import type { Attribution } from '../../model/attribution.ts';
import { remember } from '../../model/lists/remember.ts';
import type { Reading } from '../../reading/reading.ts';
import { findHeadlineNames } from '../names/find-headline-names.ts';
import { findNames, type NameMention } from '../names/find-names.ts';
import { findRoles } from '../names/find-roles.ts';
import { withLandmarkPersons } from '../names/landmark-persons.ts';
import { organisationKey, shortForms } from '../names/organisation-key.ts';
import { key, parsePersonName } from '../names/person-name.ts';
import { genderOfRole } from '../names/role.ts';
import { asPerson, isPlainWord, organisationWords, sourceWords } from '../names/single-names.ts';
import { type RunningText, readRunningText } from '../running-text.ts';
import { joinPersons, type LocalPersons, localPersons, nameWords } from './cast-persons.ts';
import { type Cast, type Entity, entityOf } from './entity.ts';

/** A name in a document with the entity that it names. */
export interface LinkedMention extends NameMention {
  readonly entity: Entity;
}

/** One document, read, with its names linked. */
export interface Scene {
  readonly reading: RunningText;
  readonly attributions: readonly Attribution[];
  /** In text order; they do not overlap. */
  readonly mentions: readonly LinkedMention[];
}

const runningText = remember(readRunningText);
const namesIn = remember(findNames);

/** Reads all documents and links their names to one cast. Documents must be in canonical order. */
export function buildCast(
  inputs: readonly { readonly reading: Reading; readonly attributions: readonly Attribution[] }[],
): { readonly cast: Cast; readonly scenes: readonly Scene[] } {
  const cast: Cast = new Map();
  const readings = inputs.map(({ reading }) => runningText(reading));
  const found = withHeadlines(readings);
  const organised = organisationWords(readings, found);
  const sources = readings.map((reading, i) => sourceWords(reading, inputs[i]!.attributions));
  const names = found.map((mentions, i) =>
    withLandmarkPersons(readings[i]!, mentions, sources[i]!).map((mention) =>
      asPerson(readings[i]!, mention, sources[i]!, organised),
    ),
  );
  const families = familyNames(readings, names);
  const locals = readings.map((reading, i) => ({
    id: reading.document.id,
    local: localPersons(reading, names[i]!, (name) => families.has(name)),
  }));
  const persons = joinPersons(cast, locals);
  const organisations = organisationNames(readings, names, locals);
  const scenes = readings.map((reading, i) => {
    const mentions: LinkedMention[] = [];
    for (const mention of names[i]!) {
      const local = locals[i]!.local.of.get(mention);
      const person = local === undefined ? undefined : persons.get(local);
      if (person === undefined && isPlainWord(reading, mention)) continue;
      const entity = person ?? organisationOf(cast, reading, mention, organisations);
      if (sources[i]!.has(mention.core)) entity.sources++;
      mentions.push({ ...mention, kind: entity.kind === 'person' ? 'person' : mention.kind, entity });
    }
    return { reading, attributions: inputs[i]!.attributions, mentions };
  });
  for (const scene of scenes) collectRoles(scene);
  return { cast, scenes };
}

/** The names of every document; those of headlines are known by the running text of all. */
function withHeadlines(readings: readonly RunningText[]): NameMention[][] {
  const body = readings.map((reading) => namesIn(reading));
  const known = new Set<string>();
  for (const [i, reading] of readings.entries()) {
    for (const mention of body[i]!) {
      const words = nameWords(reading, mention);
      if (words.length === 0) continue;
      known.add(key(words.join(' ')));
      if (mention.kind === 'person') known.add(key(words.at(-1)!));
    }
  }
  return readings.map((reading, i) => {
    const head = findHeadlineNames(reading, (name) => known.has(key(name)));
    return [...body[i]!, ...head].sort((a, b) => a.from - b.from);
  });
}

/** The family names of all persons who are named in full somewhere. */
function familyNames(readings: readonly RunningText[], names: readonly NameMention[][]): Set<string> {
  const families = new Set<string>();
  for (const [i, reading] of readings.entries()) {
    for (const mention of names[i]!) {
      if (mention.kind !== 'person') continue;
      const words = nameWords(reading, mention);
      if (words.length > 0) families.add(parsePersonName(words).family);
    }
  }
  return families;
}

/** Short forms of the organisations that the documents name. */
function organisationNames(
  readings: readonly RunningText[],
  names: readonly NameMention[][],
  locals: readonly { readonly local: LocalPersons }[],
): ReadonlyMap<string, string> {
  const keys: string[] = [];
  for (const [i, reading] of readings.entries()) {
    for (const mention of names[i]!) {
      if (locals[i]!.local.of.has(mention)) continue;
      keys.push(organisationKey(nameWords(reading, mention).join(' ')));
    }
  }
  return shortForms(keys);
}

function organisationOf(
  cast: Cast,
  reading: RunningText,
  mention: NameMention,
  shorts: ReadonlyMap<string, string>,
): Entity {
  const text = nameWords(reading, mention)
    .join(' ')
    .replace(/ (?=['’]s?(?: |$))/gu, '');
  const folded = organisationKey(text);
  const country = mention.kind === 'place' ? countryOfCapital(folded) : undefined;
  const name = country ?? shorts.get(folded) ?? folded;
  const kind = mention.kind === 'group' ? 'group' : 'organisation';
  const entity = entityOf(cast, `name:${name}`, kind, text);
  if (country === undefined && isFuller(text, entity.label)) entity.label = text;
  entity.aliases.add(text);
  entity.documents.add(reading.document.id);
  entity.mentions++;
  return entity;
}

function isFuller(a: string, b: string): boolean {
  return a.length > b.length || (a.length === b.length && a < b);
}

/** Gathers the roles beside the names of persons, and for whom a spokesperson speaks. */
function collectRoles(scene: Scene): void {
  const { reading, mentions } = scene;
  for (const [i, mention] of mentions.entries()) {
    if (mention.entity.kind !== 'person') continue;
    for (const role of findRoles(reading, mention)) {
      mention.entity.roles.push(role);
      mention.entity.gender ??= genderOfRole(role);
      if (!isSpokesperson(role.head)) continue;
      const principal = mentionInside(mentions, i, role) ?? mentionBefore(reading, mentions, i, role.from);
      if (principal !== null && principal !== mention.entity) mention.entity.speaksFor ??= principal;
    }
  }
}

/** "Courier [spokeswoman] Jane Doe": the organisation whose name ends where the role begins. */
function mentionBefore(
  reading: RunningText,
  mentions: readonly LinkedMention[],
  near: number,
  first: number,
): Entity | null {
  const before = mentions[near - 1];
  if (before === undefined || before.to !== first || before.entity.kind === 'person') return null;
  return reading.words[before.from]!.block === reading.words[first]?.block ? before.entity : null;
}

function mentionInside(
  mentions: readonly LinkedMention[],
  near: number,
  range: { readonly from: number; readonly to: number },
): Entity | null {
  for (let i = Math.max(0, near - 4); i <= Math.min(mentions.length - 1, near + 4); i++) {
    const mention = mentions[i]!;
    if (i !== near && mention.from >= range.from && mention.to <= range.to) return mention.entity;
  }
  return null;
}
