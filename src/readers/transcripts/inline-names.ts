import type { Cue } from '../captions/cue.ts';

/** Share of the captions that must open with a name that comes back. */
const LEAST_SHARE = 0.6;
const LONGEST_NAME = 5;
const NAME = /^\p{Lu}[\p{L}\p{M}.’'-]+$/u;
const LINK = /^(?:\p{Lu}\.|de|da|del|der|den|di|la|le|van|von|bin|al|el|y)$/u;
/** What begins the words behind a name. */
const BEGINS = /^["“‘'(¿¡]?[\p{Lu}\p{N}]/u;

/**
 * Captions that open with a name and no mark behind it, as some programs print them: "[00:00:04] Ada Roe Is it shut?".
 * Two names at least come back, most captions open with one of them, and a sentence begins behind each. Any other
 * captions come back unchanged.
 */
export function withInlineNames(cues: readonly Cue[]): Cue[] {
  const heads = cues.map((cue) => (cue.label === null ? wordsOf(cue.text) : []));
  const groups = new Map<string, string[][]>();
  for (const words of heads) {
    if (words.length < 3 || !NAME.test(words[0]!) || !(NAME.test(words[1]!) || LINK.test(words[1]!)))
      continue;
    const key = `${words[0]} ${words[1]}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [words]);
    else group.push(words);
  }
  const names = new Map<string, string>();
  for (const [key, group] of groups) {
    if (group.length < 2) continue;
    // "Ada Roe I" is shared where each of her turns begins with "I": the name is what a sentence's beginning follows.
    let length = sharedName(group);
    while (length >= 2 && !group.every((words) => BEGINS.test(words[length] ?? ''))) length -= 1;
    if (length >= 2) names.set(key, group[0]!.slice(0, length).join(' '));
  }
  const found = heads.map(([first, second]) => names.get(`${first} ${second}`) ?? null);
  const count = found.filter((name) => name !== null).length;
  if (names.size < 2 || count < cues.length * LEAST_SHARE) return [...cues];
  return cues.map((cue, index) => {
    const name = found[index]!;
    if (name === null) return cue;
    const rest = cue.text.trimStart().split(/\s+/u).slice(name.split(' ').length).join(' ');
    return { ...cue, label: name, turns: true, text: rest };
  });
}

function wordsOf(text: string): string[] {
  return text
    .slice(0, 120)
    .trim()
    .split(/\s+/u)
    .slice(0, LONGEST_NAME + 1);
}

/** How many words all openings share that can be of a name, a sentence's first word behind them left over. */
function sharedName(group: readonly string[][]): number {
  const [first] = group;
  let length = 0;
  while (length < LONGEST_NAME) {
    const word = first![length];
    const isShared = word !== undefined && group.every((words) => words[length] === word);
    if (!isShared || !(NAME.test(word) || LINK.test(word))) break;
    length += 1;
  }
  return length;
}
