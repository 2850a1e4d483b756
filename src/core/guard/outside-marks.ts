import { hullOf, type Span } from '../model/span.ts';
import type { Reading } from '../reading/reading.ts';
import type { Token } from '../reading/tokens.ts';
import { wordRange } from '../reading/word-range.ts';
import { type QuotedStretch, wordsOf } from './quoted-stretch.ts';
import { findInRow } from './word-row.ts';
import { indexWords, type WordWeight, weightOf } from './word-weights.ts';

/** Finds where words of a quotation stand outside of any marks; null where they do not. */
export type FindOutside = (own: QuotedStretch, around: readonly string[]) => Span | null;

/** Of a quotation's weight, what a sentence must have to be the same said in the writer's own words. */
const LEAST_TOLD = 0.6;
/** So many words in a row are told from chance; of fewer the sentence around them must be known too. */
const LEAST_WORDS = 3;
/** Fewer words stand in some sentence by chance, if not in a row. */
const LEAST_RETOLD = 6;
/** Of the weight of a sentence, what must stand around a word or two elsewhere to be the same place. */
const LEAST_AROUND = 0.4;

interface PlainWord {
  readonly token: Token;
  readonly word: string;
}

/** The words of a version outside the marks: to be searched, and around each quotation. */
export interface OutsideMarks {
  readonly find: FindOutside;
  /** The words outside the marks of the sentences that a quotation touches. */
  readonly around: (own: QuotedStretch) => string[];
}

export function outsideMarks(
  reading: Reading,
  stretches: readonly QuotedStretch[],
  weight: WordWeight,
): OutsideMarks {
  const { tokens, sentences } = reading;
  const quoted = new Set<number>();
  for (const span of stretches.flatMap(({ spans }) => spans)) {
    const { from, to } = wordRange(tokens, span);
    for (let at = from; at < to; at++) quoted.add(at);
  }
  const plainIn = (from: number, to: number): PlainWord[] =>
    tokens.slice(from, to).flatMap((token, at) => {
      const [word] = quoted.has(from + at) ? [] : wordsOf([token]);
      return word === undefined ? [] : [{ token, word }];
    });
  const told = sentences.map(({ from, to }) => plainIn(from, to));
  const inSentences = indexWords(
    told.map((words) => words.map(({ word }) => word)),
    weight,
  );
  const all = told.flat();
  const placeOf = findInRow(all.map(({ word }) => word));
  const around = ({ spans }: QuotedStretch): string[] => {
    const numbers = new Set(
      spans.flatMap((span) => {
        const { from, to } = wordRange(tokens, span);
        return tokens.slice(from, to).map(({ sentence }) => sentence);
      }),
    );
    return [...numbers].flatMap((number) => (told[number] ?? []).map(({ word }) => word));
  };
  const find: FindOutside = (own, beside) => {
    if (own.words.length < LEAST_WORDS) {
      const [place, share] = bestOf(inSentences.with(beside), (at) => placeIn(told[at]!, own.words) >= 0);
      if (place === null || share < LEAST_AROUND * weightOf(beside, weight)) return null;
      const from = placeIn(told[place]!, own.words);
      return spanOf(told[place]!.slice(from, from + own.words.length));
    }
    const exact = placeOf(own.words);
    if (exact >= 0) return spanOf(all.slice(exact, exact + own.words.length));
    if (own.words.length < LEAST_RETOLD) return null;
    const [place, share] = bestOf(inSentences.with(own.words), () => true);
    return place !== null && share >= LEAST_TOLD * weightOf(own.words, weight) ? spanOf(told[place]!) : null;
  };
  return { find, around };
}

/** The place with the greatest share among those that will do, and its share. */
function bestOf(
  shares: ReadonlyMap<number, number>,
  willDo: (at: number) => boolean,
): [number | null, number] {
  let best: number | null = null;
  let most = 0;
  for (const [at, share] of shares)
    if ((share > most || (share === most && best !== null && at < best)) && willDo(at))
      [best, most] = [at, share];
  return [best, most];
}

/** Where in a sentence some words stand in a row; -1 where they do not. */
function placeIn(sentence: readonly PlainWord[], words: readonly string[]): number {
  return sentence.findIndex((_, at) => words.every((word, more) => sentence[at + more]?.word === word));
}

function spanOf(words: readonly PlainWord[]): Span {
  return hullOf(words.map(({ token }) => token));
}
