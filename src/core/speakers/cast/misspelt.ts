import { key, type PersonName } from '../names/person-name.ts';
import type { Entity } from './entity.ts';

const SHORTEST = 5;

const MOST_COMPARED = 100;

/** Persons by the parts of their names, for finding those of nearly one name. */
export type Spellings = Map<string, Entity[]>;

/** Keeps a person by given name, family name and the first letters of the family name. */
export function noteSpelling(spellings: Spellings, entity: Entity): void {
  if (entity.name === null) return;
  for (const part of new Set([...partsOf(entity.name), startOf(entity.name)])) {
    const list = spellings.get(part);
    if (list === undefined) spellings.set(part, [entity]);
    else if (list.length < MOST_COMPARED) list.push(entity);
  }
}

function partsOf({ given, family }: PersonName): string[] {
  return given === null ? [] : [`given ${solid(given)}`, `family ${solid(family)}`];
}

function startOf({ family }: PersonName): string {
  return `start ${solid(family).slice(0, 3)}`;
}

/**
 * The person whose name another report spells otherwise ("Ilse Wolter", "Ilse Woltar"; "Del Monte", "DelMonte"): one
 * part of the name is the same, the other a letter apart, or both are nearly so. Null where nobody or more than one person comes so near (but for
 * a family name alone that is nearly always one person's), and for a full name beside that of the same report.
 */
export function misspelt(spellings: Spellings, name: PersonName, documentId: string): Entity | null {
  const parts = [...partsOf(name), startOf(name)];
  const near = [...new Set(parts.flatMap((part) => spellings.get(part) ?? []))].filter(
    (entity) =>
      entity.name !== null &&
      (name.given === null || !entity.documents.has(documentId)) &&
      isSpelling(entity.name, name),
  );
  const [most, next] = near.sort((a, b) => b.mentions - a.mentions || (a.key < b.key ? -1 : 1));
  if (most === undefined) return null;
  return next === undefined || (name.given === null && most.mentions >= 3 * next.mentions) ? most : null;
}

function isSpelling(a: PersonName, b: PersonName): boolean {
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return false;
  const [familyA, familyB] = [solid(a.family), solid(b.family)];
  if (a.given === null || b.given === null) {
    return a.given !== b.given && (familyA === familyB || isLetterApart(familyA, familyB));
  }
  const [givenA, givenB] = [solid(a.given), solid(b.given)];
  if (givenA === givenB) return familyA === familyB || isLetterApart(familyA, familyB);
  return (
    isLetterApart(givenA, givenB, 3) &&
    (familyA === familyB || (familyA.length > 7 && isLetterApart(familyA, familyB, SHORTEST, 2)))
  );
}

function solid(name: string): string {
  return key(name).replace(/[^\p{L}]/gu, '');
}

/** Whether two words of some length, the first letter the same, differ by at most so many letters. */
function isLetterApart(a: string, b: string, shortest = SHORTEST, most = 1): boolean {
  if (Math.min(a.length, b.length) < shortest || a[0] !== b[0] || Math.abs(a.length - b.length) > most)
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
  return row[b.length]! <= most;
}
