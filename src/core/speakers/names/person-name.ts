import { foldName, genderOfGivenName, givenNamesAgree, isGivenName } from '../../english/names.ts';
import { PARTICLE_IN_NAME, PERSON_SUFFIX } from '../../english/naming-words.ts';
import type { Gender } from '../../language/language.ts';

/** A person's name in parts; `given` is null where only the family name stands. */
export interface PersonName {
  readonly given: string | null;
  readonly middle: readonly string[];
  readonly family: string;
  /** "Jr.", "Sr.", "III". */
  readonly suffix: string | null;
  readonly gender: Gender;
  /** As written, without title. */
  readonly text: string;
}

/** Round a nickname. */
const MARKS = /^["“„‘']|["”’']$/gu;

/** Reads the words of a name; `words` is not empty. A single word is a family name. */
export function parsePersonName(words: readonly string[], gender: Gender = null): PersonName {
  const parts = words.map((word) => word.replace(MARKS, ''));
  const last = parts[parts.length - 1]!;
  const suffix = parts.length > 1 && PERSON_SUFFIX.test(last) ? last.replace(/\.$/u, '') : null;
  if (suffix !== null) parts.pop();
  const text = words.join(' ');
  if (parts.length === 1) {
    return { given: null, middle: [], family: key(parts[0]!), suffix, gender, text };
  }
  let family = parts.length - 1;
  while (family > 1 && PARTICLE_IN_NAME.has(parts[family - 1]!.toLowerCase())) family--;
  const startsWithParticle = PARTICLE_IN_NAME.has(parts[0]!.toLowerCase()) && !isGivenName(parts[0]!);
  if (startsWithParticle) family = 0;
  const given = startsWithParticle ? null : parts[0]!;
  return {
    given,
    middle: parts.slice(1, family),
    family: key(parts.slice(family).join(' ')),
    suffix,
    gender: gender ?? (given === null ? null : genderOfName(given, parts.slice(1, family))),
    text,
  };
}

function genderOfName(given: string, middle: readonly string[]): Gender {
  if (/^(?:\p{Lu}\.?)+$/u.test(given) && given.length <= 4) {
    return middle[0] === undefined ? null : genderOfGivenName(middle[0]);
  }
  return genderOfGivenName(given);
}

/** The form of a family name by which it is compared: accents, case, apostrophes and the hyphen of "al-" folded. */
export function key(name: string): string {
  const folded = foldName(name).toLowerCase().replace(/[’']/gu, "'");
  return folded.replace(/(?<=^|\s)(a[ldnrstz]|ash|el)[-‑](?=\p{L})/u, '$1 ');
}

/**
 * Whether two names can be one person's: same family name, given names that agree, no clash of suffix or gender.
 * A missing given name agrees with any.
 */
export function namesAgree(a: PersonName, b: PersonName): boolean {
  if (a.family !== b.family) return isLongerForm(a, b) || isLongerForm(b, a);
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return false;
  if (suffixClashes(a, b)) return false;
  if (a.given === null || b.given === null) return true;
  if (givenNamesAgree(a.given, b.given)) return true;
  return a.middle.some((m) => m === b.given) || b.middle.some((m) => m === a.given);
}

/** Whether `short` is the last words of `long` ("Peña Nieto", "Enrique Peña Nieto"). */
function isLongerForm(long: PersonName, short: PersonName): boolean {
  const a = key(long.text);
  const b = key(short.text);
  return b.includes(' ') && a.length > b.length && a.endsWith(` ${b}`);
}

function suffixClashes(a: PersonName, b: PersonName): boolean {
  if (a.suffix === b.suffix) return false;
  return (a.suffix ?? b.suffix) === 'Jr' || (a.suffix !== null && b.suffix !== null);
}

/** How much of a name is given: the fuller of two forms is the one to show. */
export function fullness(name: PersonName): number {
  return (
    (name.given === null ? 0 : name.given.replace('.', '').length > 1 ? 4 : 2) +
    Math.min(2, name.middle.length) +
    (name.suffix === null ? 0 : 1)
  );
}
