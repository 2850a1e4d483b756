import { type Chain, heaviestChain, heaviestWeight, type Tie } from './heaviest-chain.ts';
import { keptOrder } from './kept-order.ts';
import { bagsOf, sentenceTies, weightOf } from './sentence-ties.ts';
import { type Told, told } from './shared-names.ts';
import { namedWords, type TellingText } from './telling-text.ts';
import { type Ordered, wordChain } from './word-chain.ts';

/** What two texts tell alike, and in what order. `longer` and `shorter` are by the weight of their telling words. */
export interface SpunPair {
  readonly longer: TellingText;
  readonly shorter: TellingText;
  /** The heaviest chain of sentences; rows are sentences of `shorter`. */
  readonly sentences: Chain;
  /** How many sentences of `shorter` have a partner, and how often two of these keep the order of their partners. */
  readonly partnered: number;
  readonly keptOrder: number;
  /** Weights of chains, by what they run through: as the texts stand, and with the sentences of one turned round. */
  readonly sentenceChain: Ordered;
  readonly wordChain: Ordered;
  readonly nameChain: Ordered;
  /** Of what kinds the shorter text has how much, and how much of it the longer one has as well. */
  readonly names: Told;
  readonly numbers: Told;
}

/** Weaker ties make no partner of a sentence. */
export const PARTNER = 0.15;
/** A sentence with less weight in telling words is none that is asked for. */
const SCRAP = 4;

/** Lays two texts side by side. */
export function toSpunPair(longer: TellingText, shorter: TellingText): SpunPair {
  const ties = sentenceTies(longer, shorter);
  const width = longer.sentences.length;
  const sentences = heaviestChain(ties, width);
  const asked = Math.max(1, bagsOf(shorter).filter((bag) => weightOf(bag) > SCRAP).length);
  const partners = ties.map(partnerOf).filter((at) => at >= 0);
  return {
    longer,
    shorter,
    sentences,
    partnered: partners.length / asked,
    keptOrder: keptOrder(partners, width),
    sentenceChain: {
      forth: sentences.weight,
      back: heaviestWeight(ties.toReversed(), width),
      most: asked,
    },
    wordChain: wordChain(longer.words, shorter.words),
    nameChain: wordChain(namedWords(longer), namedWords(shorter)),
    names: told(longer, shorter, 'name'),
    numbers: told(longer, shorter, 'number'),
  };
}

/** The likest sentence, −1 where none is like. */
function partnerOf(ties: readonly Tie[]): number {
  let best: Tie = { at: -1, weight: PARTNER };
  for (const tie of ties) if (tie.weight > best.weight) best = tie;
  return best.at;
}
