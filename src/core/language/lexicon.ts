/** How two words are related in meaning; `family` is derivation ("commit", "commitment"). */
type WordRelation = 'synonym' | 'family' | 'antonym';

/** Which words mean the same or the opposite. Words are lower-case lemmas. */
export interface Lexicon {
  /** How two words are related; null where the lexicon knows nothing of them or they are not related. */
  relationOf(a: string, b: string): WordRelation | null;
  /** Whether the lexicon holds the word at all. */
  has(word: string): boolean;
  /** A word's number, for asking often; -1 for a word that the lexicon lacks. */
  idOf(word: string): number;
  /** As `relationOf`, of two numbers that `idOf` gave. */
  relationOfIds(x: number, y: number): WordRelation | null;
}

interface Groups {
  /** Where the groups of word i begin in `members`; one longer than the number of words. */
  readonly starts: Int32Array;
  /** Group numbers, ascending inside one word. */
  readonly members: Int32Array;
}

/** A lexicon that knows no word; for callers without the WordNet table. */
export const EMPTY_LEXICON: Lexicon = {
  relationOf: () => null,
  has: () => false,
  idOf: () => -1,
  relationOfIds: () => null,
};

/**
 * Reads the table that `train/synonyms.ts` writes. Five lines: a title; the words, by single spaces; groups of
 * synonyms; pairs of antonyms; pairs of derivationally related words. Groups are word numbers in base 36, by single
 * spaces, groups by commas. Throws RangeError on anything else. Source: WordNet 3.0 (Fellbaum 1998).
 */
export function createLexicon(table: string): Lexicon {
  const [title, words, synonyms, antonyms, families, end] = table.split('\n');
  if (
    !title?.startsWith('hearsay-lexicon 1') ||
    words === undefined ||
    synonyms === undefined ||
    antonyms === undefined ||
    families === undefined
  ) {
    throw new RangeError(`not a lexicon of version 1: ${JSON.stringify(table.slice(0, 40))}`);
  }
  if (end !== '') throw new RangeError('a lexicon ends with its fifth line');
  const ids = new Map<string, number>();
  for (const word of words.split(' ')) ids.set(word, ids.size);
  const sameSense = readGroups(synonyms, ids.size);
  const sameFamily = readGroups(families, ids.size);
  const opposite = readGroups(antonyms, ids.size);
  const idOf = (word: string) => ids.get(word) ?? -1;
  const relationOfIds = (x: number, y: number) => {
    if (x < 0 || y < 0 || x === y) return null;
    if (shareGroup(opposite, x, y)) return 'antonym';
    if (shareGroup(sameSense, x, y)) return 'synonym';
    return shareGroup(sameFamily, x, y) ? 'family' : null;
  };
  return {
    has: (word) => ids.has(word),
    relationOf: (a, b) => relationOfIds(idOf(a), idOf(b)),
    idOf,
    relationOfIds,
  };
}

/** Turns comma-separated groups of base-36 word numbers into a table from word to groups, in linear time. */
function readGroups(line: string, words: number): Groups {
  if (/[^0-9a-z ,]/.test(line)) throw new RangeError('a lexicon has word numbers in base 36 only');
  const most = (line.length >> 1) + 1;
  const flat = new Int32Array(most);
  const groupOf = new Int32Array(most);
  const starts = new Int32Array(words + 1);
  let size = 0;
  let value = 0;
  let group = 0;
  for (let i = 0; i <= line.length; i++) {
    const code = i < line.length ? line.charCodeAt(i) : 44;
    if (code !== 32 && code !== 44) {
      value = value * 36 + (code >= 97 ? code - 87 : code - 48);
      continue;
    }
    if (value >= words) throw new RangeError(`a lexicon of ${words} words has no word ${value}`);
    flat[size] = value;
    groupOf[size++] = group;
    starts[value + 1] = starts[value + 1]! + 1;
    value = 0;
    if (code === 44) group++;
  }
  for (let i = 0; i < words; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice();
  const members = new Int32Array(size);
  for (let i = 0; i < size; i++) members[next[flat[i]!]!++] = groupOf[i]!;
  return { starts, members };
}

function shareGroup(groups: Groups, x: number, y: number): boolean {
  let i = groups.starts[x]!;
  let j = groups.starts[y]!;
  const endX = groups.starts[x + 1]!;
  const endY = groups.starts[y + 1]!;
  while (i < endX && j < endY) {
    const a = groups.members[i]!;
    const b = groups.members[j]!;
    if (a === b) return true;
    if (a < b) i++;
    else j++;
  }
  return false;
}
