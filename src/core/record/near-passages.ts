import { FUNCTION_WORDS } from '../english/closed-classes.ts';
import { stemOf } from '../english/stem.ts';
import { NEGATORS } from '../english/word-classes.ts';

/** Two texts that share much, by their indexes, the first before the second, and how much: 0 to 1. */
export interface NearPair {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
  /** One has a negation that the other lacks, or another figure: worth comparing word by word. */
  readonly mayOppose: boolean;
}

/** Stems by which a text is looked up: its rarest. */
const LOOKED_UP = 6;
/** A stem in more texts than this tells too little to look up. */
const COMMON = 60;
const LEAST_LIKENESS = 0.6;
/** A text with fewer telling words is a scrap ("his rivals") that many sentences hold. */
const LEAST_STEMS = 4;

/**
 * The pairs of texts that share most of their telling stems, the likest first. Near linear: texts are looked up by their
 * rarest stems only.
 */
export function nearPassages(
  texts: readonly string[],
  mayPair: (a: number, b: number) => boolean,
): NearPair[] {
  const { stems, holders, signs } = readStems(texts);
  const weights = Float64Array.from(holders, (own) => Math.log(1 + texts.length / own.length));
  const masses = stems.map((own) => own.reduce((sum, stem) => sum + weights[stem]!, 0));
  const shared = new Float64Array(texts.length);
  const found: NearPair[] = [];
  for (let b = 0; b < texts.length; b += 1) {
    if (stems[b]!.length < LEAST_STEMS) continue;
    const touched: number[] = [];
    for (const stem of rarest(stems[b]!, holders)) {
      for (const a of holders[stem]!) {
        if (a >= b) break;
        if (stems[a]!.length < LEAST_STEMS) continue;
        if (shared[a] === 0) touched.push(a);
        shared[a]! += weights[stem]!;
      }
    }
    const own = new Set(stems[b]);
    for (const a of touched) {
      // What is shared of the rarest stems bounds what can be shared at all from below.
      const promising = shared[a]! * 4 >= LEAST_LIKENESS * Math.min(masses[a]!, masses[b]!);
      shared[a] = 0;
      if (!promising || !mayPair(a, b)) continue;
      const likeness = (2 * massShared(stems[a]!, own, weights)) / (masses[a]! + masses[b]!);
      if (likeness >= LEAST_LIKENESS) found.push({ a, b, likeness, mayOppose: signs[a] !== signs[b] });
    }
  }
  return found.sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
}

function massShared(stems: readonly number[], other: ReadonlySet<number>, weights: Float64Array): number {
  let mass = 0;
  for (const stem of stems) if (other.has(stem)) mass += weights[stem]!;
  return mass;
}

function rarest(stems: readonly number[], holders: readonly (readonly number[])[]): number[] {
  return stems
    .filter((stem) => holders[stem]!.length > 1 && holders[stem]!.length <= COMMON)
    .sort((x, y) => holders[x]!.length - holders[y]!.length || x - y)
    .slice(0, LOOKED_UP);
}

interface ReadTexts {
  /** The telling stems of each text, as numbers. */
  readonly stems: readonly (readonly number[])[];
  /** The texts that hold each stem. */
  readonly holders: readonly (readonly number[])[];
  /** The negations and figures of each text. */
  readonly signs: readonly string[];
}

function readStems(texts: readonly string[]): ReadTexts {
  const numbers = new Map<string, number>();
  const known = new Map<string, number>();
  const holders: number[][] = [];
  const signs: string[] = [];
  const stems = texts.map((text, at) => {
    const own: number[] = [];
    let negations = 0;
    const figures: string[] = [];
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:['’]\p{L}+)?|\p{N}+/gu)) {
      if (NEGATORS.has(word) || /n['’]t$/u.test(word)) negations += 1;
      if (/^\p{N}/u.test(word)) figures.push(word);
      let stem = known.get(word);
      if (stem === undefined) {
        stem =
          word.length < 2 || !/^\p{L}/u.test(word) || NEGATORS.has(word) || FUNCTION_WORDS.has(word)
            ? -1
            : numberOf(stemOf(word), numbers);
        known.set(word, stem);
      }
      if (stem < 0) continue;
      const holding = holders[stem] ?? [];
      holders[stem] = holding;
      if (holding.at(-1) === at) continue;
      holding.push(at);
      own.push(stem);
    }
    signs.push(`${negations % 2} ${figures.sort().join(' ')}`);
    return own;
  });
  return { stems, holders, signs };
}

function numberOf(stem: string, numbers: Map<string, number>): number {
  const known = numbers.get(stem) ?? numbers.size;
  numbers.set(stem, known);
  return known;
}
