import { FUNCTION_WORDS } from '../english/word-classes.ts';
import { plainLetters } from '../model/letters/plain-letters.ts';

/** Words of a wording that are looked at; nobody's words are shared over a longer stretch. */
const MOST_WORDS = 400;

/** What two texts have in common. */
export interface SharedWords {
  /** The most words that both have in a row, letter for letter. */
  readonly run: number;
  /** The share, 0 to 1, of the shorter text's words that the other has in the same order, times the logarithm of their number. */
  readonly inOrder: number;
  /** The share, 0 to 1, of the content words of two texts together that both have. */
  readonly content: number;
}

/** Tells what two texts share. */
export type SharedBy = (a: string, b: string) => SharedWords;

/** Tells what two texts share, and remembers it: reports print one another's words, so that the same two come up again and again. */
export function createSharedWords(): SharedBy {
  const numbers = new Map<string, number>();
  const read = new Map<string, ReadWords>();
  const known = new Map<string, Map<string, SharedWords>>();
  const wordsRead = (text: string): ReadWords => {
    const before = read.get(text);
    if (before !== undefined) return before;
    const words = wordsOf(text);
    const all = Uint32Array.from(words, (word) => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    });
    const content = new Set(all.filter((_, at) => !FUNCTION_WORDS.has(words[at]!)));
    read.set(text, { all, content });
    return { all, content };
  };
  return (a, b) => {
    const own = known.get(a) ?? new Map<string, SharedWords>();
    known.set(a, own);
    const shared = own.get(b) ?? compareRead(wordsRead(a), wordsRead(b));
    own.set(b, shared);
    return shared;
  };
}

/** The words of a text as numbers, each word with its own. */
interface ReadWords {
  readonly all: Uint32Array;
  readonly content: ReadonlySet<number>;
}

/** One pass over the table of two lists of words: of each cell how many words before it are shared in a row, and in order. */
function compareRead(a: ReadWords, b: ReadWords): SharedWords {
  const size = b.all.length + 1;
  let [runs, runsAbove] = [new Uint16Array(size), new Uint16Array(size)];
  let [order, orderAbove] = [new Uint16Array(size), new Uint16Array(size)];
  let run = 0;
  for (const word of a.all) {
    [runs, runsAbove, order, orderAbove] = [runsAbove, runs, orderAbove, order];
    for (let at = 1; at < size; at += 1) {
      const isSame = b.all[at - 1] === word;
      runs[at] = isSame ? runsAbove[at - 1]! + 1 : 0;
      if (runs[at]! > run) run = runs[at]!;
      order[at] = isSame ? orderAbove[at - 1]! + 1 : Math.max(orderAbove[at]!, order[at - 1]!);
    }
  }
  const shorter = Math.max(1, Math.min(a.all.length, b.all.length));
  let both = 0;
  for (const word of a.content) if (b.content.has(word)) both += 1;
  return {
    run,
    inOrder: (order[size - 1]! / shorter) * Math.log(1 + shorter),
    content: both / Math.max(1, a.content.size + b.content.size - both),
  };
}

function wordsOf(text: string): string[] {
  const letters = plainLetters(text.replace(/['’]/gu, ''));
  return letters === '' ? [] : letters.split(' ').slice(0, MOST_WORDS);
}
