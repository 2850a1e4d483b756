import type { Lexicon } from '../language/lexicon.ts';
import { remember } from '../model/lists/remember.ts';
import { stemsOf } from '../reading/content-stems.ts';
import type { Reading } from '../reading/reading.ts';
import type { Token } from '../reading/tokens.ts';
import type { WordRange } from '../reading/word-range.ts';
import type { Background } from './alignment-model.ts';
import { type RelatedStems, relateStems } from './related-stems.ts';

/** One sentence of a report, as stem numbers in order. */
interface IndexedSentence extends WordRange {
  readonly block: number;
  readonly stems: readonly number[];
}

/** One stem in a text: its number and the token that it comes from. */
interface Place {
  readonly stem: number;
  readonly token: number;
}

/** The stems and sentences of a report's blocks, over their tokens. */
export interface IndexedText {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  /** Every stem of the text in order. */
  readonly places: readonly Place[];
  readonly sentences: readonly IndexedSentence[];
}

/** The texts of one event over one numbering of stems, with each stem's weight. */
export interface EventText {
  readonly texts: ReadonlyMap<string, IndexedText>;
  /** Weight by stem number, 0 to 1: rarity in the language times rarity in the event. */
  readonly weights: Float64Array;
  /** 1 for a stem that stands for a name in this event, 2 for a number, else 0. */
  readonly kinds: Uint8Array;
  /** How far one stem may stand for another. */
  readonly related: RelatedStems;
}

export const NAME = 1;
export const NUMBER = 2;

interface Counts {
  readonly numbers: Map<string, number>;
  readonly sentencesWith: number[];
  readonly capitalised: number[];
  readonly lower: number[];
  readonly digits: boolean[];
  /** The first word seen with each stem, in lower case. */
  readonly forms: string[];
}

/** Reads the texts of an event once: tokens, sentences, stem numbers, weights, names. Linear in the length of the texts. */
export function indexEvent(reports: readonly Reading[], background: Background, lexicon: Lexicon): EventText {
  const counts: Counts = {
    numbers: new Map(),
    sentencesWith: [],
    capitalised: [],
    lower: [],
    digits: [],
    forms: [],
  };
  const texts = new Map<string, IndexedText>();
  let sentences = 0;
  for (const reading of reports) {
    const text = indexText(reading, counts);
    texts.set(reading.document.id, text);
    sentences += text.sentences.length;
  }
  return {
    texts,
    weights: weigh(counts, sentences, background),
    kinds: kindsOf(counts),
    related: relateStems(counts.forms, lexicon),
  };
}

function indexText(reading: Reading, counts: Counts): IndexedText {
  const tokens: Token[] = [];
  const places: Place[] = [];
  const sentences: IndexedSentence[] = [];
  for (const block of reading.document.blocks.keys()) {
    for (const sentence of reading.blocks[block]!.sentences) {
      const from = tokens.length;
      const stems: number[] = [];
      for (let i = sentence.from; i < sentence.to; i++) {
        const token = reading.tokens[i]!;
        for (const stem of stemsOf(token)) {
          const number = numberOf(stem, token, stems.length > 0, counts);
          stems.push(number);
          places.push({ stem: number, token: tokens.length });
        }
        tokens.push(token);
      }
      for (const stem of new Set(stems)) counts.sentencesWith[stem]!++;
      sentences.push({ from, to: tokens.length, block, stems });
    }
  }
  return { reading, tokens, places, sentences };
}

function numberOf(stem: string, token: Token, inside: boolean, counts: Counts): number {
  let number = counts.numbers.get(stem);
  if (number === undefined) {
    number = counts.numbers.size;
    counts.numbers.set(stem, number);
    counts.sentencesWith.push(0);
    counts.capitalised.push(0);
    counts.lower.push(0);
    counts.forms.push(token.text.includes('-') ? stem : token.text.toLowerCase());
    counts.digits.push(/^\p{N}/u.test(stem));
  }
  if (/^\p{Ll}/u.test(token.text)) counts.lower[number]!++;
  else if (inside && /^\p{Lu}/u.test(token.text)) counts.capitalised[number]!++;
  return number;
}

/** How rare each stem is in the language, as far as the background knows it. */
const rarityIn = remember((background: Background): ReadonlyMap<string, number> => {
  const rarity = new Map<string, number>();
  for (const [level, stems] of background.levels.entries()) {
    for (const stem of stems.split(' ')) rarity.set(stem, level * background.step);
  }
  return rarity;
});

function weigh(counts: Counts, sentences: number, background: Background): Float64Array {
  const rarity = rarityIn(background);
  const weights = new Float64Array(counts.numbers.size);
  const rarest = Math.log(sentences + 1);
  for (const [stem, number] of counts.numbers) {
    const inLanguage = Math.min(1, (rarity.get(stem) ?? background.unknown) / background.unknown);
    const inEvent = Math.log((sentences + 1) / counts.sentencesWith[number]!) / rarest;
    weights[number] = inLanguage * inEvent;
  }
  return weights;
}

function kindsOf(counts: Counts): Uint8Array {
  const kinds = new Uint8Array(counts.numbers.size);
  for (let i = 0; i < kinds.length; i++) {
    if (counts.digits[i]) kinds[i] = NUMBER;
    else if (counts.capitalised[i]! > counts.lower[i]!) kinds[i] = NAME;
  }
  return kinds;
}
