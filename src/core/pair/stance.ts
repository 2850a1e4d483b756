import { ADVICE, ASKING_CUES, DENYING_CUES, NEGATORS } from '../english/word-classes.ts';
import type { Wording } from '../model/collation.ts';
import type { Span } from '../model/span.ts';
import { foldWord } from '../reading/fold.ts';
import type { Reading } from '../reading/reading.ts';
import { tokensIn } from '../reading/tokens-in.ts';

/** Letters of a content that are looked at; far more than any sentence has. */
const LONGEST = 2000;

/** What a wording does with its content, as far as single words tell. */
export interface Stance {
  /** Something is denied: a negator in the content, or a cue of denial. */
  readonly negated: boolean;
  /** Something is asked of somebody: a modal of advice, an infinitive, or a cue of asking. */
  readonly asked: boolean;
  /** "I" or "we" stands in the content. */
  readonly first: boolean;
  /** "He", "she" or "they" stands in the content. */
  readonly third: boolean;
}

const FIRST = new Set('i me my we us our'.split(' '));
const THIRD = new Set('he him his she her they them their'.split(' '));

/** Reads the stance of a wording of a report. */
export function stanceOf(reading: Reading, { content, cue }: Wording): Stance {
  const words = content.flatMap((span) => wordsOf(reading, span));
  const cues = (cue ?? []).flatMap((span) => wordsOf(reading, span));
  return {
    negated:
      words.some((word) => NEGATORS.has(word) || word === "n't") ||
      cues.some((word) => DENYING_CUES.test(word)),
    asked:
      words[0] === 'to' ||
      words.some((word) => ADVICE.has(word)) ||
      cues.some((word) => ASKING_CUES.test(word)),
    first: words.some((word) => FIRST.has(word)),
    third: words.some((word) => THIRD.has(word)),
  };
}

function wordsOf(reading: Reading, { start, end }: Span): string[] {
  return tokensIn(reading, { start, end: Math.min(end, start + LONGEST) }).flatMap(({ kind, text: word }) =>
    kind === 'word' ? [foldWord(word)] : [],
  );
}
