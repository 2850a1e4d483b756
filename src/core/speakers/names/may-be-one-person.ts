import { foldName, givenNamesAgree } from '../../english/names.ts';
import { LABEL_TITLE, PERSON_SUFFIX } from '../../english/naming-words.ts';

/** Letters that one sound of another script is written with, the longest first; vowels and what only softens are left out. */
const ROMANISED: readonly (readonly [letters: RegExp, sound: string])[] = [
  [/t?s?ch|sh|zh|[ctd]z|ts|[szxc]/gu, 's'],
  [/[kgq]h?|h/gu, 'k'],
  [/[bpfvw]h?/gu, 'b'],
  [/[dt]h?/gu, 't'],
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
  const whole = soundOf(long.join(''));
  if (whole.length >= LEAST_SOUNDS && whole === soundOf(short.join(''))) return true;
  if (!isOneName(long.at(-1)!, short.at(-1)!)) return false;
  return short.length === 1 || givenNamesAgree(long[0]!, short[0]!) || isOneName(long[0]!, short[0]!);
}

/** Sounds of a whole name from which on it is hardly another's. */
const LEAST_SOUNDS = 4;

/** The words of a name in small letters, without titles in front and what follows a family name. */
function partsOf(name: string): string[] {
  const words = name.split(/[\s.]+/u).filter((word) => /\p{L}/u.test(word));
  while (words.length > 1 && LABEL_TITLE.test(words[0]!)) words.shift();
  while (words.length > 1 && PERSON_SUFFIX.test(words.at(-1)!)) words.pop();
  return words.map((word) =>
    foldName(word)
      .toLowerCase()
      .replace(/[^\p{L}]/gu, ''),
  );
}

function isOneName(a: string, b: string): boolean {
  const sound = soundOf(a);
  return a === b || (sound.length > 1 && sound === soundOf(b));
}

function soundOf(name: string): string {
  const sounds = ROMANISED.reduce(
    (left, [letters, sound]) => left.replace(letters, sound.toUpperCase()),
    name,
  );
  return sounds.replace(/(.)\1+/gu, '$1');
}
