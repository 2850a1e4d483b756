/** Spellings of English and the one letter that stands for their sound, the longest first; X is sh, 0 is th, J is dge. */
const SOUNDS: readonly (readonly [spelling: RegExp, sound: string])[] = [
  [/^(?:kn|gn|pn)/u, 'n'],
  [/^wr/u, 'r'],
  [/^wh/u, 'w'],
  [/^x/u, 's'],
  [/ough(?=t)/u, 'o'],
  [/gh(?=[aeiou])/u, 'g'],
  [/gh/u, ''],
  [/ph/u, 'f'],
  [/sch(?=[aeiou])/u, 'sk'],
  [/t?ch/u, 'X'],
  [/sh|[ts]i(?=o[nu])|ci(?=[ao])|ssu(?=re)/u, 'X'],
  [/th/u, '0'],
  [/dg(?=[eiy])|g(?=[eiy])|j/u, 'J'],
  [/ck|q(?:u)?|c(?![eiy])/u, 'k'],
  [/c(?=[eiy])|z/u, 's'],
  [/x/u, 'ks'],
  [/mb$/u, 'm'],
  [/v/u, 'f'],
  [/d/u, 't'],
  [/b/u, 'p'],
  [/g/u, 'k'],
];

/** The consonants that an English word sounds like, voiced and unvoiced as one; a vowel counts at the beginning alone. */
export function soundKey(word: string): string {
  let key = '';
  let at = 0;
  const letters = word.toLowerCase().replace(/[^a-z]/gu, '');
  while (at < letters.length) {
    const rest = letters.slice(at);
    const match = at === 0 ? firstSound(rest, SOUNDS) : firstSound(rest, INNER);
    key += match.sound;
    at += match.length;
  }
  const first = /^[aeiouy]/u.test(key) ? 'A' : key.charAt(0);
  return (first + key.slice(1).replace(/[aeiouyhw]/gu, '')).replace(/(.)\1+/gu, '$1');
}

const INNER = SOUNDS.filter(([spelling]) => !spelling.source.startsWith('^'));

function firstSound(rest: string, sounds: typeof SOUNDS): { sound: string; length: number } {
  for (const [spelling, sound] of sounds) {
    const match = spelling.exec(rest.slice(0, 6));
    if (match?.index === 0 && match[0].length > 0) return { sound, length: match[0].length };
  }
  return { sound: rest.charAt(0), length: 1 };
}

/** The share of sounds by which two stretches of words differ, 0 for the same, 1 for nothing alike. */
export function soundDistance(a: string, b: string): number {
  const x = soundKey(a);
  const y = soundKey(b);
  return x === '' && y === '' ? 0 : editDistance(x, y) / Math.max(x.length, y.length);
}

export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
