import { isGroupNoun, isPersonNoun } from '../../../english/nouns.ts';
import { AFTER_UNLISTED_CUE, NEVER_BEFORE_CUE } from '../../../english/reporting-words.ts';
import type { CueForm } from '../../../language/verbs-of-saying.ts';
import { sourceAfter, sourceBefore, verbGroupStart } from '../phrases/source-phrase.ts';
import {
  cueOf,
  isAdverb,
  isAuxiliary,
  isCapitalised,
  isPreposition,
  isPronoun,
  languageOfPiece,
} from '../phrases/word-class.ts';
import type { Piece } from './clause-stream.ts';
import type { CueAndSource } from './cue-and-source.ts';
import { phrasalCue } from './phrasal-cues.ts';
import { readsAfter } from './written-words.ts';

/** What a verb in the past that no list knows is taken for after a quotation. */
const QUOTING: CueForm = {
  lemma: '',
  form: 'past',
  act: 'said',
  frames: new Set(['quote', 'clause']),
  ambiguous: false,
};
const REACH = 40;

/**
 * The cue that follows a content which ends before `from`: "said Smith, the mayor", "Smith, who is the mayor, said",
 * "according to Smith", "— Smith". Null where the words that follow are no such thing.
 */
export function cueAfter(
  pieces: readonly Piece[],
  from: number,
  afterQuotation: boolean,
): CueAndSource | null {
  let at = from;
  while (pieces[at]?.text === ',') at++;
  if (pieces[at]?.lower === 'as' && at > from - 1) at++;
  const first = pieces[at];
  if (first === undefined || first.kind === 'quotation') return null;
  if (/^(?:—|–|--|-|―)$/u.test(first.text)) return afterQuotation ? dashName(pieces, at) : null;
  const credit = creditAt(pieces, at);
  if (credit > 0) return accordingTo(pieces, at, credit);
  if (first.kind === 'punctuation' || NEVER_BEFORE_CUE.has(first.lower)) return null;
  return (
    (afterQuotation ? readsAfter(pieces, at) : null) ??
    inverted(pieces, at, afterQuotation) ??
    subjectThenCue(pieces, at, afterQuotation)
  );
}

/** How many pieces credit somebody from here on ("according to": 2); 0 where none do. */
export function creditAt(pieces: readonly Piece[], at: number): number {
  const credits = languageOfPiece(pieces[at])?.crediting ?? [];
  return credits.find((words) => words.every((word, i) => pieces[at + i]?.lower === word))?.length ?? 0;
}

/** "according to Smith, the mayor". */
export function accordingTo(pieces: readonly Piece[], at: number, length = 2): CueAndSource | null {
  const found = sourceAfter(pieces, at + length);
  if (found === null) return null;
  const isOne = found.to - found.from === 1 && pieces[found.from]!.lower === 'one';
  // "one neighbour": the numeral counts somebody.
  const source = isOne && isNoun(pieces[found.to]) ? { ...found, to: found.to + 1 } : found;
  return { source, cue: { from: at, to: at + length }, to: source.to, rule: 'according-to' };
}

function isNoun(piece: Piece | undefined): boolean {
  return piece?.kind === 'word' && !isCapitalised(piece) && !isPreposition(piece) && !isAuxiliary(piece);
}

function dashName(pieces: readonly Piece[], at: number): CueAndSource | null {
  const source = sourceAfter(pieces, at + 1);
  if (source === null || !isCapitalised(pieces[source.from])) return null;
  const next = pieces[source.to];
  if (next !== undefined && !/^[.,(]$/u.test(next.text)) return null;
  return { source, cue: { from: at, to: at + 1 }, to: source.to, rule: 'dash-name' };
}

function inverted(pieces: readonly Piece[], at: number, afterQuotation: boolean): CueAndSource | null {
  let verb = at;
  while (verb < at + 2 && isAdverb(pieces[verb])) verb++;
  const phrasal = afterQuotation ? invertedPhrasal(pieces, verb) : null;
  if (phrasal !== null) return phrasal;
  const cue = cueOf(pieces[verb]) ?? unlistedInverted(pieces, verb);
  if (cue === undefined || cue.form === 'gerund' || cue.form === 'base' || isCapitalised(pieces[verb]))
    return null;
  if (!cue.frames.has('quote')) return null;
  const source = sourceAfter(pieces, verb + 1);
  if (source === null) return null;
  return { source, cue: { from: verb, to: verb + 1 }, to: source.to, rule: 'cue-then-source' };
}

/** "…,” shot back Smith": before a name or a noun for a person; "put in place the rule" has an object. */
function invertedPhrasal(pieces: readonly Piece[], verb: number): CueAndSource | null {
  const length = phrasalCue(pieces, verb);
  const source = length === 0 ? null : sourceAfter(pieces, verb + length);
  if (source === null || isCapitalised(pieces[verb])) return null;
  const phrase = pieces.slice(source.from, source.to);
  const comma = phrase.findIndex(({ text }) => text === ',');
  const head = comma < 0 ? phrase : phrase.slice(0, comma);
  if (
    !isCapitalised(head[0]) &&
    !head.some(({ text }) => isPersonNoun(text) || isGroupNoun(text) || text === 'voice')
  )
    return null;
  return { source, cue: { from: verb, to: verb + length }, to: source.to, rule: 'cue-then-source' };
}

/** "…,” exhorted Smith": a verb in the past before a name. */
function unlistedInverted(pieces: readonly Piece[], verb: number): CueForm | undefined {
  const { lower = '' } = pieces[verb] ?? {};
  if (!/^[a-z]{3,}ed$/u.test(lower) || !isCapitalised(pieces[verb + 1])) return undefined;
  return /^(?:used|titled|called|based|named|followed|including|signed|dated)$/u.test(lower)
    ? undefined
    : QUOTING;
}

function subjectThenCue(pieces: readonly Piece[], at: number, afterQuotation: boolean): CueAndSource | null {
  for (let i = at + 1; i < pieces.length && i < at + REACH; i++) {
    const piece = pieces[i]!;
    if (piece.kind === 'quotation' && piece.ending !== '') return null;
    if (
      piece.kind === 'punctuation' &&
      /^[.?!;:]$/u.test(piece.text) &&
      !/^[,)]$/u.test(pieces[i + 1]?.text ?? '')
    )
      return null;
    const phrasal = phrasalCue(pieces, i);
    if (phrasal > 0 && afterQuotation) return found(pieces, at, i, 'source-then-cue', phrasal);
    const cue = cueOf(piece);
    if (cue === undefined || isCapitalised(piece)) {
      if (afterQuotation && i <= at + 4 && isUnlistedCue(pieces, at, i))
        return found(pieces, at, i, 'quotation-verb');
      continue;
    }
    if (cue.form === 'gerund' || !takesQuotation(cue.frames)) continue;
    const group = verbGroupStart(pieces, i);
    if (pieces[group - 1]?.lower === 'who' && group - 1 > at) continue;
    if (pieces.slice(group, i).some((p) => p.lower === 'to')) continue;
    const answer = found(pieces, at, i, 'source-then-cue');
    if (answer !== null) return answer;
  }
  return null;
}

function found(
  pieces: readonly Piece[],
  floor: number,
  verb: number,
  rule: string,
  length = 1,
): CueAndSource | null {
  const group = verbGroupStart(pieces, verb);
  const source = sourceBefore(pieces, Math.max(group, floor), floor);
  if (source === null) return null;
  return { source, cue: { from: Math.max(group, floor), to: verb + length }, to: verb + length, rule };
}

function takesQuotation(frames: ReadonlySet<string>): boolean {
  return frames.has('quote') || frames.has('clause') || frames.has('addressee');
}

/** "…,” he harrumphed": any verb in the past straight after a pronoun or a name. */
function isUnlistedCue(pieces: readonly Piece[], at: number, verb: number): boolean {
  const { lower } = pieces[verb]!;
  if (!/[a-z]{2}ed$/u.test(lower) || isCapitalised(pieces[verb])) return false;
  const before = pieces[verb - 1]!;
  const named = isCapitalised(before) || (isPronoun(before) && verb - 1 === at);
  const next = pieces[verb + 1];
  return named && (next === undefined || next.kind !== 'word' || AFTER_UNLISTED_CUE.test(next.lower));
}
