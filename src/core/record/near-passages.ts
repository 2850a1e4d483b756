import { FUNCTION_WORDS } from '../english/closed-classes.ts';
import { numberPart } from '../english/numbers.ts';
import { stemOf } from '../english/stem.ts';
import { NEGATORS } from '../english/word-classes.ts';

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

/** The words of a text in small letters, figures among them. */
export function wordsOfText(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/\p{L}+(?:'\p{L}+)?|\p{N}+/gu) ?? []
  );
}

/**
 * The pairs of texts, given as their words, that share most of their telling stems, the likest first. Near linear: texts
 * are looked up by their rarest stems only. Texts of which `areOneOrigin` says that they come from one are no pair.
 */
export function nearPassages(
  texts: readonly (readonly string[])[],
  areOneOrigin: (a: number, b: number) => boolean,
): NearPair[] {
  const { stems, holders, signs } = readStems(texts);
  const weights = Float64Array.from(holders, (own) => Math.log(1 + texts.length / own.length));
  const masses = Float64Array.from(stems, (own) => massOf(own, weights));
  const shared = new Float64Array(texts.length);
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
    for (const a of touched) {
      const most = 2 * (shared[a]! + rest);
      shared[a] = 0;
      const least = LEAST_LIKENESS * (masses[a]! + masses[b]!);
      if (most < least) continue;
      const fewest = Math.min(stems[a]!.length, stems[b]!.length);
      if (fewest < LEAST_STEMS) continue;
      if (areOneOrigin(a, b)) continue;
      const own = stems[b]!;
      let mass = 0;
      for (const stem of stems[a]!) if (own.includes(stem)) mass += weights[stem]!;
      if (2 * mass < least) continue;
      const likeness = (2 * mass) / (masses[a]! + masses[b]!);
      if (fewest === LEAST_STEMS && likeness < LIKENESS_OF_FEW) continue;
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

function readStems(texts: readonly (readonly string[])[]): ReadTexts {
  const numbers = new Map<string, number>();
  const known = new Map<string, number>();
  const holders: number[][] = [];
  const signs: string[] = [];
  const stems = texts.map((text, at) => {
    const own: number[] = [];
    const told: string[] = [];
    let isDenied = false;
    for (const word of text) {
      let stem = known.get(word);
      if (stem === undefined) {
        stem = signOf(word) ?? numberOf(stemOf(word), numbers);
        known.set(word, stem);
      }
      if (stem === FIGURE) told.push(word);
      if (stem === NEGATION) isDenied = !isDenied;
      if (stem < 0) continue;
      if (isDenied) told.push(`not ${stem}`);
      isDenied = false;
      const holding = holders[stem] ?? [];
      holders[stem] = holding;
      if (holding.at(-1) === at) continue;
      holding.push(at);
      own.push(stem);
    }
    if (isDenied) told.push('not');
    signs.push(told.length === 0 ? '' : told.sort().join(' '));
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
