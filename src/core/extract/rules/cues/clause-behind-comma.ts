import { isSomebodyNoun } from '../../../english/nouns.ts';
import type { WordRange } from '../../../reading/word-range.ts';
import { sourceAfter, sourceBefore, verbGroupStart } from '../phrases/source-phrase.ts';
import {
  isAdverb,
  isAuxiliary,
  isCapitalised,
  isIrregularFinite,
  isPreposition,
  isPronoun,
} from '../phrases/word-class.ts';
import { endingOf, type Piece } from './clause-stream.ts';
import type { CueAndSource } from './cue-and-source.ts';

const REACH = 16;

/**
 * The clause that a comma inside the marks leaves open at the start of a sentence: whoever is its subject spoke, whatever
 * the verb ("“Not us,” the owners' lawyer hastened to add", "“They float,” grinned Doe"). Null for a title and what is
 * no clause.
 */
export function clauseBehindComma(sentence: readonly Piece[], at: number): CueAndSource | null {
  if (endingOf(sentence[at]!) !== ',' || at > 1) return null;
  return verbThenName(sentence, at + 1) ?? subjectThenVerb(sentence, at + 1);
}

function verbThenName(sentence: readonly Piece[], from: number): CueAndSource | null {
  const verb = isAdverb(sentence[from]) ? from + 1 : from;
  const piece = sentence[verb];
  if (piece === undefined || piece.kind !== 'word' || isAuxiliary(piece) || !isFinitePast(piece)) return null;
  const source = isCapitalised(sentence[verb + 1]) ? sourceAfter(sentence, verb + 1) : null;
  return source === null
    ? null
    : { source, cue: { from: verb, to: verb + 1 }, to: source.to, rule: 'quotation-verb' };
}

function subjectThenVerb(sentence: readonly Piece[], from: number): CueAndSource | null {
  for (let verb = from + 1; verb < sentence.length && verb < from + REACH; verb++) {
    const piece = sentence[verb]!;
    if (piece.kind === 'quotation' || (piece.kind === 'punctuation' && /^[.?!;:]$/u.test(piece.text)))
      return null;
    if (!isFinitePast(piece)) continue;
    const group = Math.max(verbGroupStart(sentence, verb), from);
    const source = sourceBefore(sentence, group, from);
    if (source === null || source.from !== from || !speaks(sentence, source)) return null;
    return { source, cue: { from: group, to: verb + 1 }, to: verb + 1, rule: 'quotation-verb' };
  }
  return null;
}

function isFinitePast(piece: Piece): boolean {
  if (piece.kind !== 'word' || isCapitalised(piece)) return false;
  return isIrregularFinite(piece) ? !isAuxiliary(piece) : /[a-z]{2}ed$/u.test(piece.lower);
}

/** A name, a personal pronoun, or a noun for somebody. */
function speaks(sentence: readonly Piece[], { from, to }: WordRange): boolean {
  const phrase = sentence.slice(from, to);
  const end = phrase.findIndex((piece) => piece.text === ',' || isPreposition(piece));
  const last = phrase.at(end < 0 ? -1 : end - 1);
  if (last === undefined || last.kind !== 'word') return false;
  if (isPronoun(last)) return phrase.length === 1 && last.lower !== 'it' && last.lower !== 'which';
  return isCapitalised(last) || isSomebodyNoun(last.text);
}
