import { key, type PersonName } from '../names/person-name.ts';
import type { Entity } from './entity.ts';

const SHORTEST = 5;

const MOST_COMPARED = 100;

/** Persons by the parts of their names, for finding those of nearly one name, and who bears which name where. */
export interface Spellings {
  readonly byPart: Map<string, Entity[]>;
  /** The documents that name somebody in full with a family name. */
  readonly bearers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Looks at the names of all documents before any are joined. */
export function readSpellings(
  named: readonly { readonly id: string; readonly person: { readonly name: PersonName } }[],
): Spellings {
  const bearers = new Map<string, Set<string>>();
  for (const { id, person } of named) {
    if (person.name.given === null) continue;
    const family = solid(person.name.family);
    const documents = bearers.get(family);
    if (documents === undefined) bearers.set(family, new Set([id]));
    else documents.add(id);
  }
  return { byPart: new Map(), bearers };
}

/** Keeps a person by given name and the first letters of the family name. */
export function noteSpelling({ byPart }: Spellings, entity: Entity): void {
  if (entity.name === null) return;
  for (const part of partsOf(entity.name)) {
    const list = byPart.get(part);
    if (list === undefined) byPart.set(part, [entity]);
    else if (list.length < MOST_COMPARED) list.push(entity);
  }
}

function partsOf({ given, family }: PersonName): string[] {
  const start = `start ${solid(family).slice(0, 3)}`;
  return given === null ? [start] : [`given ${solid(given)}`, start];
}

/**
 * The person whose family name another report spells otherwise ("Ilse Wolter", "Ilse Woltar"; "Del Monte", "DelMonte").
 * Given names a letter apart are two people's ("Tim" and "Tom", brothers), and so are family names that one report has
 * side by side. Null where nobody or more than one person comes so near (but for a family name alone that is nearly
 * always one person's), and for a full name beside that of the same report.
 */
export function misspelt(spellings: Spellings, name: PersonName, documentId: string): Entity | null {
  const near = [...new Set(partsOf(name).flatMap((part) => spellings.byPart.get(part) ?? []))].filter(
    (entity) =>
      entity.name !== null &&
      (name.given === null || !entity.documents.has(documentId)) &&
      isSpelling(entity.name, name, spellings),
  );
  const [most, next] = near.sort((a, b) => b.mentions - a.mentions || (a.key < b.key ? -1 : 1));
  if (most === undefined) return null;
  return next === undefined || (name.given === null && most.mentions >= 3 * next.mentions) ? most : null;
}

function isSpelling(a: PersonName, b: PersonName, { bearers }: Spellings): boolean {
  if ((a.gender !== null && b.gender !== null && a.gender !== b.gender) || a.suffix !== b.suffix)
    return false;
  if (a.given === null || b.given === null ? a.given === b.given : !isSameGiven(a.given, b.given))
    return false;
  const [familyA, familyB] = [solid(a.family), solid(b.family)];
  if (familyA === familyB) return true;
  if (!isLetterApart(familyA, familyB)) return false;
  const others = bearers.get(familyB);
  return ![...(bearers.get(familyA) ?? [])].some((id) => others?.has(id));
}

/** Whether given names are equal, or one is the initial of the other. */
function isSameGiven(a: string, b: string): boolean {
  const [givenA, givenB] = [solid(a), solid(b)];
  return givenA === givenB || (Math.min(givenA.length, givenB.length) === 1 && givenA[0] === givenB[0]);
}

function solid(name: string): string {
  return key(name).replace(/[^\p{L}]/gu, '');
}

/** Whether two words of some length, the first letter the same, differ by one letter. */
function isLetterApart(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST || a[0] !== b[0] || Math.abs(a.length - b.length) > 1)
    return false;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(same, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]! <= 1;
}
