import type { Wording } from '../model/collation.ts';
import { countBy } from '../model/lists/count-by.ts';
import { lowerBound } from '../model/lists/lower-bound.ts';
import type { Span } from '../model/span.ts';
import type { Speaker } from '../model/speaker.ts';
import { type EventText, type IndexedText, NAME, NUMBER } from './event-text.ts';
import { type AgreementOf, createAgreement } from './speaker-agreement.ts';
import { type Stance, stanceOf } from './stance.ts';

/** What the features of a pair need to know of one wording. Stems are numbers of the event's stem numbering. */
export interface WordingProfile {
  readonly wording: Wording;
  readonly witness: string;
  /** How its speaker agrees with another wording's. */
  readonly agreementWith: AgreementOf;
  /** How much it tells that a wording is this speaker's: 0 where every wording of the event is, 1 where one in a hundred. */
  readonly speakerRarity: number;
  /** Stems of the content in order. */
  readonly stems: readonly number[];
  /** The different stems of the content, ascending. */
  readonly set: readonly number[];
  /** Sum of the weights of `set`. */
  readonly mass: number;
  readonly names: readonly number[];
  readonly numbers: readonly number[];
  /** Each quoted part, as stems in order; parts without any weight are left out. */
  readonly fragments: readonly (readonly number[])[];
  /** First and last sentence of the content. */
  readonly sentence: number;
  readonly lastSentence: number;
  /** Different stems of the sentences that hold the content, without the content's own, ascending. */
  readonly rest: readonly number[];
  /** Different stems of the sentence before and the sentence after, ascending. */
  readonly neighbours: readonly number[];
  /** The content and the rest of its sentences, ascending. */
  readonly whole: readonly number[];
  /** `whole` with the neighbours, ascending, and the sum of its weights. */
  readonly around: readonly number[];
  readonly aroundMass: number;
  /** Different stems of the words that mark the saying, ascending. */
  readonly cue: readonly number[];
  readonly stance: Stance;
  /** How many wordings of the report the speaker has. */
  readonly spoken: number;
  readonly headline: boolean;
  readonly lead: boolean;
  /** Share of the report's sentences before this one. */
  readonly position: number;
  readonly start: number;
  readonly end: number;
}

/** Stems of a content beyond which the rest is not compared; far more than any sentence has. */
const LONGEST = 400;

/** Sorted without repeats. */
function toSet(stems: readonly number[]): number[] {
  return [...new Set(stems)].sort((a, b) => a - b);
}

/** The sum of the weights of a set of stems. */
export function massOf(set: readonly number[], weights: Float64Array): number {
  let mass = 0;
  for (const stem of set) mass += weights[stem]!;
  return mass;
}

/** The profiles of an event's wordings. Throws RangeError where a witness is not among the event's documents. */
export function profilesOf(
  wordings: readonly Wording[],
  event: EventText,
  speakers: readonly Speaker[],
): WordingProfile[] {
  const keyOf = ({ witness, speaker }: Wording): string => JSON.stringify([witness, speaker]);
  const spoken = countBy(wordings, keyOf);
  const everywhere = countBy(wordings, ({ speaker }) => speaker);
  const agreementWith = createAgreement(speakers);
  return wordings.map((wording) =>
    profileOf(wording, event, {
      agreementWith,
      speakerRarity: Math.min(
        1,
        Math.log(wordings.length / everywhere.get(wording.speaker)!) / Math.log(100),
      ),
      spoken: spoken.get(keyOf(wording))!,
    }),
  );
}

type SpeakerMeasures = Pick<WordingProfile, 'agreementWith' | 'speakerRarity' | 'spoken'>;

function profileOf(wording: Wording, event: EventText, speaker: SpeakerMeasures): WordingProfile {
  const text = event.texts.get(wording.witness);
  if (text === undefined) throw new RangeError(`wording of an unknown witness ${wording.witness}`);
  const stems = wording.content.flatMap((span) => stemsIn(text, span)).slice(0, LONGEST);
  const set = toSet(stems);
  const start = wording.content[0]?.start ?? 0;
  const end = wording.content[wording.content.length - 1]?.end ?? start;
  const sentence = sentenceAt(text, start);
  const lastSentence = Math.max(sentence, sentenceAt(text, Math.max(start, end - 1)));
  const inSentences = text.sentences.slice(sentence, lastSentence + 1).flatMap((each) => each.stems);
  const sides = [text.sentences[sentence - 1], text.sentences[lastSentence + 1]];
  const block = text.reading.document.blocks[text.sentences[sentence]?.block ?? -1];
  const headline = block?.kind === 'headline';
  const neighbours = toSet(sides.flatMap((side) => side?.stems ?? []));
  const whole = toSet([...set, ...inSentences]);
  const around = toSet([...whole, ...neighbours]);
  return {
    wording,
    witness: wording.witness,
    ...speaker,
    stems,
    set,
    mass: massOf(set, event.weights),
    names: set.filter((stem) => event.kinds[stem] === NAME),
    numbers: set.filter((stem) => event.kinds[stem] === NUMBER),
    fragments: wording.quoted
      .map((span) => stemsIn(text, span).slice(0, LONGEST))
      .filter((fragment) => massOf(fragment, event.weights) > 0.05),
    sentence,
    lastSentence,
    rest: without(toSet(inSentences), set),
    neighbours,
    whole,
    around,
    aroundMass: massOf(around, event.weights),
    cue: toSet((wording.cue ?? []).flatMap((span) => stemsIn(text, span))),
    stance: stanceOf(text.reading, wording),
    headline,
    lead: !headline && (text.sentences[sentence]?.block ?? 0) <= firstParagraph(text),
    position: sentence / Math.max(1, text.sentences.length - 1),
    start,
    end,
  };
}

function without(set: readonly number[], other: readonly number[]): number[] {
  const gone = new Set(other);
  return set.filter((stem) => !gone.has(stem));
}

function firstParagraph(text: IndexedText): number {
  const index = text.reading.document.blocks.findIndex(
    (block) => block.kind !== 'headline' && block.kind !== 'byline',
  );
  return Math.max(index, 0);
}

function stemsIn(text: IndexedText, span: Span): number[] {
  const { places, tokens } = text;
  const stems: number[] = [];
  const first = lowerBound(places.length, (i) => tokens[places[i]!.token]!.start >= span.start);
  for (let i = first; i < places.length && tokens[places[i]!.token]!.end <= span.end; i++) {
    stems.push(places[i]!.stem);
  }
  return stems;
}

function sentenceAt(text: IndexedText, offset: number): number {
  const { sentences, tokens } = text;
  const after = lowerBound(sentences.length, (i) => tokens[sentences[i]!.from]!.start > offset);
  return Math.max(0, after - 1);
}
