import type { Lexicon } from '../english/lexicon.ts';
import { lemmaOf } from '../english/morphology.ts';

/** How much of a word's weight a related word carries. */
const LEMMA = 1;
const FAMILY = 0.9;
const SYNONYM = 0.7;
const TRUNK = 0.6;
/** Letters that two words must share from the start to count as of one trunk ("colluded", "collusion"). */
const TRUNK_LETTERS = 5;

/** How far one stem may stand for another, 0 to 1, by their numbers. Symmetrical. */
export type RelatedStems = (a: number, b: number) => number;

/** What relatedness can be; a table of answers holds the place in this list, plus one. */
const VALUES = [0, LEMMA, FAMILY, SYNONYM, TRUNK];
/** Up to so many stems the answers stand in a table of their square in bytes; beyond, in a map. */
const TABLE_UP_TO = 4096;

/**
 * Relatedness of the stems of an event from one word form for each: inflections of one lemma, derivations, synonyms,
 * and words of one trunk. Remembers what was asked.
 */
export function relateStems(forms: readonly string[], lexicon: Lexicon): RelatedStems {
  const count = forms.length;
  const lemmas: (string | undefined)[] = new Array(count);
  const lemma = (stem: number): string => {
    lemmas[stem] ??= lemmaOf(forms[stem] ?? '', (word) => lexicon.has(word)).lemma;
    return lemmas[stem];
  };
  const known = count <= TABLE_UP_TO ? createTable(count * count) : new Map<number, number>();
  return (a, b) => {
    const key = a < b ? a * count + b : b * count + a;
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = relatednessOf(lemma(a), lemma(b), lexicon);
    known.set(key, value);
    return value;
  };
}

/** As a map from small numbers to relatedness, in one byte each. */
function createTable(size: number): {
  get(key: number): number | undefined;
  set(key: number, value: number): void;
} {
  const codes = new Uint8Array(size);
  return {
    get: (key) => {
      const code = codes[key]!;
      return code === 0 ? undefined : VALUES[code - 1];
    },
    set: (key, value) => {
      codes[key] = VALUES.indexOf(value) + 1;
    },
  };
}

function relatednessOf(a: string, b: string, lexicon: Lexicon): number {
  if (a === b) return LEMMA;
  const relation = lexicon.relationOf(a, b) ?? lexicon.relationOf(base(a, lexicon), base(b, lexicon));
  if (relation === 'family') return FAMILY;
  if (relation === 'synonym') return SYNONYM;
  if (relation === 'antonym') return 0;
  if (a.length < TRUNK_LETTERS || b.length < TRUNK_LETTERS || /\d/.test(a)) return 0;
  return a.slice(0, TRUNK_LETTERS) === b.slice(0, TRUNK_LETTERS) ? TRUNK : 0;
}

/** The adjective of an adverb in -ly ("quickly": "quick"), else the word. */
function base(word: string, lexicon: Lexicon): string {
  if (!word.endsWith('ly')) return word;
  const trunk = word.slice(0, -2);
  if (lexicon.has(trunk)) return trunk;
  return lexicon.has(`${trunk}le`) ? `${trunk}le` : word;
}
