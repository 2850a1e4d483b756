import type { Document } from '../../model/document.ts';
import { remember } from '../../model/lists/remember.ts';
import type { Span } from '../../model/span.ts';
import { stemsOf } from '../../reading/content-stems.ts';
import { languageOf } from '../../reading/language-of.ts';
import { type Token, tokenise } from '../../reading/tokens.ts';
import { asideRanges, READ_LIMIT, SENTENCE_END } from '../copy-words.ts';

/** A word that tells something of the event: a name, a number, a word that few texts have. */
export interface TellingWord {
  /** Its stem; a number in digits. */
  readonly key: string;
  readonly weight: number;
  readonly kind: 'name' | 'number' | 'word';
  /** Number of its sentence. */
  readonly sentence: number;
  /** Where it begins. */
  readonly start: number;
}

/** A text as the order of what it tells, whatever the words between are. */
export interface TellingText {
  /** In the order of the text. */
  readonly words: readonly TellingWord[];
  readonly sentences: readonly Span[];
  /** The weight of all words. */
  readonly mass: number;
}

/** How rare a stem is, as the natural logarithm of sentences over sentences that have it. */
export type Rarity = (stem: string) => number;

/** Commoner stems tell nothing of one event. */
const COMMON = 3;
/** Rarer ones weigh no more. */
const RAREST = 8;
/** What a word weighs is its rarity less this. */
const NOTHING = 2;
/** A word behind these begins anew, so that its capital letter makes it no name. */
const OPENED = /["“”:]\s*$/u;

interface Placed {
  readonly token: Token;
  readonly sentence: number;
  readonly isFirst: boolean;
}

/** The telling words of a document; none of one that is not in English. Linear; very long texts are read to 400,000 characters. */
export function tellingText(document: Document, rarityOf: Rarity): TellingText {
  if (languageOf(document).code !== 'en') return { words: [], sentences: [], mass: 0 };
  const text = document.text.slice(0, READ_LIMIT);
  const { placed, sentences } = inSentences(text, asideRanges(document, text));
  const names = namesIn(placed);
  const words = placed.flatMap(({ token, sentence, isFirst }) =>
    stemsOf(token).flatMap((key): TellingWord[] => {
      const rarity = rarityOf(key);
      if (rarity < COMMON) return [];
      const isName = token.capital && (!isFirst || names.has(key));
      const kind = /^\p{N}/u.test(key) ? 'number' : isName ? 'name' : 'word';
      return [{ key, weight: Math.min(RAREST, rarity) - NOTHING, kind, sentence, start: token.start }];
    }),
  );
  return { words, sentences, mass: massOf(words) };
}

/** A text without the words of some passages, in order: what both have from a third tells nothing of the two. */
export function withoutPassages(text: TellingText, passages: readonly Span[]): TellingText {
  if (passages.length === 0) return text;
  let at = 0;
  const words = text.words.filter(({ start }) => {
    while (at < passages.length && passages[at]!.end <= start) at++;
    return (passages[at]?.start ?? Number.POSITIVE_INFINITY) > start;
  });
  return { ...text, words, mass: massOf(words) };
}

/** The names and numbers of a text; remembered, since a text is laid beside many. */
export const namedWords = remember(({ words }: TellingText): readonly TellingWord[] =>
  words.filter(({ kind }) => kind !== 'word'),
);

/** The weight of some words together. */
export function massOf(words: readonly TellingWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

function inSentences(text: string, asides: readonly Span[]): { placed: Placed[]; sentences: Span[] } {
  const placed: Placed[] = [];
  const sentences: Span[] = [];
  const inOrder = [...asides].sort((a, b) => a.start - b.start);
  let end = 0;
  let aside = 0;
  for (const token of tokenise(text)) {
    while (aside < inOrder.length && inOrder[aside]!.end <= token.start) aside++;
    if (token.kind === 'punctuation' || (inOrder[aside]?.start ?? text.length) <= token.start) continue;
    const gap = text.slice(end, token.start);
    const opens = placed.length === 0 || SENTENCE_END.test(gap);
    end = token.end;
    if (opens) sentences.push({ start: token.start, end });
    else sentences[sentences.length - 1] = { start: sentences.at(-1)!.start, end };
    placed.push({ token, sentence: sentences.length - 1, isFirst: opens || OPENED.test(gap) });
  }
  return { placed, sentences };
}

/** Stems that stand with a capital letter where none need be. */
function namesIn(placed: readonly Placed[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { token, isFirst } of placed) {
    if (token.capital && !isFirst) for (const key of stemsOf(token)) names.add(key);
  }
  return names;
}
