import { FUNCTION_WORDS } from '../english/closed-classes.ts';
import { numberPart } from '../english/numbers.ts';
import { stemOf } from '../english/stem.ts';
import { NEGATORS } from '../english/word-classes.ts';
import type { PassageWords } from './passage-words.ts';

/** Two texts that share much, by their indexes, the first before the second, and how much: 0 to 1. */
export interface NearPair {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
  /** One denies what the other does not, or has another figure: worth comparing word by word. */
  readonly mayOppose: boolean;
}

/** Stems by which a text is looked up: its rarest. */
const LOOKED_UP = 4;
/** A stem in more texts than this tells too little to look up. */
const COMMON = 40;
const LEAST_LIKENESS = 0.6;
/** A text with fewer telling words is a scrap ("his rivals") that many sentences hold; one with as few must be the likelier. */
const LEAST_STEMS = 3;
const LIKENESS_OF_FEW = 0.9;

/**
 * The pairs of texts, given as their words, that share most of their telling stems, the likest first. Near linear: texts
 * are looked up by their rarest stems only. Texts of which `areOneOrigin` says that they come from one are no pair.
 */
export function nearPassages(
  passages: PassageWords,
  areOneOrigin: (a: number, b: number) => boolean,
): NearPair[] {
  const { texts } = passages;
  const { stems, holders, signs } = readStems(passages);
  const weights = Float64Array.from(holders, (own) => Math.log(1 + texts.length / own.length));
  const masses = Float64Array.from(stems, (own) => massOf(own, weights));
  const shared = new Float64Array(texts.length);
  // Of each stem the last text that was laid beside others and has it, plus one.
  const lastWith = new Int32Array(holders.length);
  const found: NearPair[] = [];
  for (let b = 0; b < texts.length; b += 1) {
    if (stems[b]!.length < LEAST_STEMS) continue;
    const lookedUp = rarest(stems[b]!, holders);
    const touched: number[] = [];
    for (const stem of lookedUp) {
      for (const a of holders[stem]!) {
        if (a >= b) break;
        if (shared[a] === 0) touched.push(a);
        shared[a]! += weights[stem]!;
      }
    }
    // All else that the two can share: what was not looked up.
    const rest = masses[b]! - massOf(lookedUp, weights);
    for (const stem of stems[b]!) lastWith[stem] = b + 1;
    for (const a of touched) {
      const most = 2 * (shared[a]! + rest);
      shared[a] = 0;
      const least = LEAST_LIKENESS * (masses[a]! + masses[b]!);
      if (most < least) continue;
      const fewest = Math.min(stems[a]!.length, stems[b]!.length);
      if (fewest < LEAST_STEMS) continue;
      let mass = 0;
      for (const stem of stems[a]!) if (lastWith[stem] === b + 1) mass += weights[stem]!;
      if (2 * mass < least) continue;
      const likeness = (2 * mass) / (masses[a]! + masses[b]!);
      if (fewest === LEAST_STEMS && likeness < LIKENESS_OF_FEW) continue;
      if (areOneOrigin(a, b)) continue;
      found.push({ a, b, likeness, mayOppose: signs[a] !== signs[b] });
    }
  }
  return found.sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
}

function massOf(stems: readonly number[], weights: Float64Array): number {
  let mass = 0;
  for (const stem of stems) mass += weights[stem]!;
  return mass;
}

function rarest(stems: readonly number[], holders: readonly (readonly number[])[]): number[] {
  const found: number[] = [];
  for (const stem of stems) {
    const count = holders[stem]!.length;
    if (count < 2 || count > COMMON) continue;
    let at = found.length;
    while (at > 0 && isRarer(stem, found[at - 1]!, holders)) at -= 1;
    if (at < LOOKED_UP) found.splice(at, 0, stem);
    if (found.length > LOOKED_UP) found.pop();
  }
  return found;
}

function isRarer(x: number, y: number, holders: readonly (readonly number[])[]): boolean {
  const step = holders[x]!.length - holders[y]!.length;
  return step < 0 || (step === 0 && x < y);
}

interface ReadTexts {
  /** The telling stems of each text, as numbers. */
  readonly stems: readonly (readonly number[])[];
  /** The texts that hold each stem. */
  readonly holders: readonly (readonly number[])[];
  /** What each text denies, and its figures. */
  readonly signs: readonly string[];
}

function readStems({ words, texts }: PassageWords): ReadTexts {
  const numbers = new Map<string, number>();
  const known = Int32Array.from(words, (word) => signOf(word) ?? numberOf(stemOf(word), numbers));
  const holders: number[][] = Array.from(numbers, () => []);
  /** Of each stem the last text that has it. */
  const lastIn = new Int32Array(numbers.size).fill(-1);
  const signs: string[] = [];
  const stems = texts.map((text, at) => {
    const own: number[] = [];
    let told: string[] | null = null;
    let isDenied = false;
    for (const word of text) {
      const stem = known[word]!;
      if (stem === NOTHING) continue;
      if (stem < 0) {
        if (stem === FIGURE) told = [...(told ?? []), words[word]!];
        else isDenied = !isDenied;
        continue;
      }
      if (isDenied) told = [...(told ?? []), `not ${stem}`];
      isDenied = false;
      if (lastIn[stem] === at) continue;
      lastIn[stem] = at;
      holders[stem]!.push(at);
      own.push(stem);
    }
    if (isDenied) told = [...(told ?? []), 'not'];
    signs.push(told === null ? '' : told.sort().join(' '));
    return own;
  });
  return { stems, holders, signs };
}

/** In the place of a stem. */
const NOTHING = -1;
const FIGURE = -2;
const NEGATION = -3;

/** What a word is that counts for no likeness; null for a telling one. */
function signOf(word: string): number | null {
  if (NEGATORS.has(word) || word.endsWith("n't")) return NEGATION;
  if (/^\p{N}/u.test(word) || numberPart(word) !== null) return FIGURE;
  return word.length < 2 || FUNCTION_WORDS.has(word) ? NOTHING : null;
}

function numberOf(stem: string, numbers: Map<string, number>): number {
  const known = numbers.get(stem) ?? numbers.size;
  numbers.set(stem, known);
  return known;
}
