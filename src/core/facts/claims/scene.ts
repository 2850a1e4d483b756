import { isCalendarWord } from '../../english/calendar.ts';
import { isFunctionWord } from '../../english/closed-classes.ts';
import { remember } from '../../model/lists/remember.ts';
import type { Span } from '../../model/span.ts';
import { stemsOf } from '../../reading/content-stems.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Token } from '../../reading/tokens.ts';
import type { Scene } from '../../speakers/cast/build-cast.ts';
import type { Entity } from '../../speakers/cast/entity.ts';
import { type Piece, readPieces } from './pieces.ts';

/** A report, read, with those whom it names. */
export interface NamedReading {
  readonly reading: Reading;
  readonly scene: Scene;
}

/** Somebody or something named in a sentence. */
export interface Named {
  readonly entity: Entity;
  readonly start: number;
  readonly end: number;
}

/** A sentence of a report, as claims are read from it. */
export interface ToldSentence {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
  /** In text order. */
  readonly named: readonly Named[];
  /** The person named last before it in its paragraph. */
  readonly lastPerson: Entity | null;
  /** Stems of its words without function words, outside quotation marks; one list for each piece. */
  readonly stems: readonly (readonly string[])[];
}

/** The sentences of a report with those whom they name. Linear. */
export function toldSentences(reading: Reading, scene: Scene): ToldSentence[] {
  const named = scene.mentions.map(({ entity, core, to }) => ({
    entity,
    start: scene.reading.words[core]!.start,
    end: scene.reading.words[to - 1]!.end,
  }));
  const words = wordsOfSentences(reading);
  let next = 0;
  let person: Entity | null = null;
  let personBlock = -1;
  return reading.sentences.map(({ from }, number) => {
    const { start, end } = sentenceSpan(reading, number)!;
    while (next < named.length && named[next]!.start < start) next++;
    const inside: Named[] = [];
    for (let i = next; i < named.length && named[i]!.start < end; i++) inside.push(named[i]!);
    const { pieces, stems } = words[number]!;
    const block = reading.tokens[from]?.block ?? -1;
    const lastPerson = block === personBlock ? person : null;
    const last = inside.findLast(({ entity }) => entity.kind === 'person')?.entity;
    if (last !== undefined || block !== personBlock) person = last ?? null;
    personBlock = block;
    return {
      number,
      lastPerson,
      start,
      end,
      named: inside,
      get pieces() {
        return pieces();
      },
      get stems() {
        return stems();
      },
    };
  });
}

/** What of the sentences their words alone make, whoever is named in them. */
const wordsOfSentences = remember(({ sentences, tokens }: Reading) =>
  sentences.map(({ from, to }) => {
    const pieces = later(() => readPieces(tokens, from, to));
    return { pieces, stems: later(() => pieces().map(stemsOfPiece)) };
  }),
);

/** What is reckoned when it is first asked for: most sentences make no claim. */
function later<Value>(reckon: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= reckon();
    return value;
  };
}

function stemsOfPiece({ token, folded, text }: Piece): readonly string[] {
  if (token.quoted || token.kind === 'punctuation' || /^\d/u.test(text)) return [];
  if (isFunctionWord(folded) || isCalendarWord(text) || folded.length < 3) return [];
  return stemsOf({ ...token, text, kind: 'word' } satisfies Token);
}

/** The person whose doing a place of a sentence tells: the last one named before it, or before the sentence where a pronoun stands for that one. */
export function doerAt({ named, lastPerson, pieces }: ToldSentence, offset: number): string | null {
  const before = named.findLast(({ entity, end }) => entity.kind === 'person' && end <= offset);
  if (before !== undefined) return before.entity.key;
  const isPronoun = pieces.some(({ folded, end }) => end <= offset && /^(?:he|she|his|her)$/u.test(folded));
  return isPronoun ? (lastPerson?.key ?? null) : null;
}

/** Where a sentence of a report stands; null for a number that is none. */
export function sentenceSpan({ sentences, tokens }: Reading, number: number): Span | null {
  const range = sentences[number];
  return range === undefined ? null : { start: tokens[range.from]!.start, end: tokens[range.to - 1]!.end };
}
