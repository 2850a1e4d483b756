import { chanceOf, type FeatureWeights } from '../../learning/linear-model.ts';
import type { Span } from '../../model/span.ts';
import { sharedNames } from './shared-names.ts';
import { spunMeasures } from './spun-measures.ts';
import { PARTNER, type SpunPair, toSpunPair } from './spun-pair.ts';
import { namedWords, type TellingText, withoutPassages } from './telling-text.ts';
import { chainedShare } from './word-chain.ts';

/** A sentence of each of two texts that tell the same. */
interface SentencePair {
  readonly a: Span;
  readonly b: Span;
  readonly weight: number;
}

/** How likely one of two texts is the other in other words, with what shows it. */
export interface SpunLikeness {
  readonly score: number;
  /** Sentences that tell the same, in the order of both. */
  readonly sentences: readonly SentencePair[];
  /** A plain sentence. */
  readonly reason: string;
}

/** Two texts, with the passages of each, in order, that stand in the other word for word. */
export interface TellingPair {
  readonly a: TellingText;
  readonly b: TellingText;
  readonly sharedA: readonly Span[];
  readonly sharedB: readonly Span[];
}

/** With less of the lighter text's names in the other no text is asked for: the cheap test, before order is looked at. */
const FEWEST_NAMES = 0.5;
/** With less of its names and numbers in one order in both, neither. */
const FEWEST_IN_ORDER = 0.3;
/** Fewer sentences have no order to speak of. */
const FEWEST_SENTENCES = 4;

/**
 * Whether one text is a spun copy of another, or both of a third: whoever replaces every content word keeps the names,
 * the numbers and the order of what is told, which independent reports of one event do not have in common. Null where
 * names alone rule it out. Symmetrical but for texts of one weight.
 */
export function spunLikeness(texts: TellingPair, weights: FeatureWeights): SpunLikeness | null {
  const pair = likelyPair(texts);
  if (pair === null) return null;
  const score = chanceOf(weights, spunMeasures(pair));
  const { a, b } = texts;
  const isAShorter = lighter(texts) === a;
  const links = pair.sentences.links.filter(({ weight }) => weight >= PARTNER);
  return {
    score,
    sentences: links.map(({ row, at, weight }) => ({
      a: a.sentences[isAShorter ? row : at]!,
      b: b.sentences[isAShorter ? at : row]!,
      weight,
    })),
    reason: explain(links.length, pair),
  };
}

/** Two texts side by side, without what both carry word for word; null where their names alone keep them apart. */
export function likelyPair(texts: TellingPair): SpunPair | null {
  const { a, b } = texts;
  if (Math.min(a.sentences.length, b.sentences.length) < FEWEST_SENTENCES) return null;
  const shorter = lighter(texts);
  const longer = shorter === a ? b : a;
  if (sharedNames(longer, shorter) < FEWEST_NAMES) return null;
  if (chainedShare(namedWords(longer), namedWords(shorter)) < FEWEST_IN_ORDER) return null;
  const [ownA, ownB] = [withoutPassages(a, texts.sharedA), withoutPassages(b, texts.sharedB)];
  return shorter === a ? toSpunPair(ownB, ownA) : toSpunPair(ownA, ownB);
}

function lighter({ a, b }: TellingPair): TellingText {
  return a.mass < b.mass ? a : b;
}

function explain(partners: number, { shorter, names, numbers }: SpunPair): string {
  const share = ({ shared, all }: SpunPair['names']) => (all === 0 ? 100 : Math.round((100 * shared) / all));
  return `${partners} of the ${shorter.sentences.length} sentences of the shorter text have partners in the other in the same order, in other words, with ${share(names)} % of its names and ${share(numbers)} % of its numbers.`;
}
