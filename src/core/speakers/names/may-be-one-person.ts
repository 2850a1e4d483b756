import { foldName, givenNamesAgree } from '../../english/names.ts';
import { LABEL_TITLE, PERSON_SUFFIX } from '../../english/naming-words.ts';

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
 * Whether two names may be one person's: the one is the end of the other ("Harbour Warden Ada Lind", "Lind"), or their
 * family names sound alike and their given names do not speak against it ("Yevhen Hrytsenko", "Evgeny Gritsenko"; "J. T.
 * Moss Jr.", "John Moss"). Whoever doubts that two are two must accuse neither.
 */
export function mayBeOnePerson(a: string, b: string): boolean {
  const [long, short] = [partsOf(a), partsOf(b)].sort((x, y) => y.length - x.length) as [string[], string[]];
  if (short.length === 0) return false;
  if (long.slice(-short.length).join(' ') === short.join(' ')) return true;
  if (!isOneName(long.at(-1)!, short.at(-1)!, 2)) return false;
  return (
    short.length === 1 || givenNamesAgree(long[0]!, short[0]!) || isOneName(long[0]!, short[0]!, LEAST_SOUNDS)
  );
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
