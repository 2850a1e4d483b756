import { foldName, givenNamesAgree, isGivenName } from '../../english/names.ts';
import { LABEL_TITLE, PARTICLE, PERSON_SUFFIX, RELATIVE } from '../../english/naming-words.ts';

/** Letters that one sound of another script is written with, the longest first; vowels and what only softens are left out. */
const ROMANISED: readonly (readonly [letters: RegExp, sound: string])[] = [
  [/t?s?ch|sh|zh/gu, 'X'],
  [/[td]z|ts|[sz]/gu, 'S'],
  [/[kg]h|[hgq]/gu, 'G'],
  [/c?k|c/gu, 'K'],
  [/[vw]/gu, 'V'],
  [/ph|f/gu, 'F'],
  [/dh?/gu, 'D'],
  [/th?/gu, 'T'],
  [/[aeiouyj]/gu, ''],
];

/**
 * Whether two names may be one person's: the one is the end of the other ("Harbour Warden Ada Lind", "Lind") or its given
 * name, or their family names sound alike and their given names do not speak against it ("Yevhen Hrytsenko", "Evgeny Gritsenko"; "J. T.
 * Moss Jr.", "John Moss"), or the family name is kept in a new one ("Kate Bowes-Holt", "Katherine Bowes"). Whoever doubts that two are two must accuse neither.
 */
export function mayBeOnePerson(a: string, b: string): boolean {
  const [long, short] = [partsOf(a), partsOf(b)].sort((x, y) => y.length - x.length) as [string[], string[]];
  if (short.length === 0) return false;
  if (long.slice(-short.length).join(' ') === short.join(' ')) return true;
  if (short.length === 1 && givenNamesAgree(long[0]!, short[0]!)) return true;
  if (keepsFamilyName(a, b) || keepsFamilyName(b, a)) return true;
  if (!isOneName(long.at(-1)!, short.at(-1)!, 2)) return false;
  return (
    short.length === 1 || givenNamesAgree(long[0]!, short[0]!) || isOneName(long[0]!, short[0]!, LEAST_SOUNDS)
  );
}

/**
 * Whether given names that agree stand before family names of which a part of the first's last stands anywhere in the
 * other: who marries or joins two names keeps one of them. In bodies' names nothing but the hyphen would tell that.
 */
function keepsFamilyName(a: string, b: string): boolean {
  const [own, other] = [unitsOf(a), unitsOf(b)];
  if (own.length < 2 || other.length < 2 || !givenNamesAgree(own[0]!, other[0]!)) return false;
  const [family, theirs] = [namesIn(own.slice(-1)), namesIn(other.slice(1))];
  const isPersons =
    isGivenName(own[0]!) || isGivenName(other[0]!) || family.length > 1 || /\p{L}[-‑]\p{L}/u.test(b);
  return isPersons && family.some((name) => theirs.includes(name));
}

/** The words of a name, those that a hyphen joins as one, without titles in front and what follows a family name. */
function unitsOf(name: string): string[] {
  const words = name.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  while (words.length > 1 && LABEL_TITLE.test(words[0]!)) words.shift();
  while (words.length > 1 && PERSON_SUFFIX.test(words.at(-1)!)) words.pop();
  return words;
}

function namesIn(units: readonly string[]): string[] {
  const names = units.flatMap((unit) => unit.split(/[-‑.]/u)).map((name) => foldName(name).toLowerCase());
  return names.filter((name) => name.length > 2 && !PARTICLE.has(name));
}

/**
 * Whether two persons with agreeing given names are one relative of somebody ("a great-niece", "her great-niece"): they may be
 * one who goes by another family name. Whoever holds an office is named by one.
 */
export function mayBeOneRelative(
  a: { readonly name: string; readonly roles: readonly string[] },
  b: { readonly name: string; readonly roles: readonly string[] },
): boolean {
  const [own, other] = [unitsOf(a.name), unitsOf(b.name)];
  if (own.length < 2 || other.length < 2 || Math.min(own[0]!.length, other[0]!.length) < 3) return false;
  const roles = new Set(a.roles.map(foldRole).filter((role) => RELATIVE.test(role)));
  return givenNamesAgree(own[0]!, other[0]!) && b.roles.some((role) => roles.has(foldRole(role)));
}

function foldRole(role: string): string {
  return role
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Sounds from which on a given name is hardly another's ("Tom" and "Tim" have two). */
const LEAST_SOUNDS = 3;

/** The words of a name in small letters, without titles in front and what follows a family name. */
function partsOf(name: string): string[] {
  const words = name.split(/[\s.‑-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  while (words.length > 1 && LABEL_TITLE.test(words[0]!)) words.shift();
  while (words.length > 1 && PERSON_SUFFIX.test(words.at(-1)!)) words.pop();
  return words.map((word) =>
    foldName(word)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
}

function isOneName(a: string, b: string, least: number): boolean {
  const sound = soundOf(a);
  return a === b || (sound.length >= least && sound === soundOf(b));
}

function soundOf(name: string): string {
  const sounds = ROMANISED.reduce((left, [letters, sound]) => left.replace(letters, sound), name);
  return sounds.replace(/(.)\1+/gu, '$1');
}
